"""Open time: a pure reading of weekly hours, closed days and dated versions, exact to the second.

A span is half-open: opening time is open, closing time is closed. Hours are what clocks on the wall
show; where the clocks change, a span lasts as long as it really lasts.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

DAY = timedelta(days=1)
# Longer than any run of closed days that a calendar may name and still count as open at all.
LOOK_AHEAD = timedelta(days=400)
MIDNIGHT_AT_END = 24 * 60


@dataclass(frozen=True)
class WeeklySpan:
    """Open hours of one weekday (Monday 0), in minutes after midnight; 1440 ends the day."""

    weekday: int
    opens: int
    closes: int


@dataclass(frozen=True)
class HoursVersion:
    """Weekly hours that hold from a day, to the last day included; None has no end."""

    from_on: date
    until_on: date | None
    spans: tuple[WeeklySpan, ...]


@dataclass(frozen=True)
class OpenHours:
    """A calendar as plain values."""

    zone: str
    versions: tuple[HoursVersion, ...]
    closed: frozenset[date] = field(default_factory=frozenset)


@dataclass(frozen=True)
class OpenSpan:
    """A stretch of open time, [starts, ends), in UTC."""

    starts: datetime
    ends: datetime


def is_open(hours: OpenHours, at: datetime) -> bool:
    """Say whether it is open at this instant."""
    day = at.astimezone(ZoneInfo(hours.zone)).date()
    # A span that ends at midnight can, where the clocks change there, reach into the next day.
    around = (day - DAY, day)
    return any(span.starts <= at < span.ends for on in around for span in spans_of(hours, on))


def next_opening(hours: OpenHours, at: datetime) -> datetime | None:
    """Give the first open instant from here on: `at` itself while it is open.

    None when it does not open within 400 days.
    """
    for span in open_spans(hours, at, at + LOOK_AHEAD):
        return span.starts
    return None


def open_seconds(hours: OpenHours, since: datetime, until: datetime) -> int:
    """Count the open seconds of [since, until)."""
    spans = open_spans(hours, since, until)
    return sum(int((span.ends - span.starts).total_seconds()) for span in spans)


def open_spans(hours: OpenHours, since: datetime, until: datetime) -> Iterator[OpenSpan]:
    """Give the open time of [since, until), in order, cut off at both ends and never empty."""
    zone = ZoneInfo(hours.zone)
    day = since.astimezone(zone).date() - DAY
    last = until.astimezone(zone).date()
    while day <= last:
        for span in spans_of(hours, day):
            starts, ends = max(span.starts, since), min(span.ends, until)
            if starts < ends:
                yield OpenSpan(starts.astimezone(UTC), ends.astimezone(UTC))
        day += DAY


def spans_of(hours: OpenHours, on: date) -> list[OpenSpan]:
    """Give one civil day's open spans, in order."""
    version = version_on(hours, on)
    if version is None or on in hours.closed:
        return []
    zone = ZoneInfo(hours.zone)
    todays = sorted(
        (span for span in version.spans if span.weekday == on.weekday()),
        key=lambda span: span.opens,
    )
    found = [
        OpenSpan(_instant(on, span.opens, zone), _instant(on, span.closes, zone)) for span in todays
    ]
    return [span for span in found if span.starts < span.ends]


def version_on(hours: OpenHours, on: date) -> HoursVersion | None:
    """Find the version that holds on a day."""
    ordered = sorted(hours.versions, key=lambda version: version.from_on)
    place = bisect_right([version.from_on for version in ordered], on) - 1
    if place < 0:
        return None
    found = ordered[place]
    return found if found.until_on is None or on <= found.until_on else None


def _instant(on: date, minutes: int, zone: ZoneInfo) -> datetime:
    """Give when a wall clock first shows this time, or jumps over it where it is skipped."""
    if minutes == MIDNIGHT_AT_END:
        on, minutes = on + DAY, 0
    wall = datetime.combine(on, time(*divmod(minutes, 60)), tzinfo=zone)
    first, second = wall.astimezone(UTC), wall.replace(fold=1).astimezone(UTC)
    return first if first <= second else _change_between(second, first, zone)


def _change_between(before: datetime, after: datetime, zone: ZoneInfo) -> datetime:
    """Find the second at which the clocks change, in (before, after]."""
    new = after.astimezone(zone).utcoffset()
    low, high = 0, int((after - before).total_seconds())
    while high - low > 1:
        middle = (low + high) // 2
        shown = (before + timedelta(seconds=middle)).astimezone(zone)
        low, high = (low, middle) if shown.utcoffset() == new else (middle, high)
    return before + timedelta(seconds=high)
