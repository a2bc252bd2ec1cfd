"""Make the calendar that a new site begins with."""

from datetime import UTC, date, datetime

import pytest
from django.db import IntegrityError

from rooftree.platform.calendars.interface import (
    CalendarUnknown,
    is_open,
    load_bank_holidays,
    next_opening,
    seed_support_calendar,
)
from rooftree.platform.calendars.models import Calendar, CalendarVersion, ClosedDate, WeeklySpan

TODAY = date(2026, 11, 23)


@pytest.fixture
def support(db) -> Calendar:
    seed_support_calendar(on=TODAY)
    return Calendar.objects.get(key="support")


@pytest.mark.django_db
class SeedSupportCalendar:
    def test_opens_on_weekdays_and_closes_on_st_andrews_day(self, support):
        assert is_open("support", datetime(2026, 11, 27, 16, 59, 59, tzinfo=UTC))
        assert next_opening("support", datetime(2026, 11, 27, 17, tzinfo=UTC)) == datetime(
            2026, 12, 1, 9, tzinfo=UTC
        )

    def test_changes_nothing_when_repeated(self, support):
        WeeklySpan.objects.filter(weekday=4).update(closes=16 * 60)
        before = ClosedDate.objects.count()
        seed_support_calendar(on=TODAY)
        assert ClosedDate.objects.count() == before
        assert WeeklySpan.objects.get(weekday=4).closes == 16 * 60

    def test_keeps_where_each_day_is_known_from(self, support):
        day = ClosedDate.objects.get(calendar=support, on=date(2026, 12, 25))
        assert day.source.startswith("holidays ")
        assert day.loaded_on <= date.today()  # noqa: DTZ011 - the seed of a fresh database is today's

    def test_is_not_known_by_another_key(self, support):
        with pytest.raises(CalendarUnknown):
            is_open("rents", datetime(2026, 11, 27, tzinfo=UTC))


@pytest.mark.django_db
class LoadBankHolidays:
    def test_leaves_out_what_staff_took_out(self, support):
        ClosedDate.objects.filter(calendar=support, on=date(2026, 11, 30)).delete()
        load_bank_holidays(on=TODAY)
        assert is_open("support", datetime(2026, 11, 30, 12, tzinfo=UTC))

    def test_adds_the_years_that_come(self, support):
        assert load_bank_holidays(on=TODAY.replace(year=2027)) > 0
        assert load_bank_holidays(on=TODAY.replace(year=2027)) == 0
        assert ClosedDate.objects.filter(on=date(2032, 1, 2)).exists()


@pytest.mark.django_db
class Database:
    def test_refuses_two_versions_at_a_time(self, support):
        with pytest.raises(IntegrityError):
            CalendarVersion.objects.create(calendar=support, from_on=date(2026, 1, 1))

    def test_refuses_spans_that_overlap(self, support):
        version = CalendarVersion.objects.get(calendar=support)
        with pytest.raises(IntegrityError):
            WeeklySpan.objects.create(version=version, weekday=0, opens=1000, closes=1100)

    def test_takes_spans_that_meet(self, support):
        version = CalendarVersion.objects.get(calendar=support)
        WeeklySpan.objects.create(version=version, weekday=0, opens=17 * 60, closes=18 * 60)
        assert is_open("support", datetime(2026, 11, 23, 17, tzinfo=UTC))
