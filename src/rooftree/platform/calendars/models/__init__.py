"""Calendars: weekly hours by date, closed and special days, and copies as they stood."""

from rooftree.platform.calendars.models.calendar import (
    Calendar,
    CalendarVersion,
    ClosedDate,
    HolidayYear,
    WeeklySpan,
)
from rooftree.platform.calendars.models.calendar_reading import CalendarReading
from rooftree.platform.calendars.models.special_date import SpecialDate, SpecialSpan

__all__ = [
    "Calendar",
    "CalendarReading",
    "CalendarVersion",
    "ClosedDate",
    "HolidayYear",
    "SpecialDate",
    "SpecialSpan",
    "WeeklySpan",
]
