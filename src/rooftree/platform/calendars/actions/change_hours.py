"""Change a calendar's weekly hours from a date, or take a planned change back."""

from datetime import date, timedelta

from django.db import transaction

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.calendars import permissions
from rooftree.platform.calendars.models import Calendar, CalendarVersion, WeeklySpan
from rooftree.platform.calendars.rules.changes import Week
from rooftree.platform.calendars.rules.typed_hours import hours_words
from rooftree.platform.references.interface import Actor, Ref

_DAY = timedelta(days=1)


class DayHasPassed(Exception):
    """Weekly hours change from today on: days that have passed stay as they were."""


class HoursHaveBegun(Exception):
    """These hours hold already; change them from a date instead."""


@transaction.atomic
def change_hours(*, actor: Actor, calendar_id: int, from_on: date, week: Week, today: date) -> int:
    """Have these hours hold from a day until the next change that is planned. Returns their id.

    What held then ends on the day before. Hours that begin on that very day are written over.
    """
    calendar = Calendar.objects.select_for_update().get(pk=calendar_id)
    access.require(actor, permissions.KEEP_CALENDARS)
    if from_on < today:
        raise DayHasPassed(from_on)
    version = _version_from(calendar, from_on)
    version.spans.all().delete()
    write_week(version, week)
    audit.record(
        actor,
        "calendars.hours_changed",
        subject=Ref("calendars.calendar", calendar_id),
        details={"from": from_on.isoformat(), "hours": _in_words(week)},
    )
    return version.pk


@transaction.atomic
def withdraw_hours(*, actor: Actor, calendar_id: int, version_id: int, today: date) -> int:
    """Take back hours that have not begun; what held before goes on. Returns the calendar's id."""
    Calendar.objects.select_for_update().get(pk=calendar_id)
    access.require(actor, permissions.KEEP_CALENDARS)
    version = CalendarVersion.objects.get(pk=version_id, calendar=calendar_id)
    if version.from_on <= today:
        raise HoursHaveBegun(version_id)
    # Removed first: PostgreSQL lets no two versions hold on one day, not even in between.
    version.delete()
    former = CalendarVersion.objects.filter(
        calendar=calendar_id, until_on=version.from_on - _DAY
    ).first()
    if former is not None:
        former.until_on = version.until_on
        former.save(update_fields=["until_on"])
    audit.record(
        actor,
        "calendars.hours_withdrawn",
        subject=Ref("calendars.calendar", calendar_id),
        details={"from": version.from_on.isoformat()},
    )
    return calendar_id


def write_week(version: CalendarVersion, week: Week) -> None:
    """Write the spans of each weekday."""
    WeeklySpan.objects.bulk_create(
        WeeklySpan(version=version, weekday=weekday, opens=opens, closes=closes)
        for weekday, spans in enumerate(week)
        for opens, closes in spans
    )


def _version_from(calendar: Calendar, from_on: date) -> CalendarVersion:
    """Give the version that begins on a day: made, with the one before it ended."""
    versions = list(CalendarVersion.objects.filter(calendar=calendar).order_by("from_on"))
    same = next((each for each in versions if each.from_on == from_on), None)
    if same is not None:
        return same
    later = next((each for each in versions if each.from_on > from_on), None)
    until_on = later.from_on - _DAY if later else None
    for version in versions:
        if version.from_on < from_on and (version.until_on is None or version.until_on >= from_on):
            version.until_on = from_on - _DAY
            version.save(update_fields=["until_on"])
    return CalendarVersion.objects.create(calendar=calendar, from_on=from_on, until_on=until_on)


def _in_words(week: Week) -> str:
    names = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    return "; ".join(f"{n} {hours_words(s)}" for n, s in zip(names, week, strict=True))
