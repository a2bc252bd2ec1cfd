"""Change weekly hours from a date, and take a planned change back."""

from datetime import UTC, date, datetime, timedelta

import pytest

from rooftree.platform.access.interface import NotAllowed
from rooftree.platform.access.tests.factories import actor_for
from rooftree.platform.audit.tests.entries import entries
from rooftree.platform.calendars.actions.change_hours import (
    DayHasPassed,
    HoursHaveBegun,
    change_hours,
    withdraw_hours,
)
from rooftree.platform.calendars.interface import hours_of, is_open
from rooftree.platform.calendars.models import CalendarVersion
from rooftree.platform.calendars.tests.factories import SHORT, WEEK, make_calendar

TODAY = date(2026, 11, 23)
JANUARY, MARCH = date(2027, 1, 1), date(2027, 3, 1)


@pytest.fixture
def actor(administrator):
    return actor_for(administrator)


@pytest.fixture
def desk(db) -> int:
    return make_calendar().pk


def versions() -> list[tuple[date, date | None]]:
    return list(
        CalendarVersion.objects.filter(calendar__key="desk").values_list("from_on", "until_on")
    )


def change(actor, desk, from_on=JANUARY, week=SHORT):
    return change_hours(actor=actor, calendar_id=desk, from_on=from_on, week=week, today=TODAY)


class ChangeHours:
    def test_ends_the_hours_before_and_rewrites_none_of_them(self, actor, desk):
        change(actor, desk)
        assert versions() == [(date(2020, 1, 1), date(2026, 12, 31)), (JANUARY, None)]
        assert is_open("desk", datetime(2026, 12, 31, 16, 30, tzinfo=UTC))
        assert not is_open("desk", datetime(2027, 1, 4, 16, 30, tzinfo=UTC))

    def test_stops_before_a_change_that_is_planned_already(self, actor, desk):
        change(actor, desk, MARCH)
        change(actor, desk, JANUARY)
        assert versions()[1:] == [(JANUARY, date(2027, 2, 28)), (MARCH, None)]

    def test_writes_over_hours_that_begin_that_very_day(self, actor, desk):
        first = change(actor, desk)
        assert change(actor, desk, week=WEEK) == first
        assert len(hours_of("desk").versions[1].spans) == 5
        assert is_open("desk", datetime(2027, 1, 4, 16, 30, tzinfo=UTC))

    def test_may_begin_today_and_never_before(self, actor, desk):
        change(actor, desk, TODAY)
        with pytest.raises(DayHasPassed):
            change(actor, desk, TODAY - timedelta(days=1))

    def test_is_told_in_the_audit(self, actor, desk):
        change(actor, desk)
        (entry,) = entries("calendars.hours_changed")
        assert entry.details["from"] == "2027-01-01"
        assert "Mon 10:00 to 16:00" in entry.details["hours"]

    def test_is_refused_to_others(self, desk, manager):
        with pytest.raises(NotAllowed):
            change(actor_for(manager), desk)


class WithdrawHours:
    def test_lets_the_hours_before_go_on(self, actor, desk):
        planned = change(actor, desk)
        withdraw_hours(actor=actor, calendar_id=desk, version_id=planned, today=TODAY)
        assert versions() == [(date(2020, 1, 1), None)]

    def test_lets_them_go_on_to_the_next_change(self, actor, desk):
        change(actor, desk, MARCH)
        planned = change(actor, desk)
        withdraw_hours(actor=actor, calendar_id=desk, version_id=planned, today=TODAY)
        assert versions() == [(date(2020, 1, 1), date(2027, 2, 28)), (MARCH, None)]

    def test_refuses_hours_that_hold(self, actor, desk):
        begun = change(actor, desk, TODAY)
        with pytest.raises(HoursHaveBegun):
            withdraw_hours(actor=actor, calendar_id=desk, version_id=begun, today=TODAY)

    def test_is_refused_to_others(self, actor, desk, officer):
        planned = change(actor, desk)
        with pytest.raises(NotAllowed):
            withdraw_hours(
                actor=actor_for(officer), calendar_id=desk, version_id=planned, today=TODAY
            )
