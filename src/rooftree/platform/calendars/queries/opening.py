"""A calendar as plain values, and the two questions asked most."""

from datetime import datetime

from rooftree.platform.calendars.models import Calendar
from rooftree.platform.calendars.rules import opening
from rooftree.platform.calendars.rules.open_hours import HoursVersion, OpenHours, WeeklySpan


class CalendarUnknown(Exception):
    """There is no calendar of this key."""


def hours_of(calendar_key: str) -> OpenHours:
    """Read a calendar, in four queries; ask many questions of one reading."""
    calendar = (
        Calendar.objects.filter(key=calendar_key)
        .prefetch_related("versions__spans", "closed_dates")
        .first()
    )
    if calendar is None:
        raise CalendarUnknown(calendar_key)
    versions = tuple(
        HoursVersion(
            version.from_on,
            version.until_on,
            tuple(WeeklySpan(s.weekday, s.opens, s.closes) for s in version.spans.all()),
        )
        for version in calendar.versions.all()
    )
    closed = frozenset(closed.on for closed in calendar.closed_dates.all())
    return OpenHours(calendar.zone, versions, closed)


def is_open(calendar_key: str, at: datetime) -> bool:
    """Say whether the calendar is open at this instant."""
    return opening.is_open(hours_of(calendar_key), at)


def next_opening(calendar_key: str, at: datetime) -> datetime | None:
    """Give the first open instant from here on, in UTC; None if it stays closed for 400 days."""
    return opening.next_opening(hours_of(calendar_key), at)
