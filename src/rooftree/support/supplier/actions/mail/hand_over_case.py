"""Hand a case over to the supplier: by mail, or in its portal by hand."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor
from rooftree.support.supplier.actions.cases.change import (
    What,
    add_event,
    lock_for_work,
)
from rooftree.support.supplier.actions.mail.keep_reference import put_reference
from rooftree.support.supplier.actions.mail.send_to_helphub import send_to_helphub
from rooftree.support.supplier.choices import Channel, Direction
from rooftree.support.supplier.models import CaseMessage
from rooftree.support.supplier.queries.settings.readings import supplier


class HandedOverAlready(Exception):
    """The supplier has the case, or the mail with it is on its way."""


class NotByMail(Exception):
    """The supplier takes no new cases by mail, or no address of it is known."""


@dataclass(frozen=True)
class HandOverMail:
    """The words as somebody sends them, filled in and perhaps changed."""

    subject: str
    text: str


@transaction.atomic
def hand_over_by_mail(
    *, actor: Actor, case_id: int, words: HandOverMail, at: datetime | None = None
) -> int:
    """Mail the case with its files. It is handed over once the mail left. Returns the message's id."""
    now = at or timezone.now()
    case = lock_for_work(actor, case_id, is_open=True)
    line = supplier()
    if not line.takes_cases_by_mail or not line.helphub_address:
        raise NotByMail
    waiting = case.messages.filter(is_hand_over=True, taken_back_at=None, failed_because="")
    if case.handed_over_at is not None or waiting.exists():
        raise HandedOverAlready(case.reference)
    sent_id = send_to_helphub(
        actor=actor, case=case, text=words.text, file_ids=case.file_ids, subject=words.subject
    )
    message = CaseMessage.objects.create(
        case=case,
        direction=Direction.OUT,
        channel=Channel.MAIL,
        at=now,
        author_name=actor.name,
        author_colleague_id=actor.colleague_id,
        address=line.helphub_address,
        text=words.text,
        file_ids=list(case.file_ids),
        outbound_id=sent_id,
        is_hand_over=True,
    )
    audit.record(actor, "supplier.hand_over_sent", subject=case.ref)
    return message.pk


@transaction.atomic
def logged_in_portal(
    *, actor: Actor, case_id: int, reference: str, at: datetime | None = None
) -> int:
    """Say that somebody logged the case in the portal, under this reference. Returns the case's id."""
    now = at or timezone.now()
    case = lock_for_work(actor, case_id, is_open=True)
    if case.handed_over_at is not None:
        raise HandedOverAlready(case.reference)
    if reference:
        put_reference(case, reference, actor=actor, at=now)
    case.handed_over_at = now
    case.save(update_fields=["handed_over_at"])
    add_event(case, What.HANDED_OVER, actor=actor, at=now, words="Logged in the portal")
    audit.record(actor, "supplier.handed_over", subject=case.ref)
    return case.pk
