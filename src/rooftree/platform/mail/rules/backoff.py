"""How long to wait before a mail is handed over again."""

from datetime import timedelta

MOST_TRIES = 10
# Longer than any hand-over takes, so that two workers never hand over one copy at once.
LEASE = timedelta(minutes=10)
_WAITS = (1, 2, 5, 15, 30, 60, 120, 240, 480)


def wait_before(tries: int) -> timedelta | None:
    """Give the wait after that many tries; None when it is time to give up."""
    if tries >= MOST_TRIES:
        return None
    return timedelta(minutes=_WAITS[min(max(tries, 1), len(_WAITS)) - 1])
