"""The cases that were raised to one of the supplier's people."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.support.supplier import permissions
from rooftree.support.supplier.choices import Priority, Status
from rooftree.support.supplier.models import SupplierCase
from rooftree.support.supplier.queries.seat.own import seated
from rooftree.support.supplier.queries.seat.standing import SeatTag, tag_of
from rooftree.support.supplier.rules.cases.words import since

# What a filter may ask for; "open" is everything with work left.
OPEN = "open"
_SORTS = {
    "raised": "raised_at",
    "priority": "priority",
    "status": "status",
    "word": "latest_word_at",
}


@dataclass(frozen=True)
class SeatLine:
    """One case of the list."""

    id: int
    reference: str
    their_reference: str
    subject: str
    kind: str
    priority: str
    tag: SeatTag
    raised_at: datetime
    latest_word: str


def seat_cases(
    *, actor: Actor, state: str, sort: str, offset: int, limit: int, at: datetime
) -> tuple[Sequence[SeatLine], int]:
    """Give one page of them and how many there are. Two queries beside the seat's own."""
    access.require(actor, permissions.USE_SEAT)
    rows = _in_state(seated(actor), state)
    key = _SORTS.get(sort.lstrip("-"), "raised_at")
    order = f"-{key}" if sort.startswith("-") else key
    found = rows.order_by(order, "-pk")[offset : offset + limit]
    return [_line(row, at) for row in found], rows.count()


def _in_state(rows: QuerySet[SupplierCase], state: str) -> QuerySet[SupplierCase]:
    if state in Status.values:
        return rows.filter(status=state)
    return rows.exclude(status=Status.CLOSED) if state == OPEN else rows


def _line(row: SupplierCase, at: datetime) -> SeatLine:
    return SeatLine(
        id=row.pk,
        reference=row.reference,
        their_reference=row.supplier_reference,
        subject=row.subject,
        kind=row.get_kind_display(),
        priority=str(Priority(row.priority).label) if row.priority else "",
        tag=tag_of(row.status),
        raised_at=row.raised_at,
        latest_word=f"{since(row.latest_word_at, at)} ago",
    )
