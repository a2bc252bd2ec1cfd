"""What the team does on a case: phone, move, take, close, open again, link and tell."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_POST

from rooftree.platform.web.interface import done, not_done, page
from rooftree.support.supplier import permissions
from rooftree.support.supplier.actions.cases.change import CaseClosed
from rooftree.support.supplier.actions.cases.close_case import CallMissing, close_case
from rooftree.support.supplier.actions.cases.link_enquiry import (
    EnquiryClosed,
    EnquiryUnknown,
    LinkedAlready,
    link_enquiry,
)
from rooftree.support.supplier.actions.cases.record_call import (
    Call,
    CallBeforeRaised,
    CallInFuture,
    record_call,
)
from rooftree.support.supplier.actions.cases.reopen_case import StillOpen, reopen_case
from rooftree.support.supplier.actions.cases.set_status import NotByHand, StandsThere, set_status
from rooftree.support.supplier.actions.cases.take_over import take_over
from rooftree.support.supplier.queries.cases.case_page import CasePage
from rooftree.support.supplier.rules.cases.words import clock
from rooftree.support.supplier.web.cases.case_views import CLOSED, HELP, back, show, worked_on
from rooftree.support.supplier.web.cases.forms import (
    CallForm,
    CloseForm,
    LinkForm,
    ReopenForm,
    StatusForm,
)
from rooftree.support.supplier.web.requests import actor_in


@page(help_key=HELP, permission=permissions.WORK_CASES)
@require_POST
def call(request: HttpRequest, case_number: int) -> HttpResponse:
    """Record a telephone call to the supplier."""
    found = worked_on(request, case_number)
    form = CallForm(request.POST, of=found, caller=actor_in(request).name)
    if form.is_valid():
        try:
            record_call(actor=actor_in(request), case_id=case_number, call=_call(form, found))
        except CallInFuture:
            form.add_error("at", "This time is still to come. Enter when you rang.")
        except CallBeforeRaised as before:
            raised = clock(before.raised_at, timezone.now())
            words = f"The case was raised at {raised}. Enter a time after that."
            form.add_error("at", words)
        else:
            done(request, "Call recorded.")
            return back(case_number)
    return show(request, found, call_form=form)


@page(help_key=HELP, permission=permissions.WORK_CASES)
@require_POST
def status(request: HttpRequest, case_number: int) -> HttpResponse:
    """Set the status by hand."""
    found = worked_on(request, case_number)
    form = StatusForm(request.POST, now=found.status)
    if form.is_valid():
        try:
            set_status(actor=actor_in(request), case_id=case_number, **form.cleaned_data)
        except (StandsThere, NotByHand):
            form.add_error("status", "The case moved meanwhile. Choose again.")
        except CaseClosed:
            form.add_error("status", CLOSED)
        else:
            done(request, f"{found.reference} has its new status.")
            return back(case_number)
    return show(request, found, status_form=form)


@page(help_key=HELP, permission=permissions.WORK_CASES)
@require_POST
def take(request: HttpRequest, case_number: int) -> HttpResponse:
    """Become its owner."""
    found = worked_on(request, case_number)
    try:
        take_over(actor=actor_in(request), case_id=case_number)
    except CaseClosed:
        not_done(request, "This case is closed. Open it again first.")
    else:
        done(request, f"{found.reference} is yours.")
    return back(case_number)


@page(help_key=HELP, permission=permissions.WORK_CASES)
@require_POST
def close(request: HttpRequest, case_number: int) -> HttpResponse:
    """Close it, with how it ended."""
    found = worked_on(request, case_number)
    form = CloseForm(request.POST, prefix="close")
    if form.is_valid():
        try:
            close_case(actor=actor_in(request), case_id=case_number, **form.cleaned_data)
        except CallMissing:
            form.add_error(
                "outcome",
                f"This case is or was priority 1, and no call to {found.supplier.within} is recorded."
                " Ring them, record the call at the top of this page, then close it.",
            )
        except CaseClosed:
            form.add_error("outcome", "A colleague has closed it already.")
        else:
            done(request, f"{found.reference} is closed.")
            return back(case_number)
    return show(request, worked_on(request, case_number), close_form=form)


@page(help_key=HELP, permission=permissions.WORK_CASES)
@require_POST
def reopen(request: HttpRequest, case_number: int) -> HttpResponse:
    """Open it again."""
    found = worked_on(request, case_number)
    form = ReopenForm(request.POST, prefix="reopen")
    if form.is_valid():
        try:
            reopen_case(actor=actor_in(request), case_id=case_number, **form.cleaned_data)
        except StillOpen:
            not_done(request, "It is open already.")
        else:
            done(request, f"{found.reference} is Active again. Tell {found.supplier.within} why.")
        return back(case_number)
    return show(request, found, reopen_form=form)


@page(help_key=HELP, permission=permissions.WORK_CASES)
@require_POST
def link(request: HttpRequest, case_number: int) -> HttpResponse:
    """Have another enquiry wait for it."""
    found = worked_on(request, case_number)
    form = LinkForm(request.POST, prefix="link")
    if form.is_valid() and _is_linked(request, case_number, form):
        done(request, f"ENQ-{form.enquiry_id()} waits for {found.reference} now.")
        return back(case_number)
    return show(request, found, link_form=form)


def _call(form: CallForm, found: CasePage) -> Call:
    numbers = found.desk_numbers
    return Call(
        caller_name=form.cleaned_data["caller"],
        person_reached=form.cleaned_data["reached"],
        at=form.made_at(),
        number=numbers[0] if numbers else "",
    )


def _is_linked(request: HttpRequest, case_number: int, form: LinkForm) -> bool:
    try:
        link_enquiry(actor=actor_in(request), case_id=case_number, enquiry_id=form.enquiry_id())
    except EnquiryUnknown:
        form.add_error("number", "There is no enquiry of this number on your desk. Check it.")
    except EnquiryClosed:
        form.add_error("number", "That enquiry is closed. Open it again first.")
    except LinkedAlready:
        form.add_error("number", "That enquiry is on this case already.")
    except CaseClosed:
        form.add_error("number", CLOSED)
    return not form.errors
