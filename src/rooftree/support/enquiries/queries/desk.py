"""The desk: level 0 on top, always; then the queue that somebody chose."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from rooftree.platform.database.interface import remember
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries.models import Enquiry
from rooftree.support.enquiries.queries.clocks import Clockwork, measure, with_clock
from rooftree.support.enquiries.queries.crew import crew_at
from rooftree.support.enquiries.queries.desk_counts import (
    OPEN,
    DeskFilters,
    counted,
    narrowed_to,
    open_counts,
    tabs_of,
)
from rooftree.support.enquiries.queries.order import in_order
from rooftree.support.enquiries.queries.rows import QueueRow, read_parts, standing_of
from rooftree.support.enquiries.queries.standing import lanes_worked
from rooftree.support.enquiries.queries.told import unread_of
from rooftree.support.enquiries.rules.spans import span_words
from rooftree.support.enquiries.rules.why_here import why_here

PAGE_SIZE = 50
STRANGERS_SHOWN = 5
LANE_SHOWN = 100


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
    """All of the desk's page. `lane` is None for a team that doesn't own level 0.

    `help_keys` are the pages that open enquiries came from, for the filter.
    """

    lane: Lane | None
    counts: dict[str, int]
    rows: list[QueueRow]
    total: int
    page: int
    pages: int
    help_keys: tuple[str, ...]


@dataclass(frozen=True)
class QueueLine:
    """One line of the queue in order, for the command."""

    enquiry: str
    lane: int
    why: str
    due: str | None


def desk(*, actor: Actor, filters: DeskFilters, at: datetime) -> Desk:
    """Read the desk for a member of the owning team."""
    lanes = lanes_worked(actor)
    crew = crew_at(at)
    seen = Enquiry.objects.filter(lane__in=lanes)
    tabs = tabs_of(actor, crew, at)
    queue = tabs[filters.tab]
    wanted = queue & narrowed_to(filters, seen.filter(queue))
    found = counted(seen, tabs, wanted, actor, at, tab=filters.tab)
    remember(open_counts, {lane: found[f"lane_{lane}"] for lane in lanes}, lanes)
    remember(unread_of, found["unread"], actor.colleague_id)
    total = len(found["chosen"])
    pages = max(1, -(-total // PAGE_SIZE))
    page = min(max(filters.page, 1), pages)
    start = (page - 1) * PAGE_SIZE
    parts = {"page": found["chosen"][start : start + PAGE_SIZE]}
    if 0 in lanes:
        parts |= {
            "lane": found["known"][:LANE_SHOWN],
            "strangers": found["unknown"][:STRANGERS_SHOWN],
        }
    rows = read_parts(parts, crew, at)
    return Desk(
        lane=_lane(rows, found, at) if 0 in lanes else None,
        counts={tab: found[tab] for tab in tabs},
        rows=rows["page"],
        total=total,
        page=page,
        pages=pages,
        help_keys=tuple(found["help_keys"]),
    )


def queue_in_order(*, actor: Actor, at: datetime) -> list[QueueLine]:
    """Give every open enquiry in the one order there is."""
    rows = Enquiry.objects.filter(OPEN, lane__in=lanes_worked(actor)).select_related("owner")
    crew, works = crew_at(at), Clockwork()
    return [
        QueueLine(
            row.reference, row.lane, why_here(standing_of(row, crew), at), _due(row, works, at)
        )
        for row in in_order(with_clock(rows))
    ]


def _due(row: Enquiry, works: Clockwork, at: datetime) -> str | None:
    """Say when first help is due, in UTC; nothing once somebody helped, or while it waits."""
    measured = measure(row, works, at)
    if measured is None or measured.helped_at or measured.due is None:
        return None
    return measured.due.isoformat()


def _lane(rows: dict[str, list[QueueRow]], found: dict[str, Any], at: datetime) -> Lane:
    known, strangers = rows["lane"], rows["strangers"]
    first = min((row.received_at for row in (*known[:1], *strangers[:1])), default=None)
    usual = found["usual_help"]
    return Lane(
        rows=known,
        strangers=strangers,
        stranger_count=found["strangers"],
        count=found["lane_0"],
        longest_wait=span_words(first, at) if first else "",
        usual_help="" if usual is None else span_words(at, at + timedelta(seconds=usual)),
    )
