"""The queues of the desk, what narrows them, and how much stands in each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Aggregate, Count, F, Q, QuerySet, Value
from django.db.models.functions import Extract
from django.utils import timezone

from rooftree.platform.database.interface import read_once
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries.choices import Status
from rooftree.support.enquiries.models import Enquiry
from rooftree.support.enquiries.queries.crew import Crew
from rooftree.support.enquiries.queries.order import IN_ORDER, LATEST_CLOSED_FIRST, UNVERIFIED
from rooftree.support.enquiries.queries.told import unread_part
from rooftree.support.enquiries.rules.receipt import reference_in

OPEN = ~Q(status=Status.CLOSED)
TABS = {
    "urgent": "Urgent",
    "mine": "Mine",
    "unassigned": "Unassigned",
    "team": "Waiting on another team",
    "supplier": "With the supplier",
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


class PercentileCont(Aggregate):
    """The median: what half stay under."""

    function = "PERCENTILE_CONT"
    template = "%(function)s(0.5) WITHIN GROUP (ORDER BY %(expressions)s)"


def tabs_of(actor: Actor, crew: Crew, at: datetime) -> dict[str, Q]:
    """Say what each tab holds. Level 0 stands above all, so only the whole lists repeat it."""
    return {
        "urgent": OPEN & Q(lane=1),
        "mine": OPEN & Q(owner_id=actor.colleague_id or -1),
        "unassigned": OPEN & ~Q(owner_id__in=crew.ids(2)) & ~Q(lane=0),
        "team": Q(status=Status.WAITING_TEAM) & ~Q(lane=0),
        "supplier": Q(status=Status.WITH_SUPPLIER) & ~Q(lane=0),
        "asker": Q(status=Status.WAITING_ASKER) & ~Q(lane=0),
        "all": OPEN,
        "closed": Q(status=Status.CLOSED, closed_at__gte=midnight(at)),
        "strangers": OPEN & UNVERIFIED,
    }


def narrowed_to(filters: DeskFilters, queue: QuerySet[Enquiry]) -> Q:
    """Say what the filters leave of a queue."""
    narrowing = Q()
    if filters.service_id is not None:
        narrowing &= Q(service_id=filters.service_id)
    if filters.help_key:
        narrowing &= Q(help_key=filters.help_key)
    if filters.words:
        number = reference_in(filters.words)
        narrowing &= Q(pk__in=_saying(filters.words, queue) if number is None else [number])
    return narrowing


def _numbers(wanted: Q, order: Sequence[Any]) -> ArrayAgg:
    return ArrayAgg("id", filter=wanted, default=Value([]), order_by=order)


def _saying(words: str, queue: QuerySet[Enquiry]) -> QuerySet[Enquiry, int]:
    """Find where subject, asker or thread has the words: from the queue to its messages only."""
    said = (
        Q(subject__icontains=words)
        | Q(asker_name__icontains=words)
        | Q(messages__text__icontains=words)
    )
    return queue.order_by().filter(said).values_list("pk", flat=True)


def counted(
    seen: QuerySet[Enquiry], tabs: dict[str, Q], wanted: Q, actor: Actor, at: datetime, *, tab: str
) -> dict[str, Any]:
    """Count each tab, with what the menu says of enquiries and what the filters offer: one query.

    The chosen queue and level 0 come as their numbers, in order.
    """
    closed_today = Q(status=Status.CLOSED, closed_at__gte=midnight(at))
    helped_today = Q(lane=0, first_helped_at__gte=midnight(at))
    waited = Extract(F("first_helped_at") - F("received_at"), "epoch")
    found: dict[str, Any] = (
        seen.filter(OPEN | closed_today)
        .order_by()
        .aggregate(
            **{tab: Count("id", filter=held) for tab, held in tabs.items()},
            **{f"lane_{lane}": Count("id", filter=OPEN & Q(lane=lane)) for lane in (0, 1, 2)},
            chosen=_numbers(wanted, LATEST_CLOSED_FIRST if tab == "closed" else IN_ORDER),
            known=_numbers(OPEN & Q(lane=0) & ~UNVERIFIED, IN_ORDER),
            unknown=_numbers(OPEN & UNVERIFIED, IN_ORDER),
            help_keys=ArrayAgg(
                "help_key", distinct=True, default=Value([]), filter=OPEN & ~Q(help_key="")
            ),
            usual_help=PercentileCont(waited, filter=helped_today),
            unread=Count("id", filter=Q(pk__isnull=True)) + unread_part(actor.colleague_id),
        )
    )
    return found


@read_once
def open_counts(lanes: tuple[int, ...]) -> dict[int, int]:
    """Count open enquiries of each lane."""
    rows = Enquiry.objects.filter(OPEN, lane__in=lanes).order_by().values("lane")
    found = {row["lane"]: row["n"] for row in rows.annotate(n=Count("id"))}
    return {lane: found.get(lane, 0) for lane in lanes}


def midnight(at: datetime) -> datetime:
    """Give when the council's day began."""
    day = timezone.localdate(at)
    return datetime.combine(day, time(), tzinfo=timezone.get_default_timezone())
