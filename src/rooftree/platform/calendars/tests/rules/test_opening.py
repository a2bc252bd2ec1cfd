"""Open time: half-open, exact to the second, right on both days the clocks change."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rooftree.platform.calendars.rules.open_hours import HoursVersion, OpenHours, WeeklySpan
from rooftree.platform.calendars.rules.opening import (
    is_open,
    next_opening,
    open_seconds,
    open_spans,
)
from rooftree.platform.calendars.tests.rules.samples import unhurried

LONDON = ZoneInfo("Europe/London")
SECOND = timedelta(seconds=1)
BEGINNING = date(2020, 1, 1)


def london(year: int, month: int, day: int, hour: int = 0, minute: int = 0, second: int = 0):
    return datetime(year, month, day, hour, minute, second, tzinfo=LONDON).astimezone(UTC)


def hours(*spans: tuple[int, int, int], closed: set[date] | None = None) -> OpenHours:
    version = HoursVersion(BEGINNING, None, tuple(WeeklySpan(*span) for span in spans))
    return OpenHours("Europe/London", (version,), frozenset(closed or ()))


OFFICE = hours(
    *((day, 9 * 60, 17 * 60) for day in range(5)), closed={date(2026, 11, 30), date(2026, 12, 25)}
)
ALWAYS = hours(*((day, 0, 1440) for day in range(7)))


@st.composite
def calendars(draw: st.DrawFn) -> OpenHours:
    """Any calendar: several spans a day, some meeting, some closed days, some with midnight."""
    spans = []
    for weekday in range(7):
        marks = sorted(draw(st.sets(st.integers(0, 1440), max_size=6)))
        spans += [(weekday, *pair) for pair in zip(marks[::2], marks[1::2], strict=False)]
    closed = draw(st.sets(st.dates(date(2026, 3, 25), date(2026, 4, 2)), max_size=3))
    return hours(*spans, closed=closed)


near_changes = st.sampled_from(
    [datetime(2026, 3, 27, tzinfo=UTC), datetime(2026, 10, 23, tzinfo=UTC)]
)
seconds = st.integers(0, 5 * 24 * 3600)


class IsOpen:
    @pytest.mark.parametrize(
        ("at", "expected"),
        [
            (london(2026, 11, 23, 8, 59, 59), False),
            (london(2026, 11, 23, 9), True),
            (london(2026, 11, 23, 16, 59, 59), True),
            (london(2026, 11, 23, 17), False),
            (london(2026, 11, 28, 12), False),
            (london(2026, 11, 30, 12), False),
            (london(2026, 7, 1, 9), True),
        ],
    )
    def test_is_open_from_opening_until_before_closing(self, at, expected):
        assert is_open(OFFICE, at) is expected

    def test_is_closed_before_the_first_version(self):
        assert not is_open(OFFICE, london(2019, 12, 31, 12))

    @unhurried
    @given(calendar=calendars(), start=near_changes, offset=seconds)
    def test_says_what_the_wall_clock_says_where_no_hour_comes_twice(self, calendar, start, offset):
        at = start + timedelta(seconds=offset)
        wall = at.astimezone(LONDON)
        if wall.replace(fold=0).utcoffset() != wall.replace(fold=1).utcoffset():
            return
        second = wall.hour * 3600 + wall.minute * 60 + wall.second
        within = any(
            span.weekday == wall.weekday() and span.opens * 60 <= second < span.closes * 60
            for span in calendar.versions[0].spans
        )
        assert is_open(calendar, at) is (within and wall.date() not in calendar.closed)


class NextOpening:
    @pytest.mark.parametrize(
        ("at", "expected"),
        [
            (london(2026, 11, 23, 8), london(2026, 11, 23, 9)),
            (london(2026, 11, 23, 12), london(2026, 11, 23, 12)),
            (london(2026, 11, 23, 17), london(2026, 11, 24, 9)),
            (london(2026, 11, 27, 17), london(2026, 12, 1, 9)),
            (london(2026, 3, 27, 18), london(2026, 3, 30, 9)),
        ],
    )
    def test_is_now_or_the_next_time_it_opens(self, at, expected):
        assert next_opening(OFFICE, at) == expected

    def test_is_none_for_a_calendar_that_never_opens(self):
        assert next_opening(hours(), london(2026, 1, 1)) is None

    @unhurried
    @given(calendar=calendars(), start=near_changes, offset=seconds)
    def test_is_open_and_the_second_before_is_closed(self, calendar, start, offset):
        at = start + timedelta(seconds=offset)
        opening = next_opening(calendar, at)
        if opening is None:
            assert not is_open(calendar, at)
            return
        assert is_open(calendar, opening)
        assert opening == at or not is_open(calendar, opening - SECOND)


class OpenSeconds:
    def test_of_a_day_open_all_day_are_as_long_as_the_day_is(self):
        days = [date(2026, 3, 29), date(2026, 6, 1), date(2026, 10, 25)]
        counted = [
            open_seconds(
                ALWAYS,
                datetime.combine(day, time(), tzinfo=LONDON).astimezone(UTC),
                datetime.combine(day + timedelta(days=1), time(), tzinfo=LONDON).astimezone(UTC),
            )
            for day in days
        ]
        assert counted == [23 * 3600, 24 * 3600, 25 * 3600]

    def test_of_a_span_over_the_skipped_hour_leave_it_out(self):
        night = hours((6, 30, 180))
        assert open_seconds(night, london(2026, 3, 29), london(2026, 3, 30)) == 90 * 60

    def test_of_a_span_that_opens_in_the_skipped_hour_begin_with_the_change(self):
        night = hours((6, 90, 180))
        spans = list(open_spans(night, london(2026, 3, 29), london(2026, 3, 30)))
        assert [(f"{span.starts:%H:%M}", f"{span.ends:%H:%M}") for span in spans] == [
            ("01:00", "02:00")
        ]

    def test_of_a_span_within_the_skipped_hour_are_none(self):
        night = hours((6, 70, 110))
        assert open_seconds(night, london(2026, 3, 29), london(2026, 3, 30)) == 0

    @unhurried
    @given(
        calendar=calendars(),
        start=near_changes,
        offset=seconds,
        pieces=st.lists(seconds, max_size=6),
    )
    def test_add_up_however_the_time_is_cut(self, calendar, start, offset, pieces):
        at = first = start + timedelta(seconds=offset)
        total = 0
        for piece in pieces:
            total += open_seconds(calendar, at, at + timedelta(seconds=piece))
            at += timedelta(seconds=piece)
        assert open_seconds(calendar, first, at) == total

    @unhurried
    @given(calendar=calendars(), start=near_changes, offset=seconds)
    def test_of_one_second_tell_whether_it_is_open(self, calendar, start, offset):
        at = start + timedelta(seconds=offset)
        assert open_seconds(calendar, at, at + SECOND) == int(is_open(calendar, at))


class OpenSpans:
    @unhurried
    @given(calendar=calendars(), start=near_changes, length=seconds)
    def test_are_in_order_and_never_empty(self, calendar, start, length):
        spans = list(open_spans(calendar, start, start + timedelta(seconds=length)))
        assert all(span.starts < span.ends for span in spans)
        assert all(a.ends <= b.starts for a, b in pairwise(spans))

    def test_follow_a_change_of_hours_on_its_date(self):
        old = HoursVersion(BEGINNING, date(2026, 11, 24), (WeeklySpan(1, 540, 1020),))
        new = HoursVersion(date(2026, 11, 25), None, (WeeklySpan(2, 600, 660),))
        changed = OpenHours("Europe/London", (new, old))
        assert open_seconds(changed, london(2026, 11, 23), london(2026, 11, 27)) == 9 * 3600
