"""Deadlines against businesstimedelta, a library that walks rules in another way, on a sample."""

from datetime import UTC, date, datetime, time, timedelta
from random import Random

import pytest
import pytz
from businesstimedelta import BusinessTimeDelta
from businesstimedelta.rules import HolidayRule, LunchTimeRule, Rules, WorkDayRule

from rooftree.platform.calendars.rules.deadlines import deadline, elapsed
from rooftree.platform.calendars.rules.targets import Target
from rooftree.platform.calendars.tests.rules.samples import calendar

WEEKDAYS = [0, 1, 2, 3, 4]
HOLIDAYS = {date(2026, 4, 3), date(2026, 11, 30), date(2026, 12, 25), date(2026, 12, 28)}
OURS = calendar(
    *((day, a, b) for day in WEEKDAYS for a, b in ((9, 12.5), (13.5, 17))), closed=HOLIDAYS
)
ZONE = pytz.timezone("Europe/London")
THEIRS = Rules(
    [
        WorkDayRule(start_time=time(9), end_time=time(17), working_days=WEEKDAYS, tz=ZONE),
        LunchTimeRule(
            start_time=time(12, 30), end_time=time(13, 30), working_days=WEEKDAYS, tz=ZONE
        ),
        HolidayRule(dict.fromkeys(HOLIDAYS, "closed"), tz=ZONE),
    ]
)


@pytest.fixture
def cases() -> list[tuple[datetime, int]]:
    """Any second of the year, and up to a week of open time."""
    dice = Random(2026)
    beginning = datetime(2026, 1, 5, tzinfo=UTC)
    return [
        (beginning + timedelta(seconds=dice.randrange(340 * 86_400)), dice.randrange(1, 130_000))
        for _ in range(300)
    ]


class Businesstimedelta:
    def test_adds_up_to_the_same_deadline(self, cases):
        for raised, seconds in cases:
            theirs = raised + BusinessTimeDelta(THEIRS, seconds=seconds)
            assert deadline(OURS, raised, Target(seconds, "seconds")).due == theirs, raised

    def test_counts_the_same_time_between(self, cases):
        for raised, seconds in cases:
            until = raised + timedelta(seconds=seconds * 4)
            theirs = THEIRS.difference(raised, until).timedelta.total_seconds()
            assert elapsed(OURS, raised, until) == theirs, raised
