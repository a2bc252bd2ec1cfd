"""Add a calendar, or change its name and whose bank holidays it keeps."""

from datetime import date

from django.db import transaction
from django.utils.text import slugify

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.calendars import permissions
from rooftree.platform.calendars.actions.change_hours import write_week
from rooftree.platform.calendars.actions.load_bank_holidays import (
    exchange_bank_holidays,
    load_bank_holidays,
)
from rooftree.platform.calendars.models import Calendar, CalendarVersion
from rooftree.platform.calendars.rules.changes import Week
from rooftree.platform.references.interface import Actor, Ref

_BEGINNING = date(2020, 1, 1)


class CalendarNameTaken(Exception):
    """Another calendar has this name."""


@transaction.atomic
def add_calendar(*, actor: Actor, name: str, holidays_of: str, week: Week, on: date) -> int:
    """Add a calendar with these weekly hours and bank holidays. Returns its id."""
    access.require(actor, permissions.KEEP_CALENDARS)
    _refuse_taken(name, None)
    calendar = Calendar.objects.create(key=_free_key(name), name=name, holidays_of=holidays_of)
    version = CalendarVersion.objects.create(calendar=calendar, from_on=_BEGINNING)
    write_week(version, week)
    load_bank_holidays(on=on)
    audit.record(actor, "calendars.calendar_added", subject=Ref("calendars.calendar", calendar.pk))
    return calendar.pk


@transaction.atomic
def change_calendar(
    *, actor: Actor, calendar_id: int, name: str, holidays_of: str, on: date
) -> int:
    """Change the name, and whose bank holidays are closed from today on. Returns its id."""
    calendar = Calendar.objects.select_for_update().get(pk=calendar_id)
    access.require(actor, permissions.KEEP_CALENDARS)
    _refuse_taken(name, calendar_id)
    days = 0
    is_exchanged = calendar.holidays_of != holidays_of
    calendar.name, calendar.holidays_of = name, holidays_of
    calendar.save(update_fields=["name", "holidays_of"])
    if is_exchanged:
        days = exchange_bank_holidays(calendar, on=on)
    audit.record(
        actor,
        "calendars.calendar_changed",
        subject=Ref("calendars.calendar", calendar_id),
        details={"days": days},
    )
    return calendar_id


def _refuse_taken(name: str, but: int | None) -> None:
    if Calendar.objects.filter(name__iexact=name).exclude(pk=but or 0).exists():
        raise CalendarNameTaken(name)


def _free_key(name: str) -> str:
    wanted = slugify(name)[:30] or "calendar"
    taken = set(Calendar.objects.values_list("key", flat=True))
    keys = [wanted, *(f"{wanted}-{number}" for number in range(2, len(taken) + 3))]
    return next(key for key in keys if key not in taken)
