"""A case's mail with the supplier: take a reply back, paste, and correct what was read."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from rooftree.platform.web.interface import FormPage, done, not_done, page
from rooftree.support.supplier import permissions
from rooftree.support.supplier.actions.cases.change import CaseClosed
from rooftree.support.supplier.actions.mail.asks_nothing import (
    NotAutomatic,
    NothingAsked,
    asks_nothing,
    person_wrote,
)
from rooftree.support.supplier.actions.mail.paste_mail import (
    Pasted,
    PastedAlready,
    WrittenBeforeRaised,
    WrittenInFuture,
    paste_mail,
)
from rooftree.support.supplier.actions.mail.take_back_reply import LeftAlready, take_back_reply
from rooftree.support.supplier.queries.cases.case_page import CasePage
from rooftree.support.supplier.rules.cases.words import day_and_clock
from rooftree.support.supplier.web.cases.case_views import HELP, back, worked_on
from rooftree.support.supplier.web.mail.forms import MACHINE, PasteForm
from rooftree.support.supplier.web.mail.ways import crumbs_of, number_in
from rooftree.support.supplier.web.requests import actor_in
from rooftree.support.supplier.web.uploads import kept_files


@page(help_key=HELP, permission=permissions.WORK_CASES)
@require_POST
def take_back(request: HttpRequest, case_number: int) -> HttpResponse:
    """Hold a reply that has not left."""
    worked_on(request, case_number)
    message_id = number_in(request, case_number)
    try:
        take_back_reply(actor=actor_in(request), message_id=message_id)
    except LeftAlready:
        not_done(request, "This reply has left already. Send another to put it right.")
        return back(case_number)
    done(request, "Reply taken back. It was not sent: your words stand in the box again.")
    address = reverse("supplier.case", args=[case_number])
    return redirect(f"{address}?again={message_id}#write")


@page(help_key=HELP, permission=permissions.WORK_CASES)
@require_POST
def nothing_asked(request: HttpRequest, case_number: int) -> HttpResponse:
    """Say that the supplier's latest words ask nothing."""
    worked_on(request, case_number)
    try:
        asks_nothing(actor=actor_in(request), case_id=case_number)
    except (NothingAsked, CaseClosed):
        not_done(request, "A colleague has moved the case meanwhile.")
    else:
        done(request, "The case no longer waits for these words.")
    return back(case_number)


@page(help_key=HELP, permission=permissions.WORK_CASES)
@require_POST
def by_person(request: HttpRequest, case_number: int) -> HttpResponse:
    """Say that a person wrote what was taken for a machine's."""
    worked_on(request, case_number)
    message_id = number_in(request, case_number)
    try:
        person_wrote(actor=actor_in(request), case_id=case_number, message_id=message_id)
    except NotAutomatic:
        not_done(request, "This message counts as a person’s already.")
    else:
        done(request, "It counts as a person’s message now, from when it came.")
    return back(case_number)


@page(help_key="supplier.paste", permission=permissions.WORK_CASES)
def paste(request: HttpRequest, case_number: int) -> HttpResponse:
    """Put on the case what the supplier wrote into somebody's own inbox."""
    found = worked_on(request, case_number)
    form = PasteForm(request.POST or None, request.FILES or None)
    if form.is_valid() and _pasted(request, found, form):
        done(request, "The supplier’s words are on the case.")
        return back(case_number)
    return FormPage(
        title=f"Paste the supplier’s mail on {found.reference}",
        form=form,
        button="Put on the case",
        cancel_url=crumbs_of(found.reference, case_number)[-1].url,
        intro="For a mail that the supplier wrote to you and not to the shared mailbox."
        " It acts as if it had come here.",
        crumbs=crumbs_of(found.reference, case_number),
    ).respond(request)


def _pasted(request: HttpRequest, found: CasePage, form: PasteForm) -> bool:
    kept = form.cleaned_data
    pasted = Pasted(
        text=kept["text"],
        writer=kept["writer"],
        written_at=kept["written_at"],
        is_machine=kept["author"] == MACHINE,
        file_ids=kept_files(kept["attachment"]),
    )
    try:
        paste_mail(actor=actor_in(request), case_id=found.id, pasted=pasted)
    except PastedAlready:
        form.add_error("text", "These words stand on the case already, from the same time.")
    except WrittenInFuture:
        form.add_error("written_at", "This time is still to come. Enter when it was written.")
    except WrittenBeforeRaised as before:
        raised = day_and_clock(before.raised_at)
        words = f"The case was raised on {raised}. Enter a time after that."
        form.add_error("written_at", words)
    return not form.errors
