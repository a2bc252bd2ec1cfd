"""Add, change and remove closed days."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from rooftree.platform.calendars.actions.keep_closed_day import (
    DayHasSpecialHours,
    DayIsClosed,
    change_closed_day,
    close_day,
    open_day,
)
from rooftree.platform.calendars.permissions import KEEP_CALENDARS
from rooftree.platform.calendars.queries.calendars import CalendarFacts, ClosedLine
from rooftree.platform.calendars.queries.opening import hours_by_id
from rooftree.platform.calendars.rules.changes import changed_days, closing, opening
from rooftree.platform.calendars.rules.wording import day_words
from rooftree.platform.calendars.web.answers import (
    calendar_asked,
    calendar_url,
    crumbs,
    form_page,
    told,
    was_seen,
)
from rooftree.platform.calendars.web.forms import ClosedDayForm, NewClosedDayForm
from rooftree.platform.web.interface import ConfirmPage, FormPage, page


@page(help_key="calendars.closed_day", permission=KEEP_CALENDARS)
def add(request: HttpRequest, calendar_id: int) -> HttpResponse:
    """Add a closed day."""
    found = calendar_asked(request, calendar_id)
    form = NewClosedDayForm(request.POST or None)
    changes: list[str] = []
    if request.method == "POST" and form.is_valid() and _is_free(found, form):
        before, day = hours_by_id(calendar_id), form.cleaned_data["day"]
        changes = changed_days(before, closing(before, {day}), {day}, today=timezone.localdate())
        if was_seen(form, changes) and _was_closed(request, found, form):
            return told(request, "Closed day added.", calendar_id, "closed-days")
    return form_page(
        request, form, found, title="Add a closed day", button="Add closed day", changes=changes
    )


@page(help_key="calendars.closed_day", permission=KEEP_CALENDARS)
def change(request: HttpRequest, calendar_id: int, closed_id: int) -> HttpResponse:
    """Change what a closed day is called and where it is known from."""
    found, line = _closed_day(request, calendar_id, closed_id)
    initial = {"name": line.name, "source": line.source}
    form = ClosedDayForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        change_closed_day(
            actor=request.actor,
            calendar_id=calendar_id,
            closed_id=closed_id,
            name=form.cleaned_data["name"],
            source=form.cleaned_data["source"],
        )
        return told(request, "Closed day saved.", calendar_id, "closed-days")
    return FormPage(
        title=f"Change {line.name}, {day_words(line.on)}",
        form=form,
        button="Save closed day",
        cancel_url=calendar_url(calendar_id, "closed-days"),
        crumbs=crumbs(found),
        intro="The day stays closed. To choose another day, remove this one and add the other.",
    ).respond(request)


@page(help_key="calendars.closed_day", permission=KEEP_CALENDARS)
def remove(request: HttpRequest, calendar_id: int, closed_id: int) -> HttpResponse:
    """Remove a closed day, after saying what it is then."""
    found, line = _closed_day(request, calendar_id, closed_id)
    if request.method == "POST":
        open_day(actor=request.actor, calendar_id=calendar_id, closed_id=closed_id)
        return told(request, "Closed day removed.", calendar_id, "closed-days")
    before = hours_by_id(calendar_id)
    return ConfirmPage(
        title=f"Remove {line.name}, {day_words(line.on)}?",
        what_happens=changed_days(
            before, opening(before, {line.on}), {line.on}, today=timezone.localdate()
        ),
        button="Remove closed day",
        cancel_url=calendar_url(calendar_id, "closed-days"),
        crumbs=crumbs(found),
        is_warning=True,
    ).respond(request)


def _closed_day(
    request: HttpRequest, calendar_id: int, closed_id: int
) -> tuple[CalendarFacts, ClosedLine]:
    found = calendar_asked(request, calendar_id)
    line = next((day for day in found.closed if day.id == closed_id), None)
    if line is None:
        raise Http404("There is no such closed day.")
    return found, line


def _is_free(found: CalendarFacts, form: NewClosedDayForm) -> bool:
    """Say beside the field why the day can't be closed."""
    day = form.cleaned_data["day"]
    taken = next((each for each in found.closed if each.on == day), None)
    special = next((each for each in found.special if each.on == day), None)
    if taken:
        form.add_error("day", f"That day is closed already: {taken.name}.")
    if special:
        form.add_error("day", f"That day has special hours ({special.name}). Remove them first.")
    return not (taken or special)


def _was_closed(request: HttpRequest, found: CalendarFacts, form: NewClosedDayForm) -> bool:
    try:
        close_day(
            actor=request.actor,
            calendar_id=found.id,
            day=form.cleaned_data["day"],
            name=form.cleaned_data["name"],
            source=form.cleaned_data["source"],
            today=timezone.localdate(),
        )
    except (DayIsClosed, DayHasSpecialHours):
        form.add_error("day", "Somebody has just changed that day. Look at the calendar first.")
        return False
    return True
