"""Change a calendar's weekly hours from a day on."""

from datetime import timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from rooftree.platform.calendars.actions.change_hours import (
    DayHasPassed,
    HoursHaveBegun,
    change_hours,
    withdraw_hours,
)
from rooftree.platform.calendars.permissions import KEEP_CALENDARS
from rooftree.platform.calendars.queries.calendars import CalendarFacts, WeekLine
from rooftree.platform.calendars.queries.opening import hours_by_id
from rooftree.platform.calendars.rules.changes import changed_week, week_on
from rooftree.platform.calendars.rules.wording import day_words
from rooftree.platform.calendars.web.answers import (
    calendar_asked,
    calendar_url,
    crumbs,
    form_page,
    told,
    was_seen,
)
from rooftree.platform.calendars.web.forms import HoursForm
from rooftree.platform.web.interface import ConfirmPage, not_done, page


@page(help_key="calendars.hours", permission=KEEP_CALENDARS)
def hours(request: HttpRequest, calendar_id: int) -> HttpResponse:
    """Set weekly hours from a day on."""
    found = calendar_asked(request, calendar_id)
    current = week_on(hours_by_id(calendar_id), timezone.localdate())
    form = HoursForm(request.POST or None, week=current)
    changes: list[str] = []
    if request.method == "POST" and form.is_valid() and _is_to_come(form):
        changes = _changes(found, form)
        if was_seen(form, changes) and _were_kept(request, found, form):
            return told(request, "Weekly hours saved.", calendar_id, "weekly-hours")
    return form_page(
        request,
        form,
        found,
        title="Change weekly hours",
        button="Save hours",
        changes=changes,
        intro="A day left empty is closed.",
    )


@page(help_key="calendars.hours", permission=KEEP_CALENDARS)
def withdraw(request: HttpRequest, calendar_id: int, version_id: int) -> HttpResponse:
    """Take back weekly hours that have not begun, after asking."""
    found = calendar_asked(request, calendar_id)
    line = next((week for week in found.weeks if week.id == version_id), None)
    if line is None:
        raise Http404("There are no such hours.")
    if request.method == "POST":
        try:
            withdraw_hours(
                actor=request.actor,
                calendar_id=calendar_id,
                version_id=version_id,
                today=timezone.localdate(),
            )
        except HoursHaveBegun:
            not_done(request, "These hours hold already. Change them from a later day instead.")
        else:
            return told(request, "Planned hours taken back.", calendar_id, "weekly-hours")
    return ConfirmPage(
        title=f"Take back the hours from {day_words(line.from_on)}?",
        what_happens=_goes_on(found, line),
        button="Take back hours",
        cancel_url=calendar_url(calendar_id),
        crumbs=crumbs(found),
        is_warning=True,
    ).respond(request)


def _is_to_come(form: HoursForm) -> bool:
    if form.cleaned_data["from_on"] >= timezone.localdate():
        return True
    form.add_error(
        "from_on", "Days that have passed stay as they were. Enter today or a later day."
    )
    return False


def _changes(found: CalendarFacts, form: HoursForm) -> list[str]:
    from_on = form.cleaned_data["from_on"]
    later = [week.from_on for week in found.weeks if week.from_on > from_on]
    until_on = min(later) - timedelta(days=1) if later else None
    return changed_week(week_on(hours_by_id(found.id), from_on), form.week, from_on, until_on)


def _were_kept(request: HttpRequest, found: CalendarFacts, form: HoursForm) -> bool:
    try:
        change_hours(
            actor=request.actor,
            calendar_id=found.id,
            from_on=form.cleaned_data["from_on"],
            week=form.week,
            today=timezone.localdate(),
        )
    except DayHasPassed:
        return _is_to_come(form)
    return True


def _goes_on(found: CalendarFacts, line: WeekLine) -> list[str]:
    """Say which hours hold on those days instead."""
    former = hours_by_id(found.id)
    week = week_on(former, line.from_on - timedelta(days=1))
    return changed_week(line.week, week, line.from_on, line.until_on)
