"""Add, change or remove a closed day."""

from datetime import date

from django.db import transaction

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.calendars import permissions
from rooftree.platform.calendars.models import Calendar, ClosedDate, SpecialDate
from rooftree.platform.references.interface import Actor, Ref


class DayIsClosed(Exception):
    """This day is a closed day already."""


class DayHasSpecialHours(Exception):
    """This day has special hours; they go first."""


@transaction.atomic
def close_day(
    *, actor: Actor, calendar_id: int, day: date, name: str, source: str, today: date
) -> int:
    """Close a calendar on a day. `source` says where that is known from. Returns its id."""
    calendar = Calendar.objects.select_for_update().get(pk=calendar_id)
    access.require(actor, permissions.KEEP_CALENDARS)
    if ClosedDate.objects.filter(calendar=calendar, on=day).exists():
        raise DayIsClosed(day)
    if SpecialDate.objects.filter(calendar=calendar, on=day).exists():
        raise DayHasSpecialHours(day)
    row = ClosedDate.objects.create(
        calendar=calendar, on=day, name=name, source=source, loaded_on=today
    )
    _record(actor, "calendars.day_closed", row)
    return row.pk


@transaction.atomic
def change_closed_day(
    *, actor: Actor, calendar_id: int, closed_id: int, name: str, source: str
) -> int:
    """Change what a closed day is called and where it is known from. Returns its id."""
    Calendar.objects.select_for_update().get(pk=calendar_id)
    access.require(actor, permissions.KEEP_CALENDARS)
    row = ClosedDate.objects.get(pk=closed_id, calendar=calendar_id)
    if (row.name, row.source) != (name, source):
        row.name, row.source = name, source
        row.save(update_fields=["name", "source"])
        _record(actor, "calendars.closed_day_changed", row)
    return row.pk


@transaction.atomic
def open_day(*, actor: Actor, calendar_id: int, closed_id: int) -> int:
    """Remove a closed day: it has its weekday's hours again. Returns the calendar's id."""
    Calendar.objects.select_for_update().get(pk=calendar_id)
    access.require(actor, permissions.KEEP_CALENDARS)
    row = ClosedDate.objects.get(pk=closed_id, calendar=calendar_id)
    _record(actor, "calendars.day_opened", row)
    row.delete()
    return calendar_id


def _record(actor: Actor, label: str, row: ClosedDate) -> None:
    audit.record(
        actor,
        label,
        subject=Ref("calendars.calendar", row.calendar_id),
        details={"day": row.on.isoformat()},
    )
