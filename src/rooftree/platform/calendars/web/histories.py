"""Calendars in the audit and the history."""

from collections.abc import Mapping, Sequence

from rooftree.platform.access.interface import HistoryKind, HistoryTable
from rooftree.platform.calendars.queries.calendars import calendar_names
from rooftree.platform.calendars.web.answers import calendar_url
from rooftree.platform.references.interface import Actor


def _titles(_actor: Actor, ids: Sequence[int]) -> Mapping[int, str]:
    return calendar_names(list(ids))


HISTORIES = (
    HistoryKind(
        "calendars.calendar",
        (
            HistoryTable("calendars.Calendar", "Calendar"),
            HistoryTable("calendars.CalendarVersion", "Weekly hours", "calendar_id"),
            HistoryTable("calendars.ClosedDate", "Closed day", "calendar_id"),
            HistoryTable("calendars.SpecialDate", "Special hours", "calendar_id"),
        ),
        _titles,
        calendar_url,
    ),
)
