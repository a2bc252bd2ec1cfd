"""Which days change when a calendar keeps other bank holidays."""

from datetime import date

from rooftree.platform.calendars.models import ClosedDate, SpecialDate
from rooftree.platform.calendars.rules.bank_holidays import (
    bank_holidays,
    is_from_the_library,
    years_kept,
)


def days_exchanged(
    calendar_id: int, holidays_of: str, *, on: date
) -> tuple[set[date], dict[date, str]]:
    """Give the days that open and those that close, by name, from today on.

    Days that staff added or changed stay; a day with special hours is not closed.
    """
    wanted = {
        day: name
        for year in years_kept(on)
        for day, name in (bank_holidays(holidays_of, year) if holidays_of else {}).items()
        if day >= on
    }
    kept = ClosedDate.objects.filter(calendar=calendar_id, on__gte=on)
    there = {row.on: row.source for row in kept}
    special = set(SpecialDate.objects.filter(calendar=calendar_id).values_list("on", flat=True))
    opened = {day for day, s in there.items() if is_from_the_library(s) and day not in wanted}
    closed = {d: name for d, name in wanted.items() if d not in there and d not in special}
    return opened, closed
