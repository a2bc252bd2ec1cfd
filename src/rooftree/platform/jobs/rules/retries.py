"""How long a failed job waits before it is tried again."""

WAITS = (5, 30, 120, 600, 1800)


def wait_before_retry(attempts: int, tries: int) -> int | None:
    """Give the seconds to wait after `attempts` earlier tries; None when `tries` are used up."""
    if attempts + 1 >= tries:
        return None
    return WAITS[min(attempts, len(WAITS) - 1)]
