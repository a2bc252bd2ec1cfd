"""Read a date the way people in the United Kingdom write one."""

import re
from calendar import monthrange
from datetime import date

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
EXAMPLE = "23 November 2026"
EARLIEST_YEAR, LATEST_YEAR = 1900, 2200
FEBRUARY = 2

_SHORTEST_MONTH_NAME = 3
_FULL_YEAR = 4
_FIRST_YEAR_OF_LAST_CENTURY = 50

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DAY_FIRST = re.compile(
    r"(?:[a-z]+,? +)?(\d{1,2})(?:st|nd|rd|th)?[ /.,-]+(\d{1,2}|[a-z]+)\.?[ /.,-]+(\d{4}|\d{2})"
)


class UnreadableDate(Exception):
    """What was typed is no date; the message says why, in words for the person who typed it."""


def read_date(text: str) -> date:
    """Read "23 November 2026", "23/11/2026", "2026-11-23" or "23 11 26"; always day first.

    A year of two figures is in this century up to 49 and in the last one from 50.
    """
    text = " ".join(text.lower().split())
    if match := _ISO.fullmatch(text):
        year, month, day = (int(part) for part in match.groups())
    elif match := _DAY_FIRST.fullmatch(text):
        day, month, year = int(match[1]), _month(match[2]), _year(match[3])
    else:
        raise UnreadableDate(f"Enter a date like {EXAMPLE}.")
    return _checked(year, month, day)


def write_date(day: date) -> str:
    """Write "23 November 2026"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _month(text: str) -> int:
    if text.isdigit():
        return int(text)
    found = [n for n, name in enumerate(MONTHS, 1) if name.lower().startswith(text)]
    if text == "sept":
        return 9
    if len(text) < _SHORTEST_MONTH_NAME or len(found) != 1:
        raise UnreadableDate(f"Enter a date like {EXAMPLE}. “{text}” is not a month.")
    return found[0]


def _year(text: str) -> int:
    if len(text) == _FULL_YEAR:
        return int(text)
    return int(text) + (2000 if int(text) < _FIRST_YEAR_OF_LAST_CENTURY else 1900)


def _checked(year: int, month: int, day: int) -> date:
    if not 1 <= month <= len(MONTHS):
        raise UnreadableDate(
            f"Enter a date like {EXAMPLE}. There is no month {month}; the day comes first."
        )
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        raise UnreadableDate(f"Enter a date like {EXAMPLE}. The year {year} can’t be right.")
    if not 1 <= day <= monthrange(year, month)[1]:
        where = MONTHS[month - 1] + (f" {year}" if month == FEBRUARY else "")
        raise UnreadableDate(f"Enter a date like {EXAMPLE}. The day {day} is not in {where}.")
    return date(year, month, day)
