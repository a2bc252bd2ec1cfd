"""Logs and a calendar that the tests of case clocks share."""

from datetime import UTC, date, datetime

from rooftree.platform.calendars import interface as calendars
from rooftree.platform.calendars.interface import HoursVersion, OpenHours, WeeklySpan
from rooftree.support.supplier.rules.clocks.case_clock import case_state
from rooftree.support.supplier.rules.clocks.lines import CaseState, LogLine

# Monday to Friday 09:00 to 17:00; 30 November is St Andrew's Day.
HOURS = OpenHours(
    "Europe/London",
    (HoursVersion(date.min, None, tuple(WeeklySpan(day, 540, 1020) for day in range(5))),),
    frozenset({date(2026, 11, 30)}),
    {},
)
OFFICE = calendars.timeline(HOURS)
MINUTE, HOUR = 60, 3600


def on(day: int, hour: int = 0, minute: int = 0, month: int = 11) -> datetime:
    """An instant of November 2026, in which clocks show UTC. The 23rd is a Monday."""
    return datetime(2026, month, day, hour, minute, tzinfo=UTC)


RAISED = on(23, 9)


def raised(priority: int | None = 1, at: datetime = RAISED, kind: str = "incident") -> LogLine:
    return LogLine(at, "raised", kind=kind, priority=priority)


def wrote(at: datetime, author: str = "person", channel: str = "mail") -> LogLine:
    """The supplier wrote."""
    return LogLine(at, "message", direction="in", author=author, channel=channel)


def replied(at: datetime, author: str = "person", channel: str = "mail") -> LogLine:
    """We wrote."""
    return LogLine(at, "message", direction="out", author=author, channel=channel)


def status(at: datetime, word: str) -> LogLine:
    return LogLine(at, "status", status=word)


def waits(at: datetime) -> LogLine:
    return status(at, "waiting-for-customer")


def resolved(at: datetime) -> LogLine:
    return status(at, "resolved")


def stands(*lines: LogLine, now: datetime, **asked: object) -> CaseState:
    return case_state(lines, OFFICE, now=now, **asked)  # type: ignore[arg-type]
