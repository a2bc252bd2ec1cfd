"""A calendar is read whole, in one query."""

from datetime import date

import pytest

from rooftree.platform.calendars.interface import CalendarUnknown, hours_of, seed_support_calendar
from rooftree.platform.calendars.models import Calendar, CalendarVersion, SpecialDate
from rooftree.platform.calendars.rules.open_hours import HoursVersion, WeeklySpan

TODAY = date(2026, 11, 23)


@pytest.mark.django_db
class HoursOf:
    def test_gives_versions_closed_days_and_special_hours(self, django_assert_num_queries):
        seed_support_calendar(on=TODAY)
        support = Calendar.objects.get(key="support")
        CalendarVersion.objects.update(until_on=date(2026, 12, 31))
        later = CalendarVersion.objects.create(calendar=support, from_on=date(2027, 1, 1))
        later.spans.create(weekday=5, opens=600, closes=1440)
        eve = SpecialDate.objects.create(calendar=support, on=date(2026, 12, 24), name="Eve")
        eve.spans.create(opens=540, closes=720)
        with django_assert_num_queries(1):
            found = hours_of("support")
        assert found.zone == "Europe/London"
        assert found.versions[0].until_on == date(2026, 12, 31)
        assert found.versions[1] == HoursVersion(
            date(2027, 1, 1), None, (WeeklySpan(5, 600, 1440),)
        )
        assert date(2026, 11, 30) in found.closed
        assert found.special == {date(2026, 12, 24): ((540, 720),)}

    def test_reads_a_calendar_without_anything(self):
        Calendar.objects.create(key="bare", name="Bare")
        found = hours_of("bare")
        assert (found.versions, found.closed, found.special) == ((), frozenset(), {})

    def test_knows_only_what_there_is(self):
        with pytest.raises(CalendarUnknown):
            hours_of("rents")
