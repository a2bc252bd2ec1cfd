"""Take back what was read into the supplier's words: it asks nothing, or a person wrote it."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor
from rooftree.support.supplier.actions.cases.change import lock_for_work, move, note_message
from rooftree.support.supplier.actions.mail.keep_message import wait_for_us
from rooftree.support.supplier.choices import Author, Channel, Direction, Here, Status
from rooftree.support.supplier.models import CaseMessage, SupplierCase
from rooftree.support.supplier.rules.mail.asks import asks


class NothingAsked(Exception):
    """No message of the supplier on this case is taken for a question."""


class NotAutomatic(Exception):
    """The message is not taken for a machine's."""


@transaction.atomic
def asks_nothing(*, actor: Actor, case_id: int, at: datetime | None = None) -> int:
    """Say that the latest words ask nothing; a case that waited for them is Active again."""
    case = lock_for_work(actor, case_id, is_open=True)
    asked = case.messages.filter(asks=True).order_by("-at", "-id").first()
    if asked is None:
        raise NothingAsked(case.reference)
    asked.asks = False
    asked.save(update_fields=["asks"])
    if case.status == Status.WAITING and case.here_because == Here.SUPPLIER_ASKED:
        words = "The supplier’s words ask nothing"
        now = at or timezone.now()
        move(case, Status.ACTIVE, Here.BY_HAND, actor=actor, at=now, words=words)
    audit.record(actor, "supplier.asks_nothing", subject=case.ref, details={"message": asked.pk})
    return case.pk


@transaction.atomic
def person_wrote(*, actor: Actor, case_id: int, message_id: int) -> int:
    """Say that a person wrote what was taken for a machine's: it is a response, from when it came."""
    case = lock_for_work(actor, case_id)
    message = _automatic(case, message_id)
    asked = asks(message.text)
    message.author, message.asks, message.asks_because = Author.PERSON, asked.asks, asked.because
    message.save(update_fields=["author", "asks", "asks_because"])
    note_message(
        case,
        actor=actor,
        at=message.at,
        direction=Direction.IN,
        author=Author.PERSON,
        channel=Channel(message.channel),
        words=f"A person wrote it, says {actor.name}",
    )
    if asked.asks:
        wait_for_us(case, asked.because, actor=actor, at=message.at)
    audit.record(actor, "supplier.person_wrote", subject=case.ref, details={"message": message_id})
    return case.pk


def _automatic(case: SupplierCase, message_id: int) -> CaseMessage:
    found = case.messages.filter(
        pk=message_id, direction=Direction.IN, author=Author.AUTOMATIC
    ).first()
    if found is None:
        raise NotAutomatic(message_id)
    return found
