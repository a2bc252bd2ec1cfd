"""A deadline with its explanation as a page shows it: words only, in the calendar's own time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from rooftree.platform.calendars.rules.deadlines import Deadline
from rooftree.platform.calendars.rules.explaining import ExplainedSpan
from rooftree.platform.calendars.rules.open_hours import OpenHours
from rooftree.platform.calendars.rules.targets import KEEP_TIME, NEXT_OPENING, DaysReading, Target
from rooftree.platform.calendars.rules.timeline import Timeline
from rooftree.platform.calendars.rules.wording import (
    clock_words,
    day_words,
    end_words,
    length_words,
)

# A page shows so many lines of each end; nobody reads the ones between.
MOST_AT_AN_END = 200

_HOURS = "The deadline is the first moment by which this much open time has passed outside pauses."
_READINGS = {
    NEXT_OPENING: "Counting begins when it is open: at once, or at the next opening. "
    "Each date with open hours after that is one business day; the time of day stays the same.",
    KEEP_TIME: "Each date with open hours after the day it was raised is one business day; "
    "the time of day it was raised at stays the same, even when it was closed then.",
}
_PAUSES = "What pauses took of open time is added after it, in open time."


@dataclass(frozen=True)
class ExplainedLine:
    """One line: `what` counted it, `length` of open time, and `running` sum of what counts."""

    kind: str
    day: str
    hours: str
    what: str
    length: str
    running: str


@dataclass(frozen=True)
class Explained:
    """A deadline in words. `due` is "" while it waits; `remaining` is "" once it is over."""

    calendar: str
    zone: str
    raised: str
    target: str
    due: str
    remaining: str
    how: str
    lines: tuple[ExplainedLine, ...]
    left_out: int = 0


def explained(
    found: Deadline,
    hours: OpenHours | Timeline,
    *,
    calendar: str,
    raised: datetime,
    target: Target,
    days_reading: DaysReading = NEXT_OPENING,
) -> Explained:
    """Put a deadline in words; `calendar` is the name to show, the rest is what was asked."""
    zone = (hours.hours if isinstance(hours, Timeline) else hours).zone
    spans, left_out = _both_ends(found.explanation)
    left = found.remaining_seconds
    return Explained(
        calendar=calendar,
        zone=zone,
        raised=moment_words(raised, zone),
        target=str(target),
        due=moment_words(found.due, zone) if found.due else "",
        remaining="" if left is None or (found.due and not left) else length_words(left),
        how=_how(target, days_reading, found.explanation),
        lines=tuple(_line(span, ZoneInfo(zone), in_days=target.is_in_days) for span in spans),
        left_out=left_out,
    )


def moment_words(at: datetime, zone: str) -> str:
    """Write an instant as "Monday 23 November 2026 at 14:02" on the calendar's clocks."""
    local = at.astimezone(ZoneInfo(zone))
    return f"{day_words(local)} at {clock_words(local)}"


def _how(target: Target, reading: DaysReading, spans: Sequence[ExplainedSpan]) -> str:
    if not target.is_in_days:
        return _HOURS
    is_paused = any(span.kind == "paused" for span in spans)
    return f"{_READINGS[reading]} {_PAUSES}" if is_paused else _READINGS[reading]


def _both_ends(spans: tuple[ExplainedSpan, ...]) -> tuple[tuple[ExplainedSpan, ...], int]:
    left_out = len(spans) - 2 * MOST_AT_AN_END
    if left_out <= 0:
        return spans, 0
    return spans[:MOST_AT_AN_END] + spans[-MOST_AT_AN_END:], left_out


def _line(span: ExplainedSpan, zone: ZoneInfo, *, in_days: bool) -> ExplainedLine:
    starts, ends = span.starts.astimezone(zone), span.ends.astimezone(zone)
    hours = f"{clock_words(starts)} to {end_words(starts, ends)}"
    length = length_words(span.seconds)
    what, running = _told(span, in_days=in_days)
    if span.kind in {"moved", "rolled"}:
        hours, length = f"{clock_words(starts)}, to {day_words(ends)}, {clock_words(ends)}", ""
    return ExplainedLine(span.kind, day_words(starts), hours, what, length, running)


def _told(span: ExplainedSpan, *, in_days: bool) -> tuple[str, str]:
    if span.kind == "day":
        return f"Business day {span.running}", ""
    if span.kind == "paused":
        return "Paused, not counted", ""
    if span.kind == "counted":
        return "Added for pauses" if in_days else "Counted", length_words(span.running)
    words = {
        "moved": "Closed: counting begins at the opening",
        "rolled": "Closed: it moves to the opening",
    }
    return words[span.kind], ""
