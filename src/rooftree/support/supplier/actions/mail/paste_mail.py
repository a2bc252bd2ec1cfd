"""Put on a case what the supplier wrote into somebody's own inbox."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor
from rooftree.support.supplier.actions.cases.change import lock_for_work
from rooftree.support.supplier.actions.mail.keep_message import Heard, keep_message
from rooftree.support.supplier.rules.mail.handed_on import without_quotes


class WrittenInFuture(Exception):
    """The time when it was written is still to come."""


class WrittenBeforeRaised(Exception):
    """It was written before the case was raised."""

    def __init__(self, raised_at: datetime) -> None:
        super().__init__(raised_at)
        self.raised_at = raised_at


class PastedAlready(Exception):
    """These words stand on the case, from that time."""


@dataclass(frozen=True)
class Pasted:
    """The words as they stand in the mail, who wrote them, and when."""

    text: str
    writer: str
    written_at: datetime
    is_machine: bool = False
    file_ids: tuple[int, ...] = ()


@transaction.atomic
def paste_mail(*, actor: Actor, case_id: int, pasted: Pasted, at: datetime | None = None) -> int:
    """Keep it as the supplier's message from when it was written. Returns the message's id."""
    case = lock_for_work(actor, case_id)
    if pasted.written_at > (at or timezone.now()):
        raise WrittenInFuture
    if pasted.written_at < case.raised_at:
        raise WrittenBeforeRaised(case.raised_at)
    words, quoted = without_quotes(pasted.text)
    if case.messages.filter(at=pasted.written_at, text=words, author_name=pasted.writer).exists():
        raise PastedAlready(case.reference)
    heard = Heard(
        writer=pasted.writer,
        text=words,
        quoted=quoted,
        machine=f"A machine wrote it, says {actor.name}" if pasted.is_machine else "",
        file_ids=pasted.file_ids,
        handed_in_by=actor.colleague_id,
    )
    message = keep_message(case, heard, actor=actor, at=pasted.written_at)
    audit.record(actor, "supplier.pasted", subject=case.ref, details={"message": message.pk})
    return message.pk
