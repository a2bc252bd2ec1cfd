"""Our own targets: what holds from which date."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from rooftree.platform.web.interface import DateField, Form, done, page
from rooftree.support.enquiries import permissions
from rooftree.support.enquiries.actions.keep_target import (
    NothingPromised,
    TargetFromThePast,
    keep_target,
)
from rooftree.support.enquiries.queries.targets import target_rows
from rooftree.support.enquiries.rules.response_targets import LANES, TargetLine
from rooftree.support.enquiries.web.requests import actor_in

_UNITS = ("minutes", "hours", "days")


class TargetForm(Form):
    """How soon, for which enquiries, from when, and why."""

    lane = forms.TypedChoiceField(label="For", coerce=int, choices=list(LANES.items()))
    amount = forms.IntegerField(label="Help first within", min_value=1, max_value=9999)
    unit = forms.ChoiceField(
        label="Of business time",
        choices=[(unit, f"business {unit}") for unit in _UNITS],
        initial="hours",
    )
    days_reading = forms.ChoiceField(
        label="A target in days that begins outside open hours",
        choices=[
            ("next-opening", "counts from the next opening"),
            ("keep-time", "keeps the time of day it was asked at"),
        ],
        widget=forms.RadioSelect,
        initial="next-opening",
    )
    from_on = DateField(label="For what is asked from")
    reason = forms.CharField(label="Why", max_length=200)

    def wanted(self, by: str) -> TargetLine:
        """Give it as the action takes it."""
        kept: dict[str, Any] = self.cleaned_data
        return TargetLine(
            lane=kept["lane"],
            target=f"{kept['amount']} business {kept['unit']}",
            days_reading=kept["days_reading"],
            from_on=kept["from_on"],
            set_by=by,
            reason=kept["reason"],
        )


@page(help_key="enquiries.targets", permission=permissions.KEEP_TARGETS)
def targets(request: HttpRequest) -> HttpResponse:
    """List what held, holds and will hold, and add to it from a date on."""
    actor, today = actor_in(request), timezone.localdate()
    form = TargetForm(request.POST or None, initial={"from_on": today, "lane": 2})
    if request.method == "POST" and form.is_valid():
        try:
            keep_target(actor=actor, wanted=form.wanted(actor.name), today=today)
        except TargetFromThePast:
            form.add_error("from_on", "Choose today or a later day: the past stays as it was.")
        except NothingPromised:
            form.add_error("amount", "Enter 1 or more.")
        else:
            done(request, "The target is set. Enquiries asked before keep theirs.")
            return redirect("enquiries.targets")
    shown = {"rows": target_rows(actor=actor, on=today), "form": form}
    status = 422 if form.errors else 200
    return render(request, "enquiries/targets.html", shown, status=status)
