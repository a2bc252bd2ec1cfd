"""Change the head of the paper, and its dates."""

from dataclasses import asdict

from django.http import HttpRequest, HttpResponse

from rooftree.platform.references.interface import Ref
from rooftree.platform.web.interface import FormPage, page
from rooftree.support.model import interface as support_model
from rooftree.support.model.interface import EDIT_MODEL
from rooftree.support.model.web.answers import crumbs, history_aside, model_url, told
from rooftree.support.model.web.header_forms import DatesForm, HeaderForm


@page(help_key="model.header", permission=EDIT_MODEL)
def header(request: HttpRequest) -> HttpResponse:
    """Change the head of the paper."""
    request.page_of = Ref("model.header", 1)
    now = support_model.header()
    form = HeaderForm(request.POST or None, initial=asdict(now) if now else None)
    if request.method == "POST" and form.is_valid():
        support_model.change_header(actor=request.actor, header=form.part())
        return told(request, "Header saved.", "header")
    return FormPage(
        title="Change the header",
        form=form,
        button="Save header",
        cancel_url=model_url("header"),
        crumbs=crumbs(),
        aside=history_aside(request),
    ).respond(request)


@page(help_key="model.dates", permission=EDIT_MODEL)
def dates(request: HttpRequest) -> HttpResponse:
    """Change the go-live date and the end of the initial period."""
    request.page_of = Ref("model.supportdates", 1)
    now = support_model.support_dates()
    form = DatesForm(request.POST or None, initial=asdict(now) if now else None)
    if request.method == "POST" and form.is_valid():
        try:
            support_model.change_dates(actor=request.actor, dates=form.part())
        except support_model.EndsBeforeGoLive:
            form.add_error(
                "initial_period_ends_on",
                "The initial period can’t end before the go-live date.",
            )
        else:
            return told(request, "Dates saved.", "dates")
    return FormPage(
        title="Change the dates",
        form=form,
        button="Save dates",
        cancel_url=model_url("dates"),
        crumbs=crumbs(),
        aside=history_aside(request),
    ).respond(request)
