"""What the pages of calendars share: the calendar asked for, the way back, and the preview."""

import hashlib
from collections.abc import Sequence

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.calendars.queries.calendars import CalendarFacts, calendar_facts
from rooftree.platform.calendars.web.forms import PreviewForm
from rooftree.platform.references.interface import Ref
from rooftree.platform.web.interface import Crumb, FormPage, done

_READ_HISTORY = "access.read_audit"
_SEE = "See what changes"


def calendar_asked(request: HttpRequest, calendar_id: int) -> CalendarFacts:
    """Give the calendar of this address, or answer that there is none."""
    found = calendar_facts(actor=request.actor, calendar_id=calendar_id, on=timezone.localdate())
    if found is None:
        raise Http404("There is no such calendar.")
    request.page_of = Ref("calendars.calendar", calendar_id)
    return found


def calendar_url(calendar_id: int, part: str = "") -> str:
    """Give a calendar's address, at one of its parts."""
    return reverse("calendars.calendar", args=[calendar_id]) + (f"#{part}" if part else "")


def crumbs(calendar: CalendarFacts | None = None) -> list[Crumb]:
    """Give the way back to the calendars, or to one."""
    found = [Crumb("Calendars", reverse("calendars.list"))]
    return [*found, Crumb(calendar.name, calendar_url(calendar.id))] if calendar else found


def told(request: HttpRequest, words: str, calendar_id: int, part: str = "") -> HttpResponse:
    """Say what was done, and go back to that part of the calendar."""
    done(request, words)
    return redirect(calendar_url(calendar_id, part))


def may_see_history(request: HttpRequest) -> bool:
    """Say whether the reader may open the history of records."""
    return access.may_everywhere(request.actor, _READ_HISTORY)


def was_seen(form: PreviewForm, changes: Sequence[str]) -> bool:
    """Say whether these very changes were shown; if not, the form carries them to the next time."""
    shown = hashlib.sha256("\n".join((repr(form.asked), *changes)).encode()).hexdigest()
    if form.cleaned_data["seen"] == shown:
        return True
    form.data = form.data.copy()
    form.data["seen"] = shown
    return False


def form_page(
    request: HttpRequest,
    form: PreviewForm,
    calendar: CalendarFacts,
    *,
    title: str,
    button: str,
    changes: Sequence[str] = (),
    intro: str = "",
) -> HttpResponse:
    """Draw a form; with what would change beside it, once that is known."""
    return FormPage(
        title=title,
        form=form,
        button=button if changes else _SEE,
        cancel_url=calendar_url(calendar.id),
        crumbs=crumbs(calendar),
        intro="Nothing is saved yet. Read what changes, then save." if changes else intro,
        aside="calendars/parts/changes.html" if changes else "",
    ).respond(request, changes=changes)
