"""Days away of one person: recording them with a stand-in, and cancelling them."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from rooftree.platform.access import permissions
from rooftree.platform.access.actions import keep_absence
from rooftree.platform.access.web import person_forms
from rooftree.platform.access.web.person_parts import back, crumbs, form_page, person_of
from rooftree.platform.references.interface import Actor
from rooftree.platform.staff import interface as staff
from rooftree.platform.web.interface import ConfirmPage, done, page, plain

MAY = permissions.ADMINISTER_ACCOUNTS


@page(help_key="access.absence", permission=MAY)
def absence(request: HttpRequest, colleague_id: int) -> HttpResponse:
    """Record days away and the stand-in."""
    found, actor = person_of(request, colleague_id)
    form = person_forms.AbsenceForm(request.POST or None, colleague_id=colleague_id)
    if request.method == "POST" and form.is_valid() and kept_absence(actor, colleague_id, form):
        done(request, "Days away recorded.")
        return back(colleague_id)
    title = f"{found.colleague.name} is away"
    return form_page(title, form, "Record days away", found).respond(request)


@page(help_key="access.absence", permission=MAY)
def cancel_absence(request: HttpRequest, colleague_id: int, absence_id: int) -> HttpResponse:
    """Ask, then take days away back."""
    found, actor = person_of(request, colleague_id)
    line = next((a for a in found.absences if a.id == absence_id), None)
    if line is None:
        raise Http404
    if request.method == "POST":
        keep_absence.cancel_absence(actor=actor, colleague_id=colleague_id, absence_id=absence_id)
        done(request, "Days away cancelled.")
        return back(colleague_id)
    return ConfirmPage(
        title="Cancel days away",
        what_happens=[
            f"{found.colleague.name} is at work again from {plain(line.from_on)} to {plain(line.until_on)}."
        ],
        button="Cancel days away",
        cancel_url=reverse("access.person", args=[colleague_id]),
        crumbs=crumbs(found),
    ).respond(request)


def kept_absence(actor: Actor, colleague_id: int, form: person_forms.AbsenceForm) -> bool:
    """Record the days, or put the fault into the form."""
    try:
        keep_absence.record_absence(
            actor=actor,
            colleague_id=colleague_id,
            from_on=form.cleaned_data["from_on"],
            until_on=form.cleaned_data["until_on"],
            stand_in_id=form.cleaned_data["stand_in_id"],
        )
    except keep_absence.EndsBeforeItBegins:
        form.add_error("until_on", "The last day is before the first.")
    except keep_absence.CannotStandIn:
        form.add_error("stand_in_id", "Choose a colleague who works here.")
    except staff.AlreadyAway:
        form.add_error("from_on", "They are away on some of these days already.")
    else:
        return True
    return False
