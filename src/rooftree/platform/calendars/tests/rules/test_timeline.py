"""The index of open time grows in any order, and answers as if it were fresh."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rooftree.platform.calendars.rules.timeline import NeverOpens, Timeline, TooFarAway
from rooftree.platform.calendars.rules.wall_clock import MICRO, day_micros, instant_at, micros_of
from rooftree.platform.calendars.tests.rules.samples import NEVER, OFFICE, calendar

BEGINNING = micros_of(datetime(2021, 1, 1, tzinfo=UTC))
DAYS = 86_400 * MICRO
# Near ones, and some so far apart that the index lets go of what it has.
instants = st.integers(0, 900).map(lambda days: BEGINNING + days * DAYS) | st.sampled_from(
    [micros_of(datetime(year, 6, 1, 12, tzinfo=UTC)) for year in (1900, 2500, 3500)]
)


class Timelines:
    @settings(max_examples=20, deadline=None)
    @given(asked=st.lists(st.tuples(instants, st.integers(1, 60 * DAYS)), min_size=2, max_size=6))
    def test_answer_the_same_in_any_order(self, asked):
        grown = Timeline(OFFICE)
        for since, amount in asked:
            fresh = Timeline(OFFICE)
            until = since + amount
            assert grown.opened(since, until) == fresh.opened(since, until)
            assert grown.walk(since, amount) == fresh.walk(since, amount)
            assert grown.opening(since) == fresh.opening(since)
            assert list(grown.spans(since, until)) == list(fresh.spans(since, until))
            on = instant_at(since).date()
            assert grown.date_after(on, 7) == fresh.date_after(on, 7)

    def test_grow_backwards(self):
        line = Timeline(OFFICE)
        line.compile(date(2026, 11, 1), date(2026, 11, 30))
        early, late = day_micros(date(2021, 1, 4)), day_micros(date(2026, 11, 24))
        assert line.opened(early, early + DAYS) == 8 * 3600 * MICRO
        assert line.opened(late, late + DAYS) == 8 * 3600 * MICRO

    def test_count_dates_one_by_one_or_all_at_once(self):
        line, on = Timeline(OFFICE), date(2026, 11, 20)
        for _ in range(300):
            on = line.date_after(on, 1)
        assert Timeline(OFFICE).date_after(date(2026, 11, 20), 300) == on

    def test_stop_where_a_calendar_ends(self):
        line = Timeline(calendar(special={date(2026, 11, 24): [(9, 10)]}))
        since = day_micros(date(2026, 11, 1))
        assert line.opened(since, since + 400 * DAYS) == 3600 * MICRO
        with pytest.raises(NeverOpens):
            line.walk(since, 3601 * MICRO)
        with pytest.raises(NeverOpens):
            line.opening(day_micros(date(2026, 11, 25)))
        with pytest.raises(NeverOpens):
            Timeline(NEVER).date_after(date(2026, 11, 25), 1)

    def test_stop_after_four_centuries(self):
        line, since = Timeline(calendar((0, 9, 9.25))), day_micros(date(2026, 11, 1))
        with pytest.raises(TooFarAway):
            line.opened(since, since + 401 * 366 * DAYS)
        with pytest.raises(TooFarAway):
            line.walk(since, 401 * 366 * 900 * MICRO)
        with pytest.raises(TooFarAway):
            line.date_after(date(2026, 11, 1), 401 * 53)

    def test_give_no_spans_of_no_time(self):
        at = micros_of(datetime(2026, 11, 24, 12, tzinfo=UTC))
        line = Timeline(OFFICE)
        assert list(line.spans(at, at)) == []
        assert list(line.spans(at, at - 1)) == []
        assert list(line.spans(at, at + timedelta(hours=1).seconds * MICRO)) == [
            (at, at + 3600 * MICRO)
        ]
