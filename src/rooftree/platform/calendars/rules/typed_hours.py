"""Open hours of a day as people type them: "09:00 to 12:30, 13:30 to 17:00"."""

import re
from itertools import pairwise

from rooftree.platform.calendars.rules.open_hours import MIDNIGHT_AT_END, Minutes

_BETWEEN_SPANS = re.compile(r"\s*(?:,|;|\n|\band\b)\s*", re.IGNORECASE)
_BETWEEN_TIMES = re.compile(r"\s*(?:\bto\b|-|–|—|\buntil\b)\s*", re.IGNORECASE)  # noqa: RUF001 - dashes as typed
_TIME = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?")
_EXAMPLE = "Write hours like 09:00 to 12:30, 13:30 to 17:00."


class HoursUnreadable(Exception):
    """The words name no open hours."""


def read_hours(words: str) -> tuple[Minutes, ...]:
    """Read the spans of a day, in order; nothing, or "closed", is none."""
    words = words.strip()
    if words.casefold() in {"", "closed"}:
        return ()
    spans = sorted(_span(part) for part in _BETWEEN_SPANS.split(words) if part)
    for (_, before), (after, _) in pairwise(spans):
        if after < before:
            message = f"Two of these hours overlap at {_written(after)}. {_EXAMPLE}"
            raise HoursUnreadable(message)
    return tuple(spans)


def write_hours(spans: tuple[Minutes, ...]) -> str:
    """Write them the way they are read; "" where there are none."""
    return ", ".join(f"{_written(opens)} to {_written(closes)}" for opens, closes in spans)


def hours_words(spans: tuple[Minutes, ...]) -> str:
    """Write them for a page: "closed" where there are none."""
    return write_hours(spans) or "closed"


def _span(words: str) -> Minutes:
    times = _BETWEEN_TIMES.split(words)
    if len(times) != 2:  # noqa: PLR2004 - it opens and it closes
        message = f"“{words}” is not an opening and a closing time. {_EXAMPLE}"
        raise HoursUnreadable(message)
    opens, closes = (_minutes(each) for each in times)
    if opens >= closes:
        message = (
            f"“{words}” closes before it opens. Hours over midnight go on two days: "
            "one until 24:00, the next from 00:00."
        )
        raise HoursUnreadable(message)
    return opens, closes


def _minutes(words: str) -> int:
    found = _TIME.fullmatch(words.strip())
    hour, minute = (int(found[1]), int(found[2] or 0)) if found else (99, 0)
    minutes = hour * 60 + minute
    if minutes > MIDNIGHT_AT_END or minute > 59:  # noqa: PLR2004 - an hour has sixty minutes
        message = f"“{words}” is not a time. {_EXAMPLE}"
        raise HoursUnreadable(message)
    return minutes


def _written(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
