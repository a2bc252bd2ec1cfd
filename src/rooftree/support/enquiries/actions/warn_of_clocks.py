"""Warn the owner that first help is due soon, or late: in open time only, and once each."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.calendars import interface as calendars
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries import permissions
from rooftree.support.enquiries.actions.change import lock
from rooftree.support.enquiries.actions.tell import tell_whose
from rooftree.support.enquiries.choices import About
from rooftree.support.enquiries.models import ClockWarning, Enquiry
from rooftree.support.enquiries.queries.clocks import Clockwork, Measured, measure, with_clock
from rooftree.support.enquiries.queries.desk_counts import OPEN
from rooftree.support.enquiries.rules.clock import LATE_PERCENT, SOON_PERCENT, WARNED_AT
from rooftree.support.enquiries.rules.clock_words import due_words, open_words
from rooftree.support.enquiries.rules.response_targets import SUPPORT_CALENDAR

# What passed the mark longer ago than this in open time is no news: nobody is warned of it.
NEWS_FOR = 4 * 3600


def warn_of_clocks(*, actor: Actor, at: datetime | None = None) -> int:
    """Look at every clock that runs. Safe to run twice. Returns how many warnings were given."""
    access.require(actor, permissions.for_lane(0))
    now = at or timezone.now()
    if not calendars.is_open(SUPPORT_CALENDAR, now):
        return 0
    works, given = Clockwork(), 0
    warned = _warned()
    for row in with_clock(Enquiry.objects.filter(OPEN)).iterator(chunk_size=1000):
        measured = measure(row, works, now)
        percent = _passed(measured)
        if measured and percent and (row.pk, row.lane, percent) not in warned:
            given += _warn(row.pk, percent, measured, actor, now)
    return given


def _warned() -> set[tuple[int, int, int]]:
    rows = ClockWarning.objects.exclude(enquiry__status="closed")
    return set(rows.values_list("enquiry_id", "lane", "percent"))


def _passed(measured: Measured | None) -> int:
    """Give the highest mark that it passed not long ago; 0 for none."""
    if measured is None or measured.state not in {"running", "late"}:
        return 0
    if measured.state == "late":
        return LATE_PERCENT if measured.late <= NEWS_FOR else 0
    return next((mark for mark in reversed(WARNED_AT) if measured.percent >= mark), 0)


@transaction.atomic
def _warn(enquiry_id: int, percent: int, measured: Measured, actor: Actor, at: datetime) -> int:
    """Once each, also where two workers look at the same time."""
    enquiry = lock(enquiry_id)
    if not enquiry.is_open:
        return 0
    _, is_new = ClockWarning.objects.get_or_create(
        enquiry=enquiry, lane=enquiry.lane, percent=percent, defaults={"at": at}
    )
    if not is_new:
        return 0
    about = About.DUE_SOONER if enquiry.lane < 2 else About.DUE  # noqa: PLR2004 - the plain lane
    tell_whose(enquiry, about, _words(percent, measured, at), actor=actor, at=at)
    return 1


def _words(percent: int, measured: Measured, at: datetime) -> str:
    due = due_words(measured.due, at) if measured.due else ""
    if percent == SOON_PERCENT:
        left = open_words(measured.deadline.remaining_seconds or 0)
        return f"First help {due}, {left} left"
    return f"First help is late: it was {due}"
