"""When a schedule is due, on ordinary days and on both days the clocks change."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rooftree.platform.jobs.rules.london_times import (
    LONDON,
    CronUnreadable,
    check_cron,
    due_times,
)


def on_the_day(cron: str, day: date) -> list[str]:
    start, end = (
        datetime.combine(on, time(), tzinfo=LONDON).astimezone(UTC)
        for on in (day, day + timedelta(days=1))
    )
    just_before = timedelta(microseconds=1)
    dues = due_times(cron, after=start - just_before, until=end - just_before)
    return [f"{due:%H:%M}" for due in dues]


class DueTimes:
    def test_are_london_times_in_summer(self):
        assert on_the_day("30 7 * * *", date(2026, 7, 1)) == ["06:30"]

    def test_are_london_times_in_winter(self):
        assert on_the_day("30 7 * * *", date(2026, 1, 5)) == ["07:30"]

    def test_come_once_when_the_hour_is_skipped(self):
        assert on_the_day("30 1 * * *", date(2026, 3, 29)) == ["01:30"]

    def test_come_once_when_the_hour_comes_twice(self):
        assert on_the_day("30 1 * * *", date(2026, 10, 25)) == ["00:30"]

    def test_of_every_five_minutes_have_no_gap_in_spring(self):
        assert len(on_the_day("*/5 * * * *", date(2026, 3, 29))) == 23 * 12

    def test_of_every_five_minutes_have_no_gap_in_autumn(self):
        assert len(on_the_day("*/5 * * * *", date(2026, 10, 25))) == 25 * 12

    def test_take_the_end_and_leave_the_start(self):
        nine, ten = (datetime(2026, 1, 5, hour, tzinfo=UTC) for hour in (9, 10))
        assert due_times("0 * * * *", after=nine, until=ten) == [ten]

    def test_are_none_when_no_time_passes(self):
        nine = datetime(2026, 1, 5, 9, tzinfo=UTC)
        assert due_times("* * * * *", after=nine, until=nine) == []

    @given(
        day=st.sampled_from([date(2026, 3, 27), date(2026, 10, 23)]),
        offset=st.integers(0, 60 * 60 * 24 * 4),
        pieces=st.lists(st.integers(1, 60 * 60 * 7), min_size=1, max_size=8),
        cron=st.sampled_from(
            [
                "30 1 * * *",
                "0 2 * * *",
                "*/5 * * * *",
                "15 */2 * * *",
                "0 0 * * 0",
                "59 0,1,2 * * *",
            ]
        ),
    )
    def test_are_the_same_however_the_time_is_cut(self, day, offset, pieces, cron):
        start = datetime.combine(day, time(), tzinfo=UTC) + timedelta(seconds=offset)
        at = start
        whole_end = at + timedelta(seconds=sum(pieces))
        by_pieces = []
        for seconds in pieces:
            by_pieces += due_times(cron, after=at, until=at + timedelta(seconds=seconds))
            at += timedelta(seconds=seconds)
        assert by_pieces == due_times(cron, after=start, until=whole_end)
        assert len(set(by_pieces)) == len(by_pieces)

    @given(day=st.dates(date(2024, 1, 1), date(2030, 12, 31)))
    def test_of_a_fixed_hour_come_once_on_every_day_of_every_year(self, day):
        assert len(on_the_day("30 1 * * *", day)) == 1


class CheckCron:
    @pytest.mark.parametrize("cron", ["", "x", "* * * *", "61 * * * *", "* * * * * *"])
    def test_refuses_what_is_not_five_fields(self, cron):
        with pytest.raises(CronUnreadable):
            check_cron(cron)
