"""Deadlines in business time: one pure function of a calendar, an instant, a target and pauses."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from rooftree.platform.calendars.rules.business_days import count_days
from rooftree.platform.calendars.rules.explaining import ExplainedSpan, explain_days, explain_time
from rooftree.platform.calendars.rules.open_hours import OpenHours
from rooftree.platform.calendars.rules.opening import timeline
from rooftree.platform.calendars.rules.pauses import Pause, Stretch, read_pauses, unpaused
from rooftree.platform.calendars.rules.targets import NEXT_OPENING, DaysReading, Target
from rooftree.platform.calendars.rules.timeline import Timeline
from rooftree.platform.calendars.rules.wall_clock import MICRO, instant_at, micros_of


@dataclass(frozen=True)
class Deadline:
    """When a target falls due (UTC); None while a pause goes on: then so many seconds are left."""

    due: datetime | None
    remaining_seconds: int | None
    explanation: tuple[ExplainedSpan, ...] = ()


def deadline(
    hours: OpenHours | Timeline,
    raised: datetime,
    target: Target,
    pauses: Sequence[Pause] = (),
    *,
    days_reading: DaysReading = NEXT_OPENING,
    at: datetime | None = None,
    explain: bool = True,
) -> Deadline:
    """Say when a target falls due, and by which open spans.

    `at` reads the pauses as they were known at that instant, and gives the open seconds left from
    it to the deadline. Without it all pauses count, and one that has not ended goes on.
    """
    line, start = timeline(hours), micros_of(raised)
    known = read_pauses(pauses, at=at).seen_from(start)
    measure = _in_days if target.is_in_days else _in_time
    due, tell = measure(line, start, target, days_reading, known.ended)
    waits_from = known.open_from
    if waits_from is not None and not _is_over(due, waits_from, target):
        left = unpaused(line, known.ended, waits_from, due)
        return Deadline(None, _up(left), tell(waits_from) if explain else ())
    remaining = None
    if at is not None:
        remaining = _up(unpaused(line, known.ended, max(start, micros_of(at)), due))
    return Deadline(instant_at(due), remaining, tell(due) if explain else ())


def elapsed(
    hours: OpenHours | Timeline, since: datetime, until: datetime, pauses: Sequence[Pause] = ()
) -> int:
    """Count the whole open seconds of [since, until) outside pauses; none where until is before."""
    line, start, end = timeline(hours), micros_of(since), micros_of(until)
    known = read_pauses(pauses)
    if known.open_from is not None:
        end = min(end, known.open_from)
    return unpaused(line, known.ended, start, end) // MICRO


# The deadline, and what tells the spans up to an instant: that deadline, or where a pause begins.
_Measured = tuple[int, Callable[[int], tuple[ExplainedSpan, ...]]]


def _in_time(
    line: Timeline, start: int, target: Target, _: DaysReading, ended: Sequence[Stretch]
) -> _Measured:
    due = _walk(line, ended, start, target.seconds * MICRO)
    return due, lambda until: explain_time(line, ended, start, until)


def _in_days(
    line: Timeline, start: int, target: Target, reading: DaysReading, ended: Sequence[Stretch]
) -> _Measured:
    """Walk the open time that pauses took on from the deadline without pauses."""
    count = count_days(line, start, target.amount, reading)
    taken = 0
    if ended:
        taken = line.opened(start, count.falls) - unpaused(line, ended, start, count.falls)
    due = _walk(line, ended, count.falls, taken) if taken else count.falls
    return due, lambda until: explain_days(line, ended, count, until)


def _walk(line: Timeline, ended: Sequence[Stretch], since: int, amount: int) -> int:
    """Give the first instant by which this much open time has passed outside pauses.

    Nothing has passed at the first instant that is open and in no pause.
    """
    for starts, ends in ended:
        if starts > since:
            there = line.opened(since, starts)
            if there >= max(amount, 1):
                break
            amount -= there
        since = max(since, ends)
    return line.walk(since, amount) if amount else line.opening(since)


def _is_over(due: int, waits_from: int, target: Target) -> bool:
    """Say whether the time had passed when the pause began; nothing needs one open instant."""
    return due <= waits_from if target.amount else due < waits_from


def _up(micros: int) -> int:
    """Whole seconds that are left; a part of one is still to come."""
    return -(-micros // MICRO)
