"""When a schedule is due: written in London time, and right on both days the clocks change.

A schedule for fixed hours runs once on every day it names: an hour that is skipped in spring moves
forward with the clock, and of an hour that comes twice in autumn the first counts. A schedule for
every hour follows the hours that really pass, with no gap and no repeat.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from croniter import croniter  # type: ignore[import-untyped] # has no stubs

LONDON = ZoneInfo("Europe/London")
# More than the clocks ever move, so that no due time near a change is left out.
_MARGIN = timedelta(hours=2)


class CronUnreadable(Exception):
    """The text is not five cron fields."""


def check_cron(cron: str) -> None:
    """Refuse what can't be read, or runs more often than each minute."""
    if len(cron.split()) != len(("minute", "hour", "day", "month", "weekday")):
        raise CronUnreadable(cron)
    if not croniter.is_valid(cron):
        raise CronUnreadable(cron)


def due_times(cron: str, *, after: datetime, until: datetime) -> list[datetime]:
    """Give every due instant in (after, until], in UTC and in order."""
    if until <= after:
        return []
    every_hour = cron.split()[1].startswith("*")
    found = {
        instant
        for wall in _wall_times(cron, after, until)
        for instant in _instants(wall, every_hour=every_hour)
        if after < instant <= until
    }
    return sorted(found)


def next_due(cron: str, *, after: datetime) -> datetime | None:
    """Give the first due instant after this one; None when none comes within nine years."""
    until = after
    # A leap day is the rarest date, and once a century it is eight years away.
    for days in (0.1, 2, 40, 400, 9 * 366):
        since, until = until, after + timedelta(days=days)
        found = due_times(cron, after=since, until=until)
        if found:
            return found[0]
    return None


def _wall_times(cron: str, after: datetime, until: datetime) -> Iterator[datetime]:
    """Give the times the schedule names, as a wall clock shows them."""
    first = (after - _MARGIN).astimezone(LONDON).replace(tzinfo=None)
    end = (until + _MARGIN).astimezone(LONDON).replace(tzinfo=None)
    walk = croniter(cron, first)
    while (wall := walk.get_next(datetime)) <= end:
        yield wall


def _instants(wall: datetime, *, every_hour: bool) -> list[datetime]:
    early, late = (wall.replace(tzinfo=LONDON, fold=fold).astimezone(UTC) for fold in (0, 1))
    is_skipped = early.astimezone(LONDON).replace(tzinfo=None) != wall
    if not every_hour:
        return [early]
    # The skipped hour's minutes are those of the hour after it, which is walked for itself.
    return [] if is_skipped else [early, late]
