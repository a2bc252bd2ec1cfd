"""Load bank holidays of the years that were never loaded."""

from datetime import date

from django.db import transaction

from rooftree.platform.calendars.models import Calendar, ClosedDate, HolidayYear
from rooftree.platform.calendars.queries.bank_holidays import days_exchanged
from rooftree.platform.calendars.rules.bank_holidays import SOURCE, bank_holidays, years_kept


@transaction.atomic
def load_bank_holidays(*, on: date) -> int:
    """Load last year to five years ahead, for each calendar that names whose. Returns how many.

    A year is loaded once, so that a day that staff took out or renamed stays as they left it.
    """
    added = 0
    for calendar in Calendar.objects.select_for_update().exclude(holidays_of=""):
        loaded = set(HolidayYear.objects.filter(calendar=calendar).values_list("year", flat=True))
        for year in years_kept(on):
            if year not in loaded:
                added += _load(calendar, year, on)
    return added


def exchange_bank_holidays(calendar: Calendar, *, on: date) -> int:
    """Close the bank holidays that the calendar names now in place of those it named before.

    Days before today stay, and so does what staff added. Returns how many days changed.
    """
    opened, closed = days_exchanged(calendar.pk, calendar.holidays_of, on=on)
    ClosedDate.objects.filter(calendar=calendar, on__in=opened).delete()
    ClosedDate.objects.bulk_create(
        ClosedDate(calendar=calendar, on=day, name=name, source=SOURCE, loaded_on=on)
        for day, name in closed.items()
    )
    if calendar.holidays_of:
        HolidayYear.objects.bulk_create(
            (
                HolidayYear(calendar=calendar, year=year, source=SOURCE, loaded_on=on)
                for year in years_kept(on)
            ),
            ignore_conflicts=True,
        )
    return len(opened) + len(closed)


def _load(calendar: Calendar, year: int, on: date) -> int:
    rows = [
        ClosedDate(calendar=calendar, on=day, name=name, source=SOURCE, loaded_on=on)
        for day, name in bank_holidays(calendar.holidays_of, year).items()
    ]
    ClosedDate.objects.bulk_create(rows, ignore_conflicts=True)
    HolidayYear.objects.create(calendar=calendar, year=year, source=SOURCE, loaded_on=on)
    return len(rows)
