"""Hand a case over to the supplier, and keep what the supplier calls it."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from rooftree.platform.mail import interface as mail
from rooftree.platform.web.interface import FormPage, done, page
from rooftree.support.supplier import permissions
from rooftree.support.supplier.actions.cases.change import CaseClosed
from rooftree.support.supplier.actions.mail.hand_over_case import (
    HandedOverAlready,
    HandOverMail,
    NotByMail,
    hand_over_by_mail,
    logged_in_portal,
)
from rooftree.support.supplier.actions.mail.keep_reference import ReferenceTaken, keep_reference
from rooftree.support.supplier.queries.mail.hand_over import HandOver, hand_over
from rooftree.support.supplier.web.mail.forms import HandOverForm, LoggedForm, ReferenceForm
from rooftree.support.supplier.web.mail.ways import crumbs_of
from rooftree.support.supplier.web.requests import actor_in

HELP = "supplier.hand_over"
_CLOSED = "The case is closed. Open it again first."
_HAS_IT = "The supplier has this case already, or the mail with it is on its way."


@page(help_key=HELP, permission=permissions.WORK_CASES)
def hand_over_page(request: HttpRequest, case_number: int) -> HttpResponse:
    """Give the words ready to copy, or to mail where the supplier takes cases by mail."""
    found = _found(request, case_number)
    form = HandOverForm(
        request.POST or None, initial={"subject": found.subject, "text": found.text}
    )
    if request.method == "POST" and form.is_valid() and _mailed(request, found, form):
        done(request, f"{found.reference} goes to {found.supplier} in a moment.")
        return redirect("supplier.case", case_number=case_number)
    return _shown(request, found, words=form)


@page(help_key=HELP, permission=permissions.WORK_CASES)
@require_POST
def in_portal(request: HttpRequest, case_number: int) -> HttpResponse:
    """Say that somebody logged the case in the portal."""
    found = _found(request, case_number)
    form = LoggedForm(request.POST)
    if form.is_valid() and _logged(request, found, form):
        done(request, f"{found.reference} is with {found.supplier}.")
        return redirect("supplier.case", case_number=case_number)
    return _shown(request, found, logged=form)


@page(help_key=HELP, permission=permissions.WORK_CASES)
def reference(request: HttpRequest, case_number: int) -> HttpResponse:
    """Enter or mend the supplier's reference."""
    found = _found(request, case_number)
    form = ReferenceForm(request.POST or None, initial={"reference": found.their_reference})
    if form.is_valid():
        try:
            keep_reference(actor=actor_in(request), case_id=case_number, **form.cleaned_data)
        except ReferenceTaken as taken:
            form.add_error("reference", _taken(taken))
        else:
            done(request, "Reference kept.")
            return redirect("supplier.case", case_number=case_number)
    crumbs = crumbs_of(found.reference, case_number)
    return FormPage(
        title=f"The supplier’s reference of {found.reference}",
        form=form,
        button="Keep reference",
        cancel_url=crumbs[-1].url,
        intro="The supplier’s mails find the case by it.",
        crumbs=crumbs,
    ).respond(request)


def _mailed(request: HttpRequest, found: HandOver, form: HandOverForm) -> bool:
    words = HandOverMail(**form.cleaned_data)
    try:
        hand_over_by_mail(actor=actor_in(request), case_id=found.case_number, words=words)
    except NotByMail:
        form.add_error(None, f"{found.supplier} takes no new cases by mail. Log it in the portal.")
    except HandedOverAlready:
        form.add_error(None, _HAS_IT)
    except CaseClosed:
        form.add_error(None, _CLOSED)
    except mail.SendRefused as refused:
        form.add_error(None, f"The mail can’t go: {refused.reason}")
    return not form.errors


def _logged(request: HttpRequest, found: HandOver, form: LoggedForm) -> bool:
    try:
        logged_in_portal(actor=actor_in(request), case_id=found.case_number, **form.cleaned_data)
    except ReferenceTaken as taken:
        form.add_error("reference", _taken(taken))
    except HandedOverAlready:
        form.add_error(None, _HAS_IT)
    except CaseClosed:
        form.add_error(None, _CLOSED)
    return not form.errors


def _taken(taken: ReferenceTaken) -> str:
    return f"{taken.other} has this reference. Check it in the portal."


def _found(request: HttpRequest, case_number: int) -> HandOver:
    found = hand_over(actor=actor_in(request), case_id=case_number)
    if found is None:
        message = "There is no supplier case of this number."
        raise Http404(message)
    return found


def _shown(
    request: HttpRequest,
    found: HandOver,
    *,
    words: HandOverForm | None = None,
    logged: LoggedForm | None = None,
) -> HttpResponse:
    filled = words or HandOverForm(initial={"subject": found.subject, "text": found.text})
    context = {
        "case": found,
        "words_form": filled,
        "logged_form": logged or LoggedForm(initial={"reference": found.their_reference}),
        "faulty": next(
            (form for form in (words, logged) if form is not None and form.errors), None
        ),
        "crumbs": crumbs_of(found.reference, found.case_number),
    }
    return render(request, "supplier/mail/hand_over.html", context)
