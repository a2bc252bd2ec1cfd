"""Set and remove the special hours of a day."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from rooftree.platform.calendars.actions.keep_special_hours import (
    DayHasSpecialHours,
    DayIsClosed,
    keep_special_hours,
    remove_special_hours,
)
from rooftree.platform.calendars.permissions import KEEP_CALENDARS
from rooftree.platform.calendars.queries.calendars import CalendarFacts, SpecialLine
from rooftree.platform.calendars.queries.opening import hours_by_id
from rooftree.platform.calendars.rules.changes import (
    changed_days,
    with_special,
    without_special,
)
from rooftree.platform.calendars.rules.typed_hours import write_hours
from rooftree.platform.calendars.rules.wording import day_words
from rooftree.platform.calendars.web.answers import (
    calendar_asked,
    calendar_url,
    crumbs,
    form_page,
    told,
    was_seen,
)
from rooftree.platform.calendars.web.forms import SpecialHoursForm
from rooftree.platform.web.interface import ConfirmPage, page


@page(help_key="calendars.special_hours", permission=KEEP_CALENDARS)
def add(request: HttpRequest, calendar_id: int) -> HttpResponse:
    """Give a day hours of its own."""
    return _edited(request, calendar_asked(request, calendar_id), None)


@page(help_key="calendars.special_hours", permission=KEEP_CALENDARS)
def change(request: HttpRequest, calendar_id: int, special_id: int) -> HttpResponse:
    """Change the special hours of a day."""
    return _edited(request, *_special_day(request, calendar_id, special_id))


@page(help_key="calendars.special_hours", permission=KEEP_CALENDARS)
def remove(request: HttpRequest, calendar_id: int, special_id: int) -> HttpResponse:
    """Remove special hours, after saying what the day has then."""
    found, line = _special_day(request, calendar_id, special_id)
    if request.method == "POST":
        remove_special_hours(actor=request.actor, calendar_id=calendar_id, special_id=special_id)
        return told(request, "Special hours removed.", calendar_id, "special-hours")
    before = hours_by_id(calendar_id)
    return ConfirmPage(
        title=f"Remove the special hours of {day_words(line.on)}?",
        what_happens=changed_days(
            before, without_special(before, line.on), {line.on}, today=timezone.localdate()
        ),
        button="Remove special hours",
        cancel_url=calendar_url(calendar_id, "special-hours"),
        crumbs=crumbs(found),
        is_warning=True,
    ).respond(request)


def _special_day(
    request: HttpRequest, calendar_id: int, special_id: int
) -> tuple[CalendarFacts, SpecialLine]:
    found = calendar_asked(request, calendar_id)
    line = next((day for day in found.special if day.id == special_id), None)
    if line is None:
        raise Http404("There are no such special hours.")
    return found, line


def _edited(request: HttpRequest, found: CalendarFacts, line: SpecialLine | None) -> HttpResponse:
    initial = (
        {"day": line.on, "name": line.name, "hours": write_hours(line.spans)} if line else None
    )
    form = SpecialHoursForm(request.POST or None, initial=initial)
    changes: list[str] = []
    if request.method == "POST" and form.is_valid() and _is_free(found, form, line):
        changes = _changes(found, form, line)
        if was_seen(form, changes) and _were_kept(request, found, form, line):
            return told(request, "Special hours saved.", found.id, "special-hours")
    return form_page(
        request,
        form,
        found,
        title=f"Change the hours of {day_words(line.on)}" if line else "Add special hours",
        button="Save special hours",
        changes=changes,
    )


def _changes(found: CalendarFacts, form: SpecialHoursForm, line: SpecialLine | None) -> list[str]:
    before, day = hours_by_id(found.id), form.cleaned_data["day"]
    freed = without_special(before, line.on) if line else before
    after = with_special(freed, day, form.cleaned_data["hours"])
    days = {day, line.on} if line else {day}
    return changed_days(before, after, days, today=timezone.localdate())


def _is_free(found: CalendarFacts, form: SpecialHoursForm, line: SpecialLine | None) -> bool:
    """Say beside the field why the day can't have hours of its own."""
    day = form.cleaned_data["day"]
    closed = next((each for each in found.closed if each.on == day), None)
    taken = any(each.on == day and each != line for each in found.special)
    if closed:
        form.add_error("day", f"That day is closed: {closed.name}. Remove the closed day first.")
    if taken:
        form.add_error("day", "That day has special hours already. Change those.")
    return not (closed or taken)


def _were_kept(
    request: HttpRequest, found: CalendarFacts, form: SpecialHoursForm, line: SpecialLine | None
) -> bool:
    try:
        keep_special_hours(
            actor=request.actor,
            calendar_id=found.id,
            day=form.cleaned_data["day"],
            name=form.cleaned_data["name"],
            spans=form.cleaned_data["hours"],
            special_id=line.id if line else None,
        )
    except (DayIsClosed, DayHasSpecialHours):
        form.add_error("day", "Somebody has just changed that day. Look at the calendar first.")
        return False
    return True
