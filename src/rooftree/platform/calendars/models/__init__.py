"""Calendars: weekly hours by date, and closed days."""

from rooftree.platform.calendars.models.calendar import (
    Calendar,
    CalendarVersion,
    ClosedDate,
    HolidayYear,
    WeeklySpan,
)

__all__ = ["Calendar", "CalendarVersion", "ClosedDate", "HolidayYear", "WeeklySpan"]
