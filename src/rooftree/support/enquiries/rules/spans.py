"""How long something has waited, in words."""

from datetime import datetime, timedelta

HOUR = 60
DAY = 24 * HOUR


def span_words(since_at: datetime, at: datetime) -> str:
    """Say "12 min", "2 h 5 min" or "3 days" of plain time, never less than nothing."""
    minutes = int(max(at - since_at, timedelta()).total_seconds() // 60)
    if minutes < HOUR:
        return f"{minutes} min"
    if minutes < DAY:
        hours, rest = divmod(minutes, HOUR)
        return f"{hours} h {rest} min" if rest else f"{hours} h"
    days = minutes // DAY
    return "1 day" if days == 1 else f"{days} days"
