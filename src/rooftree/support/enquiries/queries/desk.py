"""The desk: level 0 on top, always; then the queue that somebody chose."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from statistics import median

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries.choices import Status
from rooftree.support.enquiries.models import Enquiry, Message
from rooftree.support.enquiries.queries.crew import Crew, crew_at
from rooftree.support.enquiries.queries.order import UNVERIFIED, in_order
from rooftree.support.enquiries.queries.rows import QueueRow, read_rows, standing_of
from rooftree.support.enquiries.queries.standing import lanes_worked
from rooftree.support.enquiries.rules.receipt import reference_in
from rooftree.support.enquiries.rules.spans import span_words
from rooftree.support.enquiries.rules.why_here import why_here

PAGE_SIZE = 50
STRANGERS_SHOWN = 5
LANE_SHOWN = 100
_OPEN = ~Q(status=Status.CLOSED)
TABS = {
    "urgent": "Urgent",
    "mine": "Mine",
    "unassigned": "Unassigned",
    "team": "Waiting on another team",
    "asker": "Waiting on the asker",
    "all": "All open",
    "closed": "Closed today",
}


@dataclass(frozen=True)
class DeskFilters:
    """What narrows the chosen queue. Nothing here reaches the lane of level 0."""

    tab: str = "unassigned"
    service_id: int | None = None
    help_key: str = ""
    words: str = ""
    page: int = 1


@dataclass(frozen=True)
class Lane:
    """Level 0: people we can place, then a shown group of those we can't."""

    rows: list[QueueRow]
    strangers: list[QueueRow]
    stranger_count: int
    count: int
    longest_wait: str
    usual_help: str


@dataclass(frozen=True)
class Desk:
    """All of the desk's page. `lane` is None for a team that doesn't own level 0."""

    lane: Lane | None
    counts: dict[str, int]
    rows: list[QueueRow]
    total: int
    page: int
    pages: int


@dataclass(frozen=True)
class QueueLine:
    """One line of the queue in order, for the command."""

    enquiry: str
    lane: int
    why: str


def desk(*, actor: Actor, filters: DeskFilters, at: datetime) -> Desk:
    """Read the desk for a member of the owning team."""
    lanes = lanes_worked(actor)
    crew = crew_at(at)
    seen = Enquiry.objects.filter(lane__in=lanes)
    tabs = _tabs(actor, crew, at)
    counts = _counts(seen, tabs, at)
    chosen = _narrowed(seen.filter(tabs[filters.tab]), filters)
    total = chosen.count()
    pages = max(1, -(-total // PAGE_SIZE))
    page = min(max(filters.page, 1), pages)
    is_closed = filters.tab == "closed"
    ordered = chosen.order_by("-closed_at", "-id") if is_closed else in_order(chosen)
    start = (page - 1) * PAGE_SIZE
    rows = read_rows(ordered[start : start + PAGE_SIZE], crew, at)
    lane = _lane(counts, crew, at) if 0 in lanes else None
    return Desk(lane, counts, rows, total, page, pages)


def queue_in_order(*, actor: Actor, at: datetime) -> list[QueueLine]:
    """Give every open enquiry in the one order there is."""
    rows = Enquiry.objects.filter(_OPEN, lane__in=lanes_worked(actor)).select_related("owner")
    crew = crew_at(at)
    return [
        QueueLine(row.reference, row.lane, why_here(standing_of(row, crew), at))
        for row in in_order(rows)
    ]


def help_keys_asked(*, actor: Actor) -> list[str]:
    """Give the pages that open enquiries came from, for the filter."""
    rows = Enquiry.objects.filter(_OPEN, lane__in=lanes_worked(actor)).exclude(help_key="")
    return sorted(rows.values_list("help_key", flat=True).distinct())


def open_counts(lanes: tuple[int, ...]) -> dict[int, int]:
    """Count open enquiries of each lane."""
    rows = Enquiry.objects.filter(_OPEN, lane__in=lanes).order_by().values("lane")
    found = {row["lane"]: row["n"] for row in rows.annotate(n=Count("id"))}
    return {lane: found.get(lane, 0) for lane in lanes}


def midnight(at: datetime) -> datetime:
    """Give when the council's day began."""
    day = timezone.localdate(at)
    return datetime.combine(day, time(), tzinfo=timezone.get_default_timezone())


def _tabs(actor: Actor, crew: Crew, at: datetime) -> dict[str, Q]:
    """Say what each tab holds. Level 0 stands above all, so only the whole lists repeat it."""
    return {
        "urgent": _OPEN & Q(lane=1),
        "mine": _OPEN & Q(owner_id=actor.colleague_id or -1),
        "unassigned": _OPEN & ~Q(owner_id__in=crew.ids(2)) & ~Q(lane=0),
        "team": Q(status=Status.WAITING_TEAM) & ~Q(lane=0),
        "asker": Q(status=Status.WAITING_ASKER) & ~Q(lane=0),
        "all": _OPEN,
        "closed": Q(status=Status.CLOSED, closed_at__gte=midnight(at)),
        "strangers": _OPEN & UNVERIFIED,
    }


def _counts(seen: QuerySet[Enquiry], tabs: dict[str, Q], at: datetime) -> dict[str, int]:
    recent = seen.filter(_OPEN | Q(closed_at__gte=midnight(at))).order_by()
    kinds = {tab: Count("id", filter=held) for tab, held in tabs.items()}
    counted: dict[str, int] = recent.aggregate(
        **kinds, sign_in=Count("id", filter=_OPEN & Q(lane=0))
    )
    return counted


def _narrowed(rows: QuerySet[Enquiry], filters: DeskFilters) -> QuerySet[Enquiry]:
    if filters.service_id is not None:
        rows = rows.filter(service_id=filters.service_id)
    if filters.help_key:
        rows = rows.filter(help_key=filters.help_key)
    if filters.words:
        number = reference_in(filters.words)
        if number is not None:
            return rows.filter(pk=number)
        said = Message.objects.filter(enquiry=OuterRef("pk"), text__icontains=filters.words)
        rows = rows.filter(
            Q(subject__icontains=filters.words)
            | Q(asker_name__icontains=filters.words)
            | Exists(said)
        )
    return rows


def _lane(counts: dict[str, int], crew: Crew, at: datetime) -> Lane:
    lane = in_order(Enquiry.objects.filter(_OPEN, lane=0))
    rows = read_rows(lane.exclude(UNVERIFIED)[:LANE_SHOWN], crew, at)
    strangers = read_rows(lane.filter(UNVERIFIED)[:STRANGERS_SHOWN], crew, at)
    first = min((row.received_at for row in (*rows[:1], *strangers[:1])), default=None)
    return Lane(
        rows=rows,
        strangers=strangers,
        stranger_count=counts["strangers"],
        count=counts["sign_in"],
        longest_wait=span_words(first, at) if first else "",
        usual_help=_usual_help(at),
    )


def _usual_help(at: datetime) -> str:
    """Say the median time to the first help of those who were helped today."""
    helped = Enquiry.objects.filter(lane=0, first_helped_at__gte=midnight(at)).order_by()
    spans = [
        (first - received).total_seconds()
        for received, first in helped.values_list("received_at", "first_helped_at")
        if first is not None
    ]
    return span_words(at, at + timedelta(seconds=median(spans))) if spans else ""
