"""An explanation in words, in the calendar's own time."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from rooftree.platform.calendars.rules.explaining import ExplainedSpan

_UNITS = ((3600, "hour"), (60, "minute"), (1, "second"))


def in_words(span: ExplainedSpan, zone: str) -> str:
    """Say one line of an explanation."""
    local = ZoneInfo(zone)
    starts, ends = span.starts.astimezone(local), span.ends.astimezone(local)
    stretch = f"{day_words(starts)}, {clock_words(starts)} to {end_words(starts, ends)}"
    length = length_words(span.seconds)
    if span.kind == "moved":
        opening = f"{day_words(ends)}, {clock_words(ends)}"
        return f"{day_words(starts)}, {clock_words(starts)} is outside hours: counting begins at the opening, {opening}."
    if span.kind == "rolled":
        opening = f"{day_words(ends)}, {clock_words(ends)}"
        return f"{day_words(starts)}, {clock_words(starts)} is outside hours: it moves to the opening, {opening}."
    if span.kind == "day":
        return f"{day_words(starts)}: business day {span.running}."
    if span.kind == "paused":
        return f"{stretch}: paused, {length} not counted."
    return f"{stretch}: {length} counted, {length_words(span.running)} in all."


def day_words(on: date) -> str:
    """Write a date as "Monday 23 November 2026"."""
    return f"{on:%A} {on.day} {on:%B %Y}"


def clock_words(at: datetime) -> str:
    """Write a time as "14:02", with its seconds if it has some, and its zone if clocks change."""
    found = f"{at:%H:%M:%S}" if at.second else f"{at:%H:%M}"
    return f"{found} {at.tzname()}" if _clocks_change_on(at) else found


def end_words(starts: datetime, ends: datetime) -> str:
    """Write when a stretch ends; the midnight that ends its day is 24:00, another day is named."""
    if ends.date() == starts.date():
        return clock_words(ends)
    if ends.date() == starts.date() + timedelta(days=1) and ends.time() == ends.min.time():
        return "24:00"
    return f"{day_words(ends)}, {clock_words(ends)}"


def length_words(seconds: int) -> str:
    """Write a length as "3 hours 30 minutes"; of open time, so never in days."""
    found = []
    for size, unit in _UNITS:
        number, seconds = divmod(seconds, size)
        if number:
            found.append(f"{number:,} {unit}{'' if number == 1 else 's'}")
    return " ".join(found) or "no time"


def _clocks_change_on(at: datetime) -> bool:
    midnight = at.replace(hour=0, minute=0, second=0, microsecond=0, fold=0)
    return midnight.utcoffset() != (midnight + timedelta(days=1)).utcoffset()
