"""One's own days away."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from rooftree.platform.access import permissions
from rooftree.platform.access.actions.keep_absence import AbsenceUnknown, cancel_absence
from rooftree.platform.access.rules.require import NotAllowed
from rooftree.platform.access.web.absence_views import kept_absence
from rooftree.platform.access.web.person_forms import AbsenceForm
from rooftree.platform.references.interface import Actor
from rooftree.platform.staff import interface as staff
from rooftree.platform.web.interface import ConfirmPage, Crumb, FormPage, done, page


@page(help_key="access.absence", permission=permissions.WORK_HERE)
def away(request: HttpRequest) -> HttpResponse:
    """Record one's own days away."""
    actor, colleague_id = _own(request)
    form = AbsenceForm(request.POST or None, colleague_id=colleague_id)
    if request.method == "POST" and form.is_valid() and kept_absence(actor, colleague_id, form):
        done(request, "Days away recorded.")
        return redirect("access.my_account")
    return FormPage(
        title="I am away",
        intro="Work that comes to you while you are away is shown to your stand-in.",
        form=form,
        button="Record days away",
        cancel_url=reverse("access.my_account"),
        crumbs=[Crumb("My account", reverse("access.my_account"))],
    ).respond(request)


@page(help_key="access.absence", permission=permissions.WORK_HERE)
def back_early(request: HttpRequest, absence_id: int) -> HttpResponse:
    """Ask, then cancel one's own days away."""
    actor, colleague_id = _own(request)
    if absence_id not in {line.id for line in staff.absences_of(colleague_id, since=date.min)}:
        # Another's days and days that never were get the same answer.
        raise NotAllowed(permissions.WORK_HERE)
    if request.method == "POST":
        try:
            cancel_absence(actor=actor, colleague_id=colleague_id, absence_id=absence_id)
        except AbsenceUnknown as gone:
            raise Http404 from gone
        done(request, "Days away cancelled.")
        return redirect("access.my_account")
    return ConfirmPage(
        title="Cancel days away",
        what_happens=["You count as at work again, and your stand-in no longer stands in."],
        button="Cancel days away",
        cancel_url=reverse("access.my_account"),
        crumbs=[Crumb("My account", reverse("access.my_account"))],
    ).respond(request)


def _own(request: HttpRequest) -> tuple[Actor, int]:
    actor: Actor = request.actor  # type: ignore[attr-defined]
    if actor.colleague_id is None:
        raise NotAllowed(permissions.WORK_HERE)
    return actor, actor.colleague_id
