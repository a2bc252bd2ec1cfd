"""The calendars, and one of them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from rooftree.platform.calendars.actions.keep_calendar import (
    CalendarNameTaken,
    add_calendar,
    change_calendar,
)
from rooftree.platform.calendars.permissions import KEEP_CALENDARS
from rooftree.platform.calendars.queries.bank_holidays import days_exchanged
from rooftree.platform.calendars.queries.calendars import CalendarFacts, calendar_lines
from rooftree.platform.calendars.queries.opening import hours_by_id
from rooftree.platform.calendars.rules.changes import NOTHING, changed_days, closing, opening
from rooftree.platform.calendars.web.answers import (
    calendar_asked,
    crumbs,
    form_page,
    may_see_history,
    told,
    was_seen,
)
from rooftree.platform.calendars.web.forms import CalendarForm, NewCalendarForm
from rooftree.platform.web.interface import FormPage, page

_TAKEN = "Another calendar has this name. Choose another."


@page(help_key="calendars.list", permission=KEEP_CALENDARS)
def calendars_list(request: HttpRequest) -> HttpResponse:
    """List the calendars."""
    context = {"calendars": calendar_lines(actor=request.actor)}
    return render(request, "calendars/list.html", context)


@page(help_key="calendars.calendar", permission=KEEP_CALENDARS)
def calendar(request: HttpRequest, calendar_id: int) -> HttpResponse:
    """Show one calendar: its weekly hours, closed days of a year and special hours."""
    found = calendar_asked(request, calendar_id)
    today = timezone.localdate()
    asked = request.GET.get("year", "")
    year = next((each for each in found.years if str(each) == asked), today.year)
    context = {
        "calendar": found,
        "year": year,
        "closed": found.closed_in(year),
        "years": found.years,
        "today": today,
        "crumbs": crumbs(),
        "may_see_history": may_see_history(request),
    }
    return render(request, "calendars/calendar.html", context)


@page(help_key="calendars.change", permission=KEEP_CALENDARS)
def add(request: HttpRequest) -> HttpResponse:
    """Add a calendar."""
    form = NewCalendarForm(request.POST or None)
    form.order_fields(["name", "holidays_of"])
    if request.method == "POST" and form.is_valid():
        try:
            calendar_id = add_calendar(
                actor=request.actor,
                name=form.cleaned_data["name"],
                holidays_of=form.cleaned_data["holidays_of"],
                week=form.week,
                on=timezone.localdate(),
            )
        except CalendarNameTaken:
            form.add_error("name", _TAKEN)
        else:
            return told(request, "Calendar added.", calendar_id)
    return FormPage(
        title="Add a calendar",
        form=form,
        button="Add calendar",
        cancel_url=reverse("calendars.list"),
        crumbs=crumbs(),
        intro="A day left empty is closed.",
    ).respond(request)


@page(help_key="calendars.change", permission=KEEP_CALENDARS)
def change(request: HttpRequest, calendar_id: int) -> HttpResponse:
    """Change a calendar's name, or whose bank holidays it keeps from today on."""
    found = calendar_asked(request, calendar_id)
    initial = {"name": found.name, "holidays_of": found.holidays_of}
    form = CalendarForm(request.POST or None, initial=initial)
    changes: list[str] = []
    if request.method == "POST" and form.is_valid():
        changes = _changes(found, form.cleaned_data)
        if was_seen(form, changes) and _was_changed(request, found, form):
            return told(request, "Calendar saved.", calendar_id)
    return form_page(
        request, form, found, title=f"Change {found.name}", button="Save calendar", changes=changes
    )


def _changes(found: CalendarFacts, given: dict[str, str]) -> list[str]:
    words = []
    if given["name"] != found.name:
        words.append(f"It is called {given['name']} everywhere, also in records of the past.")
    if given["holidays_of"] == found.holidays_of:
        return [*words, NOTHING]
    today = timezone.localdate()
    opened, closed = days_exchanged(found.id, given["holidays_of"], on=today)
    before = hours_by_id(found.id)
    after = closing(opening(before, opened), closed)
    return [*words, *changed_days(before, after, {*opened, *closed}, today=today)]


def _was_changed(request: HttpRequest, found: CalendarFacts, form: CalendarForm) -> bool:
    try:
        change_calendar(
            actor=request.actor,
            calendar_id=found.id,
            name=form.cleaned_data["name"],
            holidays_of=form.cleaned_data["holidays_of"],
            on=timezone.localdate(),
        )
    except CalendarNameTaken:
        form.add_error("name", _TAKEN)
        return False
    return True
