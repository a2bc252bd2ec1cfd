"""A clock in words, then a shape: red, amber and the rest only repeat what the words say."""

from dataclasses import dataclass
from datetime import datetime

from rooftree.support.enquiries.rules.clock import SOON_PERCENT, State
from rooftree.support.enquiries.rules.why_here import LONDON, clock_words

_HOUR = 3600


@dataclass(frozen=True)
class ClockWords:
    """`shape` is late, soon, wait, done, off or empty; `used` is the percent of the time used."""

    label: str
    detail: str
    shape: str
    used: int


def open_words(seconds: int) -> str:
    """Say "40 min" or "2 h 5 min" of open time; a part of a minute is said as less than one."""
    minutes = seconds // 60
    if not minutes:
        return "less than 1 min" if seconds else "0 min"
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest} min"
    return f"{hours} h {rest} min" if rest else f"{hours} h"


def due_words(due: datetime, at: datetime) -> str:
    """Say "due 14:30", "due tomorrow 09:20" or "due 25 November 09:20"."""
    there, here = due.astimezone(LONDON), at.astimezone(LONDON)
    if (there.date() - here.date()).days == 1:
        return f"due tomorrow {there:%H:%M}"
    return f"due {clock_words(due, at)}"


def running_words(
    state: State, *, due: datetime | None, left: int, late: int, used: int, at: datetime
) -> ClockWords:
    """Say how a clock stands that nobody's help has stopped."""
    if state == "waiting":
        return ClockWords(f"{open_words(left)} left", "waiting: no deadline", "wait", used)
    detail = due_words(due, at) if due else ""
    if state == "late":
        return ClockWords(f"missed by {open_words(late)}", detail, "late", 100)
    shape = "soon" if used >= SOON_PERCENT else ""
    return ClockWords(f"{open_words(left)} left", detail, shape, used)


def stopped_words(state: State, *, counted: int, late: int) -> ClockWords:
    """Say how it went, once somebody helped or it was closed."""
    if state == "met":
        return ClockWords("first help in time", f"after {open_words(counted)}", "done", 0)
    if state == "missed":
        return ClockWords(f"first help {open_words(late)} late", "", "late", 100)
    if late:
        return ClockWords("closed without a message", f"missed by {open_words(late)}", "late", 100)
    return ClockWords("closed without a message", "before it was due", "off", 0)
