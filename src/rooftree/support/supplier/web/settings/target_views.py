"""The supplier's targets: what holds from which date."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from rooftree.platform.web.interface import done, page
from rooftree.support.supplier import permissions
from rooftree.support.supplier.actions.settings.keep_target import (
    ResponseInARelease,
    TargetFromThePast,
    keep_target,
)
from rooftree.support.supplier.queries.settings.settings_page import target_rows
from rooftree.support.supplier.web.requests import actor_in
from rooftree.support.supplier.web.settings.target_form import TargetForm


@page(help_key="supplier.targets", permission=permissions.WORK_CASES)
def targets(request: HttpRequest) -> HttpResponse:
    """List what held, holds and will hold, and add to it from a date on."""
    actor, today = actor_in(request), timezone.localdate()
    form = TargetForm(request.POST or None, initial={"from_on": today})
    if request.method == "POST" and form.is_valid():
        try:
            keep_target(actor=actor, wanted=form.wanted(), today=today)
        except TargetFromThePast:
            form.add_error("from_on", "Choose today or a later day: the past stays as it was.")
        except ResponseInARelease:
            words = "A response is a matter of hours or days. Choose business time or no target."
            form.add_error("how_soon", words)
        else:
            done(request, "The target is set. Cases raised before that day keep theirs.")
            return redirect("supplier.targets")
    shown = {"rows": target_rows(actor=actor, on=today), "form": form}
    status = 422 if form.errors else 200
    return render(request, "supplier/settings/targets.html", shown, status=status)
