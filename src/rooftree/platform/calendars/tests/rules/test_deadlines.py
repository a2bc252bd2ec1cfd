"""Deadlines: hours, days in both readings, and what happens at every edge."""

from datetime import UTC, date, datetime, timedelta

import pytest

from rooftree.platform.calendars.rules.deadlines import elapsed
from rooftree.platform.calendars.rules.open_hours import HoursVersion, OpenHours, WeeklySpan
from rooftree.platform.calendars.rules.pauses import Pause
from rooftree.platform.calendars.rules.targets import KEEP_TIME
from rooftree.platform.calendars.rules.timeline import NeverOpens, TooFarAway
from rooftree.platform.calendars.tests.rules.samples import (
    ALWAYS,
    LUNCH,
    NEVER,
    OFFICE,
    SECOND,
    calendar,
    due,
    london,
)


class Hours:
    @pytest.mark.parametrize(
        ("raised", "words", "expected"),
        [
            (london(11, 23, 10), "2 business hours", london(11, 23, 12)),
            # The last second of a span is used up: its closing time, not the next opening.
            (london(11, 23, 15), "2 business hours", london(11, 23, 17)),
            (london(11, 23, 15), "7201 business seconds", london(11, 24, 9, 0, 1)),
            (london(11, 23, 16, 59, 59), "1 business second", london(11, 23, 17)),
            (london(11, 23, 17), "1 business second", london(11, 24, 9, 0, 1)),
            (london(11, 23, 7), "30 business minutes", london(11, 23, 9, 30)),
            # Over a weekend and St Andrew's Day.
            (london(11, 27, 16), "90 business minutes", london(12, 1, 9, 30)),
            # Christmas Eve's special hours, Christmas Day, and a weekend.
            (london(12, 24, 11), "2 business hours", london(12, 28, 10)),
            (london(11, 23, 9), "80 business hours", london(12, 7, 17)),
        ],
    )
    def test_fall_when_that_much_open_time_has_passed(self, raised, words, expected):
        assert due(raised, words) == expected

    @pytest.mark.parametrize(
        ("raised", "expected"),
        [
            (london(11, 23, 9), london(11, 23, 9)),
            (london(11, 23, 12), london(11, 23, 12)),
            (london(11, 23, 17), london(11, 24, 9)),
            (london(11, 28, 12), london(12, 1, 9)),
        ],
    )
    @pytest.mark.parametrize("words", ["0 business hours", "0 business days"])
    def test_of_nothing_fall_at_the_first_open_instant(self, raised, expected, words):
        assert due(raised, words) == expected

    def test_leave_lunch_out(self):
        assert due(london(11, 23, 12), "1 business hour", hours=LUNCH) == london(11, 23, 14)
        assert due(london(11, 23, 12), "30 business minutes", hours=LUNCH) == london(11, 23, 12, 30)

    def test_are_real_hours_where_the_clocks_change(self):
        assert due(london(3, 28, 12), "24 business hours", hours=ALWAYS) == london(3, 29, 13)
        assert due(london(10, 24, 12), "24 business hours", hours=ALWAYS) == london(10, 25, 11)

    def test_raised_in_the_hour_that_comes_twice_know_which_one(self):
        first, second = (
            datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
            datetime(2026, 10, 25, 1, 30, tzinfo=UTC),
        )
        assert due(first, "1 business hour", hours=ALWAYS) == second
        assert due(second, "1 business hour", hours=ALWAYS) == second + timedelta(hours=1)

    def test_go_over_a_midnight_that_ends_one_day_and_begins_the_next(self):
        night = calendar((0, 22, 24), (1, 0, 6))
        assert due(london(11, 23, 23), "3 business hours", hours=night) == london(11, 24, 2)

    def test_count_where_spans_overlap_once(self):
        doubled = calendar((0, 9, 12), (0, 10, 17))
        assert due(london(11, 23, 9), "8 business hours", hours=doubled) == london(11, 23, 17)

    def test_leave_a_closed_day_out_even_with_special_hours(self):
        tuesday = date(2026, 11, 24)
        both = calendar(
            *((day, 9, 17) for day in range(5)), closed={tuesday}, special={tuesday: [(9, 12)]}
        )
        assert due(london(11, 23, 16), "2 business hours", hours=both) == london(11, 25, 10)

    def test_count_special_hours_on_a_day_that_is_closed_by_its_weekday(self):
        saturday = calendar((0, 9, 17), special={date(2026, 11, 28): [(10, 11), (12, 13)]})
        assert due(london(11, 24, 9), "90 business minutes", hours=saturday) == london(
            11, 28, 12, 30
        )

    def test_follow_a_change_of_hours_on_its_date(self):
        old = HoursVersion(date(2020, 1, 1), date(2026, 11, 24), (WeeklySpan(1, 540, 1020),))
        new = HoursVersion(date(2026, 11, 25), None, (WeeklySpan(2, 600, 660),))
        changed = OpenHours("Europe/London", (new, old))
        assert due(london(11, 24, 9), "9 business hours", hours=changed) == london(11, 25, 11)

    def test_keep_parts_of_a_second(self):
        raised = london(11, 23, 16, 59, 59) + timedelta(microseconds=250_000)
        assert due(raised, "1 business second") == london(11, 24, 9) + timedelta(
            microseconds=250_000
        )

    def test_of_another_zone_follow_its_own_clocks(self):
        away = calendar((0, 9, 17), zone="America/New_York")
        assert due(london(11, 23, 9), "1 business hour", hours=away) == datetime(
            2026, 11, 23, 15, tzinfo=UTC
        )


class Days:
    @pytest.mark.parametrize(
        ("raised", "words", "expected"),
        [
            (london(11, 23, 10, 15, 30), "1 business day", london(11, 24, 10, 15, 30)),
            (london(11, 27, 10), "1 business day", london(12, 1, 10)),
            # Before opening and after closing it begins with the next opening.
            (london(11, 23, 7), "1 business day", london(11, 24, 9)),
            (london(11, 23, 18), "1 business day", london(11, 25, 9)),
            (london(11, 28, 11), "1 business day", london(12, 2, 9)),
            # Two o'clock is after Christmas Eve's closing: the opening after it.
            (london(12, 23, 14), "1 business day", london(12, 28, 9)),
            # Closing time is closed.
            (london(12, 23, 12), "1 business day", london(12, 28, 9)),
            (london(12, 23, 11, 59, 59), "1 business day", london(12, 24, 11, 59, 59)),
            (london(3, 27, 10), "1 business day", london(3, 30, 10)),
        ],
    )
    def test_begin_at_an_opening_and_keep_the_time_of_day(self, raised, words, expected):
        assert due(raised, words) == expected

    @pytest.mark.parametrize(
        ("raised", "expected"),
        [
            (london(11, 21, 11), london(11, 23, 11)),
            (london(11, 23, 7), london(11, 24, 9)),
            (london(11, 23, 18), london(11, 25, 9)),
            (london(11, 23, 10), london(11, 24, 10)),
        ],
    )
    def test_in_the_other_reading_keep_the_raised_time(self, raised, expected):
        assert due(raised, "1 business day", days_reading=KEEP_TIME) == expected

    def test_differ_by_most_of_a_day_between_the_readings(self):
        saturday = london(11, 21, 11)
        assert due(saturday, "2 business days") == london(11, 25, 9)
        assert due(saturday, "2 business days", days_reading=KEEP_TIME) == london(11, 24, 11)

    def test_that_fall_in_lunch_wait_for_its_end(self):
        lunch_on_tuesdays = calendar((0, 9, 17), (1, 9, 12), (1, 13, 17))
        assert due(london(11, 23, 12, 30), "1 business day", hours=lunch_on_tuesdays) == london(
            11, 24, 13
        )

    def test_that_fall_in_the_skipped_hour_fall_at_the_change(self):
        assert due(london(3, 28, 1, 30), "1 business day", hours=ALWAYS) == london(3, 29, 2)

    def test_that_fall_in_the_hour_that_comes_twice_fall_in_the_first(self):
        assert due(london(10, 24, 1, 30), "1 business day", hours=ALWAYS) == datetime(
            2026, 10, 25, 0, 30, tzinfo=UTC
        )

    def test_go_far(self):
        assert due(london(11, 23, 10), "10000 business days") > london(11, 23) + timedelta(13_000)


class WhatCannotBe:
    @pytest.mark.parametrize("words", ["0 business hours", "1 business hour", "1 business day"])
    def test_is_refused_by_a_calendar_that_never_opens(self, words):
        with pytest.raises(NeverOpens):
            due(london(11, 23), words, hours=NEVER)

    def test_is_refused_after_the_only_day(self):
        only = calendar(special={date(2026, 11, 24): [(9, 10)]})
        assert due(london(11, 23), "1 business hour", hours=only) == london(11, 24, 10)
        with pytest.raises(NeverOpens):
            due(london(11, 23), "61 business minutes", hours=only)
        with pytest.raises(NeverOpens):
            due(london(11, 23), "1 business day", hours=only)

    @pytest.mark.parametrize("unit", ["hours", "days"])
    def test_is_refused_centuries_away(self, unit):
        with pytest.raises(TooFarAway):
            due(london(11, 23), f"999999999999 business {unit}")

    @pytest.mark.parametrize("reading", ["keep-time", "next-opening"])
    @pytest.mark.parametrize("year", [1, 9999])
    @pytest.mark.parametrize("unit", ["hour", "day"])
    def test_is_told_in_words_at_the_ends_of_time(self, unit, year, reading):
        raised = datetime(year, 12, 31, 23, tzinfo=UTC)
        with pytest.raises((TooFarAway, NeverOpens)):
            due(raised, f"1 business {unit}", days_reading=reading)


class Elapsed:
    def test_counts_open_seconds_outside_pauses(self):
        paused = Pause(london(11, 23, 16), london(11, 24, 10))
        assert elapsed(OFFICE, london(11, 23, 15), london(11, 24, 11), [paused]) == 2 * 3600

    def test_is_none_where_until_is_before(self):
        assert elapsed(OFFICE, london(11, 24), london(11, 23)) == 0

    def test_stands_still_in_a_pause_that_goes_on(self):
        paused = Pause(london(11, 23, 16), None)
        assert elapsed(OFFICE, london(11, 23, 15), london(11, 27), [paused]) == 3600

    def test_adds_parts_of_seconds_up_before_it_cuts(self):
        half = timedelta(microseconds=500_000)
        since, until = london(11, 23, 16, 59, 59) + half, london(11, 24, 9) + half
        assert elapsed(OFFICE, since, until) == 1

    def test_refuses_centuries(self):
        with pytest.raises(TooFarAway):
            elapsed(OFFICE, london(11, 23), datetime(9000, 1, 1, tzinfo=UTC))

    def test_is_a_second_more_a_second_later_while_open(self):
        at = london(11, 23, 12)
        assert (
            elapsed(OFFICE, london(11, 23), at + SECOND) == elapsed(OFFICE, london(11, 23), at) + 1
        )
