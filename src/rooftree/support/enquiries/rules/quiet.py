"""When somebody is told by mail: at once, or when the office opens."""

from datetime import datetime


def seconds_until_told(*, now: datetime, opens_at: datetime | None) -> int:
    """Give the wait in whole seconds; none where it is open, or never opens."""
    if opens_at is None:
        return 0
    return max(0, int((opens_at - now).total_seconds()))
