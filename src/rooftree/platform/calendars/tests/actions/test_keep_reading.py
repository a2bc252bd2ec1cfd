"""Keep a calendar as it stood."""

from datetime import date

import pytest
from django.db import Error, transaction

from rooftree.platform.calendars.interface import (
    CalendarUnknown,
    calendar_as_json,
    hours_of,
    hours_of_reading,
    reading_of,
    seed_support_calendar,
)
from rooftree.platform.calendars.models import CalendarReading, ClosedDate


@pytest.fixture
def support(db) -> None:
    seed_support_calendar(on=date(2026, 11, 23))


class ReadingOf:
    def test_holds_the_calendar_as_it_stands(self, support):
        assert calendar_as_json(hours_of_reading(reading_of("support"))) == calendar_as_json(
            hours_of("support")
        )

    def test_makes_a_row_only_for_something_new(self, support):
        first = reading_of("support")
        assert reading_of("support") == first
        removed = ClosedDate.objects.get(on=date(2026, 11, 30))
        removed.delete()
        second = reading_of("support")
        assert second != first
        ClosedDate.objects.create(
            calendar_id=removed.calendar_id,
            on=removed.on,
            name="x",
            source="x",
            loaded_on=removed.on,
        )
        assert reading_of("support") == first

    def test_keeps_what_was_read_when_the_calendar_changes(self, support):
        reading = reading_of("support")
        ClosedDate.objects.all().delete()
        assert date(2026, 11, 30) in hours_of_reading(reading).closed

    def test_refuses_a_calendar_that_is_not_there(self, support):
        with pytest.raises(CalendarUnknown):
            reading_of("rents")

    def test_is_never_changed_or_removed(self, support):
        reading_of("support")
        for spoil in (
            lambda: CalendarReading.objects.update(content={}),
            lambda: CalendarReading.objects.all().delete(),
        ):
            with pytest.raises(Error), transaction.atomic():
                spoil()
