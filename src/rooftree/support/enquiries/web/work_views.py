"""Buttons of an enquiry: triage, take, hand back, close, open again, send a link."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from rooftree.platform.web.interface import done, not_done, page
from rooftree.support.enquiries import permissions
from rooftree.support.enquiries.actions.help_sign_in import NothingSent, send_sign_in_help
from rooftree.support.enquiries.actions.triage import (
    OwnerElsewhere,
    ReasonMissing,
    Triage,
    triage_enquiry,
)
from rooftree.support.enquiries.actions.work import (
    AlreadyClosed,
    StillOpen,
    close_enquiry,
    hand_back,
    reopen_enquiry,
    take_enquiry,
)
from rooftree.support.enquiries.choices import Trouble
from rooftree.support.enquiries.web.desk_forms import (
    CloseForm,
    HandBackForm,
    ReopenForm,
    TriageForm,
)
from rooftree.support.enquiries.web.enquiry_views import HELP, show
from rooftree.support.enquiries.web.requests import actor_in, worked_on

_CLOSED = "This enquiry is closed. Open it again first."


@page(help_key=HELP, permission=permissions.WORK_DESK)
@require_POST
def triage(request: HttpRequest, number: int) -> HttpResponse:
    """Set service, urgency, level 0 and owner."""
    found = worked_on(request, number)
    form = TriageForm(request.POST, of=found)
    if form.is_valid():
        kept = form.cleaned_data
        decided = Triage(
            service_id=kept["service"],
            owner_id=kept["owner"],
            is_urgent=kept["is_urgent"],
            is_sign_in=kept["is_sign_in"],
            reason=kept["reason"],
            trouble=found.trouble or Trouble.OTHER,
        )
        try:
            triage_enquiry(actor=actor_in(request), enquiry_id=number, decided=decided)
        except ReasonMissing:
            form.add_error("reason", "Enter why you change the urgency or level 0.")
        except OwnerElsewhere:
            form.add_error("owner", "Choose somebody of the team that owns this level today.")
        except AlreadyClosed:
            form.add_error("owner", _CLOSED)
        else:
            done(request, "Triage kept.")
            return redirect("enquiries.queue") if _leaves(found.lane, decided) else _back(number)
    return show(request, found, triage_form=form)


@page(help_key=HELP, permission=permissions.WORK_DESK)
@require_POST
def take(request: HttpRequest, number: int) -> HttpResponse:
    """Become its owner."""
    try:
        take_enquiry(actor=actor_in(request), enquiry_id=number)
    except AlreadyClosed:
        not_done(request, _CLOSED)
    else:
        done(request, f"ENQ-{number} is yours.")
    return _back(number)


@page(help_key=HELP, permission=permissions.WORK_DESK)
@require_POST
def give_back(request: HttpRequest, number: int) -> HttpResponse:
    """Hand it back to the team."""
    form = HandBackForm(request.POST, prefix="back")
    if form.is_valid():
        try:
            hand_back(actor=actor_in(request), enquiry_id=number, **form.cleaned_data)
        except AlreadyClosed:
            form.add_error("reason", _CLOSED)
        else:
            done(request, f"ENQ-{number} is back with the team.")
            return _back(number)
    return show(request, worked_on(request, number), hand_back_form=form)


@page(help_key=HELP, permission=permissions.WORK_DESK)
@require_POST
def close(request: HttpRequest, number: int) -> HttpResponse:
    """Close it."""
    form = CloseForm(request.POST, prefix="close")
    if form.is_valid():
        try:
            close_enquiry(actor=actor_in(request), enquiry_id=number, **form.cleaned_data)
        except AlreadyClosed:
            form.add_error("outcome", "It is closed already.")
        else:
            done(request, f"ENQ-{number} is closed. A reply of the asker opens it again.")
            return _back(number)
    return show(request, worked_on(request, number), close_form=form)


@page(help_key=HELP, permission=permissions.WORK_DESK)
@require_POST
def reopen(request: HttpRequest, number: int) -> HttpResponse:
    """Open it again."""
    form = ReopenForm(request.POST, prefix="reopen")
    if form.is_valid():
        try:
            reopen_enquiry(actor=actor_in(request), enquiry_id=number, **form.cleaned_data)
        except StillOpen:
            not_done(request, "It is open already.")
        else:
            done(request, f"ENQ-{number} is open again.")
        return _back(number)
    return show(request, worked_on(request, number), reopen_form=form)


@page(help_key=HELP, permission=permissions.WORK_DESK)
@require_POST
def send_help(request: HttpRequest, number: int) -> HttpResponse:
    """Send a reset link or a username to the address on the account."""
    trouble = request.POST.get("what", "")
    what = Trouble.USERNAME if trouble == Trouble.USERNAME else Trouble.PASSWORD
    try:
        send_sign_in_help(actor=actor_in(request), enquiry_id=number, trouble=what)
    except NothingSent as nothing:
        not_done(request, f"Nothing was sent. {nothing} Check by telephone who is asking.")
    else:
        done(request, "Sent to the address on the account.")
    return _back(number)


def _back(number: int) -> HttpResponse:
    return redirect("enquiries.enquiry", number=number)


def _leaves(lane: int, decided: Triage) -> bool:
    """Say whether the enquiry may now be another team's, which the actor can't open."""
    return (lane == 0) != decided.is_sign_in
