"""Add a calendar, and change its name and whose bank holidays it keeps."""

from datetime import UTC, date, datetime

import pytest

from rooftree.platform.access.interface import NotAllowed
from rooftree.platform.access.tests.factories import actor_for
from rooftree.platform.calendars.actions.keep_calendar import (
    CalendarNameTaken,
    add_calendar,
    change_calendar,
)
from rooftree.platform.calendars.interface import hours_of, is_open, load_bank_holidays
from rooftree.platform.calendars.models import Calendar, ClosedDate
from rooftree.platform.calendars.tests.factories import WEEK

TODAY = date(2026, 11, 23)
ST_ANDREW, EASTER_MONDAY = date(2026, 11, 30), date(2027, 3, 29)


@pytest.fixture
def actor(administrator):
    return actor_for(administrator)


def add(actor, name="Supplier", holidays_of="SCT") -> int:
    return add_calendar(actor=actor, name=name, holidays_of=holidays_of, week=WEEK, on=TODAY)


def exchange(actor, calendar_id, holidays_of, name="Supplier"):
    change_calendar(
        actor=actor, calendar_id=calendar_id, name=name, holidays_of=holidays_of, on=TODAY
    )


class AddCalendar:
    def test_opens_at_its_hours_but_not_on_bank_holidays(self, actor):
        add(actor, holidays_of="ENG")
        assert is_open("supplier", datetime(2026, 11, 30, 12, tzinfo=UTC))
        assert not is_open("supplier", datetime(2027, 3, 29, 12, tzinfo=UTC))
        assert not is_open("supplier", datetime(2026, 11, 28, 12, tzinfo=UTC))

    def test_keeps_none_where_none_are_named(self, actor):
        add(actor, holidays_of="")
        assert hours_of("supplier").closed == frozenset()

    def test_is_found_by_a_key_of_its_own(self, actor):
        first, second = add(actor, "Über desk"), add(actor, "Uber desk")
        keys = Calendar.objects.filter(pk__in=[first, second]).values_list("key", flat=True)
        assert set(keys) == {"uber-desk", "uber-desk-2"}

    def test_refuses_a_name_that_is_taken(self, actor):
        add(actor)
        with pytest.raises(CalendarNameTaken):
            add(actor, "SUPPLIER")

    def test_is_refused_to_others(self, manager):
        with pytest.raises(NotAllowed):
            add(actor_for(manager))


class ChangeCalendar:
    def test_exchanges_bank_holidays_from_today_on_only(self, actor):
        calendar_id = add(actor)
        exchange(actor, calendar_id, "ENG")
        closed = hours_of("supplier").closed
        assert ST_ANDREW not in closed
        assert EASTER_MONDAY in closed
        # Scotland's second of January of this year has passed.
        assert date(2026, 1, 2) in closed

    def test_leaves_what_staff_added(self, actor):
        calendar_id = add(actor)
        day = date(2027, 7, 19)
        ClosedDate.objects.create(
            calendar_id=calendar_id, on=day, name="Fair", source="the council", loaded_on=TODAY
        )
        exchange(actor, calendar_id, "ENG")
        assert day in hours_of("supplier").closed

    def test_is_not_undone_by_the_next_load(self, actor):
        calendar_id = add(actor)
        exchange(actor, calendar_id, "")
        load_bank_holidays(on=TODAY)
        exchange(actor, calendar_id, "ENG")
        load_bank_holidays(on=TODAY)
        assert ST_ANDREW not in hours_of("supplier").closed

    def test_leaves_days_alone_where_only_the_name_changes(self, actor):
        calendar_id = add(actor)
        ClosedDate.objects.filter(calendar_id=calendar_id, on=ST_ANDREW).delete()
        exchange(actor, calendar_id, "SCT", name="Supplier’s desk")
        assert ST_ANDREW not in hours_of("supplier").closed
        assert Calendar.objects.get(pk=calendar_id).name == "Supplier’s desk"

    def test_refuses_a_name_that_is_taken(self, actor):
        calendar_id = add(actor)
        add(actor, "Other")
        with pytest.raises(CalendarNameTaken):
            exchange(actor, calendar_id, "SCT", name="other")

    def test_is_refused_to_others(self, actor, officer):
        calendar_id = add(actor)
        with pytest.raises(NotAllowed):
            exchange(actor_for(officer), calendar_id, "ENG")
