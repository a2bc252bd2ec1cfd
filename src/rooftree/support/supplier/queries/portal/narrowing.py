"""What narrows the list of cases, and how many stand where."""

import re
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q

from rooftree.platform.database.interface import read_once
from rooftree.platform.references.interface import Actor
from rooftree.support.supplier.choices import Status
from rooftree.support.supplier.models import CallRecord, SupplierCase
from rooftree.support.supplier.queries.cases.duty import URGENT

OPEN = ~Q(status=Status.CLOSED)
# Where cases stand: the tabs of the home page, by their codes.
STANDS = {
    "open": OPEN,
    "us": Q(status=Status.WAITING),
    "supplier": Q(status=Status.ACTIVE),
    "resolved": Q(status=Status.RESOLVED),
    "closed": Q(status=Status.CLOSED),
    "all": Q(),
}
_NUMBER = re.compile(r"(?:SC[- ]?)?([0-9]{1,12})", re.IGNORECASE)


@dataclass(frozen=True)
class CaseFilters:
    """What narrows the list; nothing chosen shows every open case."""

    stand: str = "open"
    kind: str = ""
    topic: str = ""
    priority: str = ""
    whose: str = ""
    words: str = ""


def narrowed(filters: CaseFilters, actor: Actor) -> Q:
    """Say what the filters leave."""
    wanted = STANDS.get(filters.stand, OPEN)
    if filters.kind:
        wanted &= Q(kind=filters.kind)
    if filters.topic:
        wanted &= Q(topic=filters.topic)
    if filters.priority:
        wanted &= Q(priority=int(filters.priority))
    if filters.whose == "mine":
        wanted &= Q(owner_id=actor.colleague_id or -1)
    if filters.whose == "nobody":
        wanted &= Q(owner=None)
    return wanted & _saying(filters.words) if filters.words else wanted


def _saying(words: str) -> Q:
    """Find by our number, by the supplier's reference, or by words of the subject."""
    number = _NUMBER.fullmatch(words.strip())
    said = Q(subject__icontains=words) | Q(supplier_reference__icontains=words)
    return said | Q(pk=int(number[1])) if number else said


@read_once
def counts_of_tabs() -> dict[str, int]:
    """Count the cases under each tab, and those of priority 1 without a call, in one query."""
    called = Exists(CallRecord.objects.filter(case=OuterRef("pk")))
    tabs = {stand: Count("id", filter=held) for stand, held in STANDS.items() if held}
    counted = SupplierCase.objects.order_by().aggregate(
        **tabs,
        all=Count("id"),
        without_call=Count("id", filter=OPEN & Q(~called, priority=URGENT)),
    )
    return dict(counted)


@dataclass(frozen=True)
class StandingCounts:
    """Open cases by who has them, and those of priority 1 that nobody phoned about."""

    waiting: int
    active: int
    resolved: int
    without_call: int


def standing_counts() -> StandingCounts:
    """Count them, in one query."""
    called = Exists(CallRecord.objects.filter(case=OuterRef("pk")))
    found = (
        SupplierCase.objects.filter(OPEN)
        .order_by()
        .aggregate(
            waiting=Count("id", filter=STANDS["us"]),
            active=Count("id", filter=STANDS["supplier"]),
            resolved=Count("id", filter=STANDS["resolved"]),
            without_call=Count("id", filter=Q(~called, priority=URGENT)),
        )
    )
    return StandingCounts(**found)
