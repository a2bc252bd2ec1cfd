"""Make the calendar that a new site begins with."""

from datetime import date

from django.db import transaction

from rooftree.platform.calendars.actions.load_bank_holidays import load_bank_holidays
from rooftree.platform.calendars.models import Calendar, CalendarVersion, WeeklySpan

SUPPORT = "support"
_BEGINNING = date(2020, 1, 1)
_NINE, _FIVE = 9 * 60, 17 * 60
_WORKDAYS = range(5)


@transaction.atomic
def seed_support_calendar(*, on: date) -> None:
    """Make it if it is missing: Monday to Friday 09:00 to 17:00, Scotland's bank holidays."""
    calendar, is_new = Calendar.objects.get_or_create(
        key=SUPPORT, defaults={"name": "Support hours", "holidays_of": "SCT"}
    )
    if is_new:
        version = CalendarVersion.objects.create(calendar=calendar, from_on=_BEGINNING)
        WeeklySpan.objects.bulk_create(
            WeeklySpan(version=version, weekday=weekday, opens=_NINE, closes=_FIVE)
            for weekday in _WORKDAYS
        )
    load_bank_holidays(on=on)
