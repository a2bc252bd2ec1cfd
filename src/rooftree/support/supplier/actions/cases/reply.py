"""Answer the supplier: by mail to its Helphub address, or in its portal by hand."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor
from rooftree.support.supplier.actions.cases.change import lock_for_work, move, note_message
from rooftree.support.supplier.actions.cases.take_over import own
from rooftree.support.supplier.actions.mail.send_to_helphub import (
    NoHelphubAddress,
    send_to_helphub,
)
from rooftree.support.supplier.actions.seat.tell_seats import tell_seats
from rooftree.support.supplier.choices import Author, Channel, Direction, Here, Status
from rooftree.support.supplier.models import CaseMessage, SupplierCase
from rooftree.support.supplier.queries.settings.readings import supplier

__all__ = ["AnsweredMeanwhile", "NoHelphubAddress", "Reply", "reply_to_supplier"]


class AnsweredMeanwhile(Exception):
    """Somebody wrote on the case after the writer last looked. Names who, and when."""

    def __init__(self, message: CaseMessage) -> None:
        super().__init__(message.pk)
        self.name, self.at = message.author_name, message.at
        self.is_ours = message.direction == Direction.OUT


@dataclass(frozen=True)
class Reply:
    """The words, and the newest message that stood on the case when they were written (0: none)."""

    text: str
    seen: int
    file_ids: tuple[int, ...] = ()
    channel: Channel = Channel.MAIL


@transaction.atomic
def reply_to_supplier(
    *, actor: Actor, case_id: int, reply: Reply, at: datetime | None = None
) -> int:
    """Send it. By mail the case becomes Active once the mail left; in the portal it is at once.

    Whoever answers on a case that nobody has becomes its owner. Returns the message's id.
    """
    now = at or timezone.now()
    # Two who press send together wait for one another here; the second sees the first's message.
    case = lock_for_work(actor, case_id, is_open=True)
    newer = newer_than(case, reply.seen)
    if newer is not None:
        raise AnsweredMeanwhile(newer)
    if case.owner_id is None:
        own(case, actor=actor, at=now)
    by_mail = reply.channel == Channel.MAIL
    message = _mail(actor, case, reply, now) if by_mail else _note(actor, case, reply, now)
    audit.record(actor, "supplier.replied", subject=case.ref, details={"message": message.pk})
    return message.pk


def newer_than(case: SupplierCase, seen: int) -> CaseMessage | None:
    """Give the newest message of a person that the writer had not seen."""
    newer = case.messages.filter(pk__gt=seen, author=Author.PERSON, taken_back_at=None)
    return newer.order_by("-pk").first()


def _mail(actor: Actor, case: SupplierCase, reply: Reply, now: datetime) -> CaseMessage:
    sent_id = send_to_helphub(actor=actor, case=case, text=reply.text, file_ids=reply.file_ids)
    address = supplier().helphub_address
    return _keep(actor, case, reply, now, address=address, outbound_id=sent_id)


def _note(actor: Actor, case: SupplierCase, reply: Reply, now: datetime) -> CaseMessage:
    message = _keep(actor, case, reply, now, left_at=now)
    note_message(
        case,
        actor=actor,
        at=now,
        direction=Direction.OUT,
        author=Author.PERSON,
        channel=Channel.PORTAL,
    )
    if case.status == Status.WAITING:
        move(case, Status.ACTIVE, Here.SENT_IN_PORTAL, actor=actor, at=now)
    tell_seats(case, "The council answered", actor=actor)
    return message


def _keep(
    actor: Actor, case: SupplierCase, reply: Reply, now: datetime, **values: object
) -> CaseMessage:
    return CaseMessage.objects.create(
        case=case,
        direction=Direction.OUT,
        channel=reply.channel,
        at=now,
        author_name=actor.name,
        author_colleague_id=actor.colleague_id,
        text=reply.text,
        file_ids=list(reply.file_ids),
        **values,
    )
