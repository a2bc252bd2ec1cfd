"""What passed between the supplier and the council, as the seat reads it: no name of ours."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from rooftree.platform.files import interface as files
from rooftree.platform.references.interface import Actor
from rooftree.support.supplier.choices import Author, Direction
from rooftree.support.supplier.models import CaseMessage, SupplierCase
from rooftree.support.supplier.rules.cases.words import clock

COUNCIL = "Council team"


@dataclass(frozen=True)
class SeatMessage:
    """One message. `asks`: the supplier needs something of the council."""

    id: int
    at: datetime
    clock: str
    name: str
    text: str
    is_ours: bool
    asks: bool
    is_automatic: bool
    files: tuple[files.FileLine, ...]


def seat_thread(
    case: SupplierCase, *, actor: Actor, at: datetime, supplier: str
) -> tuple[SeatMessage, ...]:
    """Give the messages, newest first, that came from the supplier or truly went to it."""
    rows = list(seen_messages(case))
    known = known_files({number for row in rows for number in row.file_ids})
    return tuple(_message(row, known, actor, at, supplier) for row in reversed(rows))


def seen_messages(case: SupplierCase) -> Sequence[CaseMessage]:
    """Give what the seat may read: no mail before it left, none to the ladder, and no hand-over."""
    rows = case.messages.filter(taken_back_at=None, ladder_step=None, is_hand_over=False)
    return [row for row in rows if row.direction == Direction.IN or row.left_at is not None]


def known_files(ids: set[int]) -> dict[int, files.FileLine]:
    """Give the files by number."""
    return {line.id: line for line in files.file_lines(ids)} if ids else {}


def _message(
    row: CaseMessage,
    known: dict[int, files.FileLine],
    actor: Actor,
    at: datetime,
    supplier: str,
) -> SeatMessage:
    is_ours = row.direction == Direction.OUT
    theirs = "You" if row.author_name == actor.name else supplier
    sent_at = row.left_at or row.at
    return SeatMessage(
        id=row.pk,
        at=sent_at,
        clock=clock(sent_at, at),
        name=COUNCIL if is_ours else theirs,
        text=row.text,
        is_ours=is_ours,
        asks=row.asks,
        is_automatic=row.author == Author.AUTOMATIC,
        files=tuple(known[number] for number in row.file_ids if number in known),
    )
