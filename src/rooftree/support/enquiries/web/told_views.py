"""The bell, and how somebody wants to be told."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from rooftree.platform.web.interface import done, page
from rooftree.support.enquiries import permissions
from rooftree.support.enquiries.actions.notices import choose_notifications, mark_read
from rooftree.support.enquiries.queries.told import notices, told_choices
from rooftree.support.enquiries.web.ask_forms import ToldForm
from rooftree.support.enquiries.web.requests import actor_in

HELP = "enquiries.told"


@page(help_key=HELP, permission=permissions.ASK)
def told(request: HttpRequest) -> HttpResponse:
    """Show what the reader was told, and their choices."""
    actor = actor_in(request)
    shown = {
        "lines": notices(actor=actor, at=timezone.now()),
        "form": ToldForm(lines=told_choices(actor=actor, on=timezone.localdate())),
    }
    return render(request, "enquiries/told.html", shown)


@page(help_key=HELP, permission=permissions.ASK)
@require_POST
def read(request: HttpRequest) -> HttpResponse:
    """Mark all as read."""
    mark_read(actor=actor_in(request))
    done(request, "All marked as read.")
    return redirect("enquiries.told")


@page(help_key=HELP, permission=permissions.ASK)
@require_POST
def choose(request: HttpRequest) -> HttpResponse:
    """Keep how the reader wants to be told."""
    actor = actor_in(request)
    form = ToldForm(request.POST, lines=told_choices(actor=actor, on=timezone.localdate()))
    if form.is_valid():
        choose_notifications(actor=actor, choices=form.chosen())
        done(request, "Your choices are kept.")
    return redirect("enquiries.told")
