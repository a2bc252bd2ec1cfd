"""Set or remove the special hours of a day."""

from datetime import date

from django.db import transaction

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.calendars import permissions
from rooftree.platform.calendars.actions.keep_closed_day import DayHasSpecialHours, DayIsClosed
from rooftree.platform.calendars.models import Calendar, ClosedDate, SpecialDate, SpecialSpan
from rooftree.platform.calendars.rules.open_hours import Minutes
from rooftree.platform.calendars.rules.typed_hours import hours_words
from rooftree.platform.references.interface import Actor, Ref

__all__ = ["DayHasSpecialHours", "DayIsClosed", "keep_special_hours", "remove_special_hours"]


@transaction.atomic
def keep_special_hours(
    *,
    actor: Actor,
    calendar_id: int,
    day: date,
    name: str,
    spans: tuple[Minutes, ...],
    special_id: int | None = None,
) -> int:
    """Have a day open at these hours in place of its weekday's. Returns its id."""
    calendar = Calendar.objects.select_for_update().get(pk=calendar_id)
    access.require(actor, permissions.KEEP_CALENDARS)
    if ClosedDate.objects.filter(calendar=calendar, on=day).exists():
        raise DayIsClosed(day)
    others = SpecialDate.objects.filter(calendar=calendar, on=day).exclude(pk=special_id or 0)
    if others.exists():
        raise DayHasSpecialHours(day)
    row = (
        SpecialDate.objects.get(pk=special_id, calendar=calendar)
        if special_id
        else SpecialDate(calendar=calendar)
    )
    row.on, row.name = day, name
    row.save()
    row.spans.all().delete()
    SpecialSpan.objects.bulk_create(
        SpecialSpan(special_date=row, opens=opens, closes=closes) for opens, closes in spans
    )
    audit.record(
        actor,
        "calendars.special_hours_kept",
        subject=Ref("calendars.calendar", calendar_id),
        details={"day": day.isoformat(), "hours": hours_words(spans)},
    )
    return row.pk


@transaction.atomic
def remove_special_hours(*, actor: Actor, calendar_id: int, special_id: int) -> int:
    """Give a day its weekday's hours again. Returns the calendar's id."""
    Calendar.objects.select_for_update().get(pk=calendar_id)
    access.require(actor, permissions.KEEP_CALENDARS)
    row = SpecialDate.objects.get(pk=special_id, calendar=calendar_id)
    row.delete()
    audit.record(
        actor,
        "calendars.special_hours_removed",
        subject=Ref("calendars.calendar", calendar_id),
        details={"day": row.on.isoformat()},
    )
    return calendar_id
