"""What other modules may use."""

from rooftree.platform.calendars.actions.load_bank_holidays import load_bank_holidays
from rooftree.platform.calendars.actions.seed_support_calendar import SUPPORT, seed_support_calendar
from rooftree.platform.calendars.queries.opening import (
    CalendarUnknown,
    hours_of,
    is_open,
    next_opening,
)
from rooftree.platform.calendars.rules.open_hours import (
    HoursVersion,
    OpenHours,
    OpenSpan,
    WeeklySpan,
    open_seconds,
    open_spans,
)

__all__ = [
    "SUPPORT",
    "CalendarUnknown",
    "HoursVersion",
    "OpenHours",
    "OpenSpan",
    "WeeklySpan",
    "hours_of",
    "is_open",
    "load_bank_holidays",
    "next_opening",
    "open_seconds",
    "open_spans",
    "seed_support_calendar",
]
