"""The whole support model on one page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Ref
from rooftree.platform.web.interface import page
from rooftree.support.model.interface import EDIT_MODEL, SEE_MODEL, whole_model
from rooftree.support.model.web.answers import may_see_history


@page(help_key="model.model", permission=SEE_MODEL)
def model(request: HttpRequest) -> HttpResponse:
    """Show the model as it stands today."""
    today = timezone.localdate()
    shown = whole_model(actor=request.actor, on=today)
    request.page_of = Ref("model.header", 1)
    directory = [
        (level, [c for c in shown.contacts if c.level == level.number]) for level in shown.levels
    ]
    context = {
        "model": shown,
        "directory": directory,
        "today": today,
        "may_edit": access.may(request.actor, EDIT_MODEL),
        "may_see_history": may_see_history(request),
        "is_initial_period": bool(
            shown.dates and shown.dates.go_live_on <= today <= shown.dates.initial_period_ends_on
        ),
    }
    return render(request, "model/model.html", context)
