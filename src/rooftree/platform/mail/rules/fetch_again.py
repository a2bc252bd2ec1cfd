"""When a mail that could not be fetched is tried again, and from which day a folder is read again."""

from datetime import date, datetime, timedelta

# A folder that was made anew is read from this many days before the latest good fetch.
DAYS_READ_AGAIN = 30
# A conversation that ends at one mail this many times in a row goes on with the next one.
MOST_BREAKS = 3
_FIRST_WAIT = timedelta(minutes=2)
_LONGEST_WAIT = timedelta(hours=1)
_LONGEST_DOUBLED = 5


def next_try(tries: int, *, at: datetime) -> datetime:
    """Wait twice as long after each try, at most an hour."""
    doubled = int(2 ** min(tries - 1, _LONGEST_DOUBLED))
    return at + min(_FIRST_WAIT * doubled, _LONGEST_WAIT)


def read_from(*, since_on: date, latest_success_on: date | None) -> date:
    """Give the day from which a folder's mails are taken, when its numbers are new to us."""
    if latest_success_on is None:
        return since_on
    return max(since_on, latest_success_on - timedelta(days=DAYS_READ_AGAIN))
