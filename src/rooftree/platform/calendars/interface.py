"""What other modules may use."""

from rooftree.platform.calendars.actions.keep_reading import reading_of
from rooftree.platform.calendars.actions.load_bank_holidays import load_bank_holidays
from rooftree.platform.calendars.actions.seed_support_calendar import SUPPORT, seed_support_calendar
from rooftree.platform.calendars.queries.calendars import (
    CalendarFacts,
    CalendarLine,
    calendar_facts,
    calendar_lines,
    calendars_in_words,
    named_calendars,
)
from rooftree.platform.calendars.queries.opening import (
    CalendarUnknown,
    hours_of,
    hours_of_reading,
    is_open,
    name_of,
    next_opening,
)
from rooftree.platform.calendars.rules.calendar_json import (
    CalendarUnreadable,
    calendar_as_json,
    calendar_from_json,
)
from rooftree.platform.calendars.rules.deadlines import Deadline, deadline, elapsed
from rooftree.platform.calendars.rules.explained import Explained, explained, moment_words
from rooftree.platform.calendars.rules.explaining import ExplainedSpan
from rooftree.platform.calendars.rules.instants import (
    InstantUnreadable,
    parse_instant,
    written,
)
from rooftree.platform.calendars.rules.open_hours import (
    HoursVersion,
    OpenHours,
    OpenSpan,
    WeeklySpan,
)
from rooftree.platform.calendars.rules.opening import open_seconds, open_spans, timeline
from rooftree.platform.calendars.rules.pauses import Pause, PauseEndsBeforeItStarts
from rooftree.platform.calendars.rules.targets import (
    DAYS_READINGS,
    KEEP_TIME,
    NEXT_OPENING,
    DaysReading,
    Target,
    TargetUnreadable,
    parse_target,
)
from rooftree.platform.calendars.rules.timeline import NeverOpens, Timeline, TooFarAway

__all__ = [
    "DAYS_READINGS",
    "KEEP_TIME",
    "NEXT_OPENING",
    "SUPPORT",
    "CalendarFacts",
    "CalendarLine",
    "CalendarUnknown",
    "CalendarUnreadable",
    "DaysReading",
    "Deadline",
    "Explained",
    "ExplainedSpan",
    "HoursVersion",
    "InstantUnreadable",
    "NeverOpens",
    "OpenHours",
    "OpenSpan",
    "Pause",
    "PauseEndsBeforeItStarts",
    "Target",
    "TargetUnreadable",
    "Timeline",
    "TooFarAway",
    "WeeklySpan",
    "calendar_as_json",
    "calendar_facts",
    "calendar_from_json",
    "calendar_lines",
    "calendars_in_words",
    "deadline",
    "elapsed",
    "explained",
    "hours_of",
    "hours_of_reading",
    "is_open",
    "load_bank_holidays",
    "moment_words",
    "name_of",
    "named_calendars",
    "next_opening",
    "open_seconds",
    "open_spans",
    "parse_instant",
    "parse_target",
    "reading_of",
    "seed_support_calendar",
    "timeline",
    "written",
]
