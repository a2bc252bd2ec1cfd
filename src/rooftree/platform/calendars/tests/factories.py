"""Calendars for tests."""

from datetime import date

from rooftree.platform.calendars.models import Calendar, CalendarVersion
from rooftree.platform.calendars.models import WeeklySpan as SpanRow

OFFICE = ((540, 1020),)
WEEK = (OFFICE,) * 5 + ((), ())
SHORT = (((600, 960),),) * 5 + ((), ())


def make_calendar(key: str = "desk", name: str = "Desk", **fields: str) -> Calendar:
    """Open Monday to Friday 09:00 to 17:00 since 2020."""
    calendar = Calendar.objects.create(key=key, name=name, **fields)
    version = CalendarVersion.objects.create(calendar=calendar, from_on=date(2020, 1, 1))
    SpanRow.objects.bulk_create(
        SpanRow(version=version, weekday=weekday, opens=opens, closes=closes)
        for weekday, spans in enumerate(WEEK)
        for opens, closes in spans
    )
    return calendar
