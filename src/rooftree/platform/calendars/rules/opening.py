"""When it is open: the questions asked of a calendar without any target."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from rooftree.platform.calendars.rules.open_hours import OpenHours, OpenSpan
from rooftree.platform.calendars.rules.timeline import NeverOpens, Timeline, TooFarAway
from rooftree.platform.calendars.rules.wall_clock import MICRO, instant_at, micros_of

# Longer than any run of closed days that a calendar may name and still count as open at all.
LOOK_AHEAD = timedelta(days=400)


def timeline(
    hours: OpenHours | Timeline, first: date | None = None, last: date | None = None
) -> Timeline:
    """Index a calendar, to ask many questions of it; all of the rules take it in place of hours."""
    line = hours if isinstance(hours, Timeline) else Timeline(hours)
    if first and last:
        line.compile(first, last)
    return line


def is_open(hours: OpenHours | Timeline, at: datetime) -> bool:
    """Say whether it is open at this instant."""
    micros = micros_of(at)
    return timeline(hours).opened(micros, micros + 1) == 1


def next_opening(hours: OpenHours | Timeline, at: datetime) -> datetime | None:
    """Give the first open instant from here on: `at` itself while it is open.

    None when it does not open within 400 days.
    """
    try:
        found = instant_at(timeline(hours).opening(micros_of(at)))
    except (NeverOpens, TooFarAway):
        return None
    return found if found < at + LOOK_AHEAD else None


def open_seconds(hours: OpenHours | Timeline, since: datetime, until: datetime) -> int:
    """Count the whole open seconds of [since, until)."""
    return timeline(hours).opened(micros_of(since), micros_of(until)) // MICRO


def open_spans(hours: OpenHours | Timeline, since: datetime, until: datetime) -> Iterator[OpenSpan]:
    """Give the open time of [since, until), in order, cut off at both ends and never empty."""
    for starts, ends in timeline(hours).spans(micros_of(since), micros_of(until)):
        yield OpenSpan(instant_at(starts), instant_at(ends))
