"""Times and stretches of time on a case, in the words of the page."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
MINUTE = 60
HOUR = 60 * MINUTE


def stretch(seconds: int) -> str:
    """Say "40 min", "2 h 5 min" or "31 h"; a part of a minute is less than one."""
    minutes = max(seconds, 0) // MINUTE
    if not minutes:
        return "less than 1 min" if seconds > 0 else "0 min"
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest} min"
    return f"{hours} h {rest} min" if rest else f"{hours} h"


def figures(seconds: int) -> str:
    """Say "2:05" for a column of times."""
    hours, rest = divmod(max(seconds, 0) // MINUTE, 60)
    return f"{hours}:{rest:02d}"


def clock(instant: datetime, now: datetime) -> str:
    """Say "11:42" today, "yesterday 11:42", or "3 November 11:42"; the year where it is another."""
    there, here = instant.astimezone(LONDON), now.astimezone(LONDON)
    days = (here.date() - there.date()).days
    if days == 0:
        return f"{there:%H:%M}"
    if days == 1:
        return f"yesterday {there:%H:%M}"
    if days == -1:
        return f"tomorrow {there:%H:%M}"
    year = f" {there.year}" if there.year != here.year else ""
    return f"{there.day} {there:%B}{year} {there:%H:%M}"


def day_and_clock(instant: datetime) -> str:
    """Say "Tue 24 Nov, 09:32"."""
    there = instant.astimezone(LONDON)
    return f"{there:%a} {there.day} {there:%b}, {there:%H:%M}"


def since(instant: datetime, now: datetime) -> str:
    """Say "2 h 20 min" or "3 days" of plain time."""
    past = max(now - instant, timedelta())
    if past.days:
        return "1 day" if past.days == 1 else f"{past.days} days"
    return stretch(int(past.total_seconds()))


def sentence(words: str) -> str:
    """Give the words with a full stop, where they end in no mark of their own."""
    bare = words.strip().rstrip("”’\"'")
    return words.strip() if not bare or bare[-1] in ".!?…" else f"{words.strip()}."
