"""The supplier's people write on a case: an answer, or a question that the council must answer."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.audit import interface as audit
from rooftree.platform.events import interface as events
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries import interface as enquiries
from rooftree.support.supplier.actions.cases.change import move, note_message
from rooftree.support.supplier.actions.ladder.tell import tell_case
from rooftree.support.supplier.actions.seat.own import lock_for_seat
from rooftree.support.supplier.choices import Author, Channel, Direction, Here, Status
from rooftree.support.supplier.events import SupplierWrote
from rooftree.support.supplier.models import CaseMessage, SupplierCase
from rooftree.support.supplier.queries.seat.seat_thread import seen_messages

BECAUSE = "They can’t go on before we answer"


class WrittenMeanwhile(Exception):
    """A message came after the writer last looked. Says when, and whether the council wrote it."""

    def __init__(self, message: CaseMessage) -> None:
        super().__init__(message.pk)
        self.at = message.left_at or message.at
        self.is_ours = message.direction == Direction.OUT


@dataclass(frozen=True)
class SeatWords:
    """The words, and the newest message their writer had seen (0: none).

    `asks`: the supplier can't go on before the council answers.
    """

    text: str
    seen: int
    asks: bool = False
    file_ids: tuple[int, ...] = ()


@transaction.atomic
def write_from_seat(
    *, actor: Actor, case_id: int, words: SeatWords, at: datetime | None = None
) -> int:
    """Put it on the case; a question makes it Waiting for Customer. Returns the message's id."""
    now = at or timezone.now()
    case = lock_for_seat(actor, case_id)
    newer = [row for row in seen_messages(case) if row.pk > words.seen]
    by_people = [row for row in newer if row.author == Author.PERSON]
    if by_people:
        raise WrittenMeanwhile(by_people[-1])
    message = keep_words(case, words, actor=actor, at=now)
    if words.asks:
        move(case, Status.WAITING, Here.SUPPLIER_ASKED, actor=actor, at=now, words=BECAUSE)
    label = "supplier.seat_asked" if words.asks else "supplier.seat_wrote"
    audit.record(actor, label, subject=case.ref, details={"message": message.pk})
    told = "The supplier asked something" if words.asks else "The supplier wrote"
    tell_case(case, enquiries.About.SUPPLIER, told, actor=actor, at=now)
    return message.pk


def keep_words(case: SupplierCase, words: SeatWords, *, actor: Actor, at: datetime) -> CaseMessage:
    """Keep a person's message from the supplier, log it, and tell of it."""
    message = CaseMessage.objects.create(
        case=case,
        direction=Direction.IN,
        author=Author.PERSON,
        channel=Channel.PORTAL,
        at=at,
        author_name=actor.name,
        text=words.text,
        file_ids=list(words.file_ids),
        asks=words.asks,
        asks_because=BECAUSE if words.asks else "",
    )
    note_message(
        case,
        actor=actor,
        at=at,
        direction=Direction.IN,
        author=Author.PERSON,
        channel=Channel.PORTAL,
    )
    events.publish(SupplierWrote(case.pk, message.pk, is_person=True, asks=words.asks))
    return message
