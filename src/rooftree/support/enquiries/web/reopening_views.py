"""For how long a closed enquiry opens again."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from rooftree.platform.web.interface import DateField, Form, done, page
from rooftree.support.enquiries import permissions
from rooftree.support.enquiries.actions.keep_reopen_days import DateIsPast, keep_reopen_days
from rooftree.support.enquiries.queries.reopening import reopen_days_lines
from rooftree.support.enquiries.rules.reopening import LONGEST_DAYS, SHIPPED_DAYS
from rooftree.support.enquiries.web.requests import actor_in


class ReopenDaysForm(Form):
    """A number of days, from a date on."""

    days = forms.IntegerField(label="Days after closing", min_value=0, max_value=LONGEST_DAYS)
    from_on = DateField(label="From")


@page(help_key="enquiries.reopen_days", permission=permissions.WORK_ENQUIRIES)
def days(request: HttpRequest) -> HttpResponse:
    """Show what holds from which date, and add to it."""
    actor, today = actor_in(request), timezone.localdate()
    form = ReopenDaysForm(request.POST or None, initial={"from_on": today})
    if request.method == "POST" and form.is_valid():
        try:
            keep_reopen_days(actor=actor, today=today, **form.cleaned_data)
        except DateIsPast:
            form.add_error("from_on", "Choose today or a later day: the past stays as it was.")
        else:
            done(request, "Kept.")
            return redirect("enquiries.reopen_days")
    shown = {
        "lines": reopen_days_lines(actor=actor, on=today),
        "form": form,
        "shipped": SHIPPED_DAYS,
    }
    status = 422 if form.errors else 200
    return render(request, "enquiries/reopen_days.html", shown, status=status)
