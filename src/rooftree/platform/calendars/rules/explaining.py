"""What a deadline is made of: each open span counted, what pauses took, each date."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import accumulate
from typing import Literal
from zoneinfo import ZoneInfo

from rooftree.platform.calendars.rules.business_days import DaysCount
from rooftree.platform.calendars.rules.open_hours import spans_of
from rooftree.platform.calendars.rules.pauses import Stretch, running
from rooftree.platform.calendars.rules.timeline import Timeline
from rooftree.platform.calendars.rules.wall_clock import MICRO, instant_at

# moved: from an instant outside hours to the opening. day: a date counted. rolled: from a time of
# day that falls in a gap to the opening. paused: open time that is not counted. counted: that is.
Kind = Literal["moved", "day", "rolled", "paused", "counted"]


@dataclass(frozen=True)
class ExplainedSpan:
    """A stretch (UTC) and its open seconds, and a running sum of what counts.

    Of a target in days `running` numbers the dates, then sums what pauses took, then what is walked
    on for that.
    """

    kind: Kind
    starts: datetime
    ends: datetime
    seconds: int
    running: int


def explain_time(
    line: Timeline, ended: Sequence[Stretch], since: int, until: int
) -> tuple[ExplainedSpan, ...]:
    """Tell each open span from one instant to another, and what pauses took of it."""
    return tuple(_pieces(line, ended, since, until))


def explain_days(
    line: Timeline, ended: Sequence[Stretch], count: DaysCount, until: int
) -> tuple[ExplainedSpan, ...]:
    """Tell the dates counted, what pauses took, and the open spans walked on for that."""
    found = list(_counting(line, count))
    taken = [p for p in _pieces(line, ended, count.raised, until) if p.kind == "paused"]
    sums = accumulate(piece.seconds for piece in taken)
    found += [replace(piece, running=so_far) for piece, so_far in zip(taken, sums, strict=True)]
    found += [p for p in _pieces(line, ended, count.falls, until) if p.kind == "counted"]
    return tuple(found)


def _counting(line: Timeline, count: DaysCount) -> Iterator[ExplainedSpan]:
    if count.raised < count.counts_from:
        yield _told("moved", count.raised, count.counts_from)
    zone = ZoneInfo(line.hours.zone)
    on = instant_at(count.counts_from).astimezone(zone).date()
    last = instant_at(count.kept).astimezone(zone).date()
    number = 0
    while on < last:
        on, number = line.date_after(on, 1), number + 1
        spans = spans_of(line.hours, on)
        seconds = sum(int((span.ends - span.starts).total_seconds()) for span in spans)
        yield ExplainedSpan("day", spans[0].starts, spans[-1].ends, seconds, number)
    if count.kept < count.falls:
        yield _told("rolled", count.kept, count.falls)


def _told(kind: Kind, starts: int, ends: int) -> ExplainedSpan:
    return ExplainedSpan(kind, instant_at(starts), instant_at(ends), 0, 0)


def _pieces(
    line: Timeline, ended: Sequence[Stretch], since: int, until: int
) -> Iterator[ExplainedSpan]:
    cuts: list[tuple[int, int, Kind]] = [(a, b, "counted") for a, b in running(ended, since, until)]
    cuts += [(max(a, since), min(b, until), "paused") for a, b in ended if b > since and a < until]
    counted = 0
    for first, last, kind in sorted(cuts):
        for starts, ends in line.spans(first, last):
            counted += ends - starts if kind == "counted" else 0
            yield ExplainedSpan(
                kind,
                instant_at(starts),
                instant_at(ends),
                (ends - starts) // MICRO,
                counted // MICRO,
            )
