"""The demo council's second calendar: of a supplier in England, with hours about to change."""

from datetime import date, timedelta

from rooftree.platform.calendars.actions.change_hours import change_hours
from rooftree.platform.calendars.actions.keep_calendar import add_calendar
from rooftree.platform.calendars.actions.keep_closed_day import close_day
from rooftree.platform.calendars.actions.keep_special_hours import keep_special_hours
from rooftree.platform.calendars.queries.calendars import calendar_lines
from rooftree.platform.calendars.rules.bank_holidays import bank_holidays
from rooftree.platform.references.interface import Actor
from rooftree.platform.slots.interface import DemoContext, DemoPartEntry

NAME = "Supplier’s service desk"
_OFFICE = ((9 * 60, 17 * 60 + 30),)
_LONGER = ((8 * 60, 18 * 60),)
_WEEKDAYS, _WEEKEND = 5, ((), ())


def load(context: DemoContext) -> None:
    """Add it once: local days, an early closing and longer hours from the next quarter."""
    office = Actor.system("demo")
    if any(line.name == NAME for line in calendar_lines(actor=office)):
        return
    today = context.today
    calendar_id = add_calendar(
        actor=office,
        name=NAME,
        holidays_of="ENG",
        week=((_OFFICE,) * _WEEKDAYS) + _WEEKEND,
        on=today,
    )
    close_day(
        actor=office,
        calendar_id=calendar_id,
        day=_workday(today + timedelta(days=40)),
        name="Staff conference",
        source="the supplier’s notice to customers",
        today=today,
    )
    keep_special_hours(
        actor=office,
        calendar_id=calendar_id,
        day=date(_next_christmas(today), 12, 24),
        name="Christmas Eve",
        spans=((9 * 60, 12 * 60),),
    )
    change_hours(
        actor=office,
        calendar_id=calendar_id,
        from_on=today + timedelta(days=90),
        week=((_LONGER,) * _WEEKDAYS) + _WEEKEND,
        today=today,
    )


def _next_christmas(today: date) -> int:
    return today.year if today < date(today.year, 12, 24) else today.year + 1


def _workday(on: date) -> date:
    """Give the first day from here on that is a weekday and no bank holiday."""
    days = (on + timedelta(days=each) for each in range(14))
    holidays = {day for year in (on.year, on.year + 1) for day in bank_holidays("ENG", year)}
    return next(day for day in days if day.weekday() < _WEEKDAYS and day not in holidays)


DEMO_PART = DemoPartEntry(order=16, name="calendars", load=load)
