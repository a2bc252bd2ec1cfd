"""A calendar as plain values, and one civil day of it.

A span is half-open: opening time is open, closing time is closed. Hours are what clocks on the wall
show; where the clocks change, a span lasts as long as it really lasts.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from operator import attrgetter
from zoneinfo import ZoneInfo

from rooftree.platform.calendars.rules.wall_clock import DAY, shown

MIDNIGHT_AT_END = 24 * 60
Minutes = tuple[int, int]


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
    """A calendar as plain values. A closed date is closed whatever else is said of it.

    A date in `special` has those hours (opens, closes, in minutes) in place of its weekday's.
    """

    zone: str
    versions: tuple[HoursVersion, ...]
    closed: frozenset[date] = field(default_factory=frozenset)
    special: Mapping[date, tuple[Minutes, ...]] = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class OpenSpan:
    """A stretch of open time, [starts, ends), in UTC."""

    starts: datetime
    ends: datetime


def spans_of(hours: OpenHours, on: date) -> list[OpenSpan]:
    """Give one civil day's open spans, in order; those that overlap are one."""
    zone = ZoneInfo(hours.zone)
    found = [
        OpenSpan(_instant(on, opens, zone), _instant(on, closes, zone))
        for opens, closes in united(wall_hours(hours, on))
    ]
    return [span for span in found if span.starts < span.ends]


def wall_hours(hours: OpenHours, on: date) -> list[Minutes]:
    """Give the open hours of a civil day as the calendar names them, in minutes."""
    if on in hours.closed:
        return []
    if on in hours.special:
        return sorted(hours.special[on])
    version = version_on(hours, on)
    spans = version.spans if version else ()
    return sorted((s.opens, s.closes) for s in spans if s.weekday == on.weekday())


def version_on(hours: OpenHours, on: date) -> HoursVersion | None:
    """Find the version that holds on a day."""
    ordered = sorted(hours.versions, key=attrgetter("from_on"))
    place = bisect_right(ordered, on, key=attrgetter("from_on")) - 1
    if place < 0:
        return None
    found = ordered[place]
    return found if found.until_on is None or on <= found.until_on else None


def united(spans: Iterable[Minutes]) -> list[Minutes]:
    """Make one of spans that overlap. They come in order; those that only meet stay apart."""
    found: list[Minutes] = []
    for starts, ends in spans:
        if found and starts < found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], ends))
        elif starts < ends:
            found.append((starts, ends))
    return found


def _instant(on: date, minutes: int, zone: ZoneInfo) -> datetime:
    if minutes == MIDNIGHT_AT_END:
        on, minutes = on + DAY, 0
    return shown(on, time(*divmod(minutes, 60)), zone)
