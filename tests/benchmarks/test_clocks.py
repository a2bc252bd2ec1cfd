"""All clocks of 100,000 open cases: two each, with their pauses, read and reckoned under 10 s."""

import sys
import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from statistics import median

import pytest
from django.db import connection
from django.utils import timezone

from rooftree.platform.calendars import interface as calendars

pytestmark = [pytest.mark.full, pytest.mark.django_db, pytest.mark.timeout(600)]
CASES = 100_000
MOST_SECONDS = 10.0
ROUNDS = 3
TARGETS = {
    1: ("2 business hours", "8 business hours"),
    2: ("4 business hours", "5 business days"),
    3: ("8 business hours", "20 business days"),
    4: ("2 business days", "60 business days"),
}
# Raised over three years, one in three with a pause, one in nine with two, some still waiting.
_MAKE = """
CREATE TEMP TABLE open_case ON COMMIT DROP AS
SELECT n AS id, 1 + n %% 4 AS priority, now() - n * interval '947 seconds' AS raised_at,
  CASE WHEN n %% 9 = 0 THEN ARRAY[now() - n * interval '940 seconds', now() - n * interval '700 seconds']
       WHEN n %% 3 = 0 THEN ARRAY[now() - n * interval '900 seconds'] ELSE '{}' END AS paused_at,
  CASE WHEN n %% 9 = 0 THEN ARRAY[now() - n * interval '800 seconds', NULL]
       WHEN n %% 3 = 0 THEN ARRAY[now() - n * interval '500 seconds'] ELSE '{}' END AS resumed_at
FROM generate_series(1, %s) n
"""
Case = tuple[int, int, datetime, list[datetime], list[datetime | None]]


@pytest.fixture
def cases(db: None) -> None:
    with connection.cursor() as cursor:
        cursor.execute(_MAKE, [CASES])


def rows() -> Iterator[Case]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT id, priority, raised_at, paused_at, resumed_at FROM open_case")
        yield from cursor.fetchall()


def all_clocks(at: datetime) -> tuple[int, int]:
    """Read every case and reckon both of its clocks: how many are late, how many wait."""
    hours = calendars.timeline(calendars.hours_of("support"))
    targets = {
        priority: [calendars.parse_target(words) for words in both]
        for priority, both in TARGETS.items()
    }
    late = waiting = 0
    for _, priority, raised_at, paused_at, resumed_at in rows():
        pauses = [calendars.Pause(*each) for each in zip(paused_at, resumed_at, strict=True)]
        for number, target in enumerate(targets[priority]):
            # Waiting stops the resolution's clock and not the response's.
            met = pauses if number else ()
            found = calendars.deadline(hours, raised_at, target, met, at=at, explain=False)
            waiting += found.due is None
            late += found.due is not None and found.due < at
    return late, waiting


def bare(at: datetime) -> int:
    """Read the same rows and take differences by the clock on the wall, as no calendar would."""
    late = 0
    for _, priority, raised_at, paused_at, resumed_at in rows():
        paused = sum(
            ((end or at) - start for start, end in zip(paused_at, resumed_at, strict=True)),
            timedelta(),
        )
        for number in range(2):
            allowed = timedelta(hours=8 * priority) + (paused if number else timedelta())
            late += raised_at + allowed < at
    return late


class Clocks:
    def test_of_100_000_open_cases_are_reckoned_in_time(self, cases: None) -> None:
        at = timezone.now()
        spent, baseline = [], []
        for _ in range(ROUNDS):
            began = time.perf_counter()
            late, waiting = all_clocks(at)
            spent.append(time.perf_counter() - began)
            began = time.perf_counter()
            bare(at)
            baseline.append(time.perf_counter() - began)
        middle, ratio = median(spent), median(spent) / median(baseline)
        sys.stderr.write(
            f"\n{2 * CASES:,} clocks of {CASES:,} cases: {middle:.2f} s ({max(spent):.2f} at most), "
            f"{ratio:.1f} x the same rows by the clock on the wall ({median(baseline):.2f} s); "
            f"{late:,} late, {waiting:,} waiting\n"
        )
        assert late > CASES
        assert waiting > CASES / 50
        assert middle < MOST_SECONDS
