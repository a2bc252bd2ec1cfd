"""From what a clock on the wall shows to instants: whole microseconds since 1970, in UTC."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

DAY = timedelta(days=1)
MICRO = 1_000_000
DAY_MICROS = 86_400 * MICRO
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_EPOCH_DAY = _EPOCH.toordinal()


def micros_of(at: datetime) -> int:
    """Give an aware instant as a whole number, so that sums and comparisons are exact and fast."""
    since = at - _EPOCH
    return (since.days * 86_400 + since.seconds) * MICRO + since.microseconds


def instant_at(micros: int) -> datetime:
    """Give the instant, in UTC."""
    return _EPOCH + timedelta(microseconds=micros)


def utc_day(micros: int) -> int:
    """Give the UTC date of an instant, as an ordinal."""
    return _EPOCH_DAY + micros // DAY_MICROS


def day_micros(on: date) -> int:
    """Give the instant at which a date begins in UTC."""
    return (on.toordinal() - _EPOCH_DAY) * DAY_MICROS


def shown(on: date, at: time, zone: ZoneInfo) -> datetime:
    """Give when clocks on the wall first show this, or jump over it where it is skipped; in UTC."""
    wall = datetime.combine(on, at.replace(fold=0), tzinfo=zone)
    first, second = wall.astimezone(UTC), wall.replace(fold=1).astimezone(UTC)
    return first if first <= second else _change_between(second, first, zone)


def _change_between(before: datetime, after: datetime, zone: ZoneInfo) -> datetime:
    """Find the second at which the clocks change, in (before, after]."""
    before = before.replace(microsecond=0)
    new = after.astimezone(zone).utcoffset()
    low, high = 0, int((after - before).total_seconds())
    while high - low > 1:
        middle = (low + high) // 2
        found = (before + timedelta(seconds=middle)).astimezone(zone)
        low, high = (low, middle) if found.utcoffset() == new else (middle, high)
    return before + timedelta(seconds=high)
