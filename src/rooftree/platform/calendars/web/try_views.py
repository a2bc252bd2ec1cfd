"""Try when a deadline would fall."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from rooftree.platform.calendars.permissions import KEEP_CALENDARS
from rooftree.platform.calendars.queries.calendars import CalendarFacts
from rooftree.platform.calendars.queries.opening import hours_by_id
from rooftree.platform.calendars.rules.deadlines import deadline
from rooftree.platform.calendars.rules.explained import Explained, explained
from rooftree.platform.calendars.rules.pauses import Pause
from rooftree.platform.calendars.rules.targets import NEXT_OPENING, Target
from rooftree.platform.calendars.rules.timeline import NeverOpens, TooFarAway
from rooftree.platform.calendars.web.answers import calendar_asked, crumbs
from rooftree.platform.calendars.web.forms import DeadlineForm
from rooftree.platform.web.interface import page


@page(help_key="calendars.try", permission=KEEP_CALENDARS)
def try_deadline(request: HttpRequest, calendar_id: int) -> HttpResponse:
    """Ask for an instant and a target; show the deadline and every span counted."""
    found = calendar_asked(request, calendar_id)
    initial = {
        "raised": timezone.now().replace(second=0, microsecond=0),
        "amount": 8,
        "unit": "hours",
        "days_reading": NEXT_OPENING,
    }
    is_asked = "amount" in request.GET
    form = DeadlineForm(request.GET if is_asked else None, initial=initial)
    shown = _explained(found, form) if is_asked and form.is_valid() else None
    context = {
        "calendar": found,
        "form": form,
        "explained": shown,
        "crumbs": crumbs(found),
    }
    return render(request, "calendars/try.html", context)


def _explained(found: CalendarFacts, form: DeadlineForm) -> Explained | None:
    given: dict[str, Any] = form.cleaned_data
    hours, target = hours_by_id(found.id), Target(given["amount"], given["unit"])
    pauses = [Pause(given["paused_from"], given["paused_until"])] if given["paused_from"] else []
    reading = given["days_reading"]
    try:
        counted = deadline(hours, given["raised"], target, pauses, days_reading=reading)
    except NeverOpens:
        form.add_error("amount", "The calendar does not open for that long from then on.")
        return None
    except TooFarAway:
        form.add_error("amount", "That is too far away. Enter less time.")
        return None
    return explained(
        counted,
        hours,
        calendar=found.name,
        raised=given["raised"],
        target=target,
        days_reading=reading,
    )
