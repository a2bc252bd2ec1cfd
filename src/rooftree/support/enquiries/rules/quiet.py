"""When somebody is told by mail: at once, or when the office opens."""

from datetime import datetime


def seconds_until_told(*, now: datetime, opens_at: datetime) -> int:
    """Give the wait in whole seconds, never less than none."""
    return max(0, int((opens_at - now).total_seconds()))
