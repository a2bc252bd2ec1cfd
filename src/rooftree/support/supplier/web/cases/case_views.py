"""One supplier case: read it, and write on it."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from rooftree.platform.files import interface as files
from rooftree.platform.mail import interface as mail
from rooftree.platform.web.interface import done, endpoint, page
from rooftree.support.supplier import permissions
from rooftree.support.supplier.actions.cases.add_note import add_note
from rooftree.support.supplier.actions.cases.change import CaseClosed
from rooftree.support.supplier.actions.cases.reply import (
    AnsweredMeanwhile,
    NoHelphubAddress,
    Reply,
    reply_to_supplier,
)
from rooftree.support.supplier.choices import Channel
from rooftree.support.supplier.queries.cases.case_page import CasePage, case_page
from rooftree.support.supplier.queries.cases.case_thread import file_of_case
from rooftree.support.supplier.rules.cases.words import clock
from rooftree.support.supplier.web.cases.forms import (
    CallForm,
    CloseForm,
    LinkForm,
    NoteForm,
    ReopenForm,
    ReplyForm,
    StatusForm,
)
from rooftree.support.supplier.web.requests import actor_in
from rooftree.support.supplier.web.uploads import kept_files

HELP = "supplier.case"
CLOSED = "This case is closed. Open it again first; what you wrote is kept here."
_WRITES = ("reply", "note")


@page(help_key=HELP, permission=permissions.WORK_CASES)
def case(request: HttpRequest, case_number: int) -> HttpResponse:
    """Show the case; `?write=` chooses reply or note, `?again=` a reply that was taken back."""
    write = request.GET.get("write", "reply")
    found = worked_on(request, case_number)
    again = found.thread.taken_back(request.GET.get("again", ""))
    bound = {"reply_form": ReplyForm(initial={"seen": found.seen, "text": again})} if again else {}
    return show(request, found, write=write if write in _WRITES else "reply", **bound)


@page(help_key=HELP, permission=permissions.WORK_CASES)
def reply(request: HttpRequest, case_number: int) -> HttpResponse:
    """Mail the answer to the supplier."""
    return _reply(request, case_number, Channel.MAIL)


@page(help_key=HELP, permission=permissions.WORK_CASES)
def sent_in_portal(request: HttpRequest, case_number: int) -> HttpResponse:
    """Keep an answer that somebody sent in the supplier's portal."""
    return _reply(request, case_number, Channel.PORTAL)


@page(help_key=HELP, permission=permissions.WORK_CASES)
def note(request: HttpRequest, case_number: int) -> HttpResponse:
    """Write an internal note."""
    if request.method != "POST":
        return back(case_number)
    form = NoteForm(request.POST)
    if form.is_valid():
        worked_on(request, case_number)
        add_note(actor=actor_in(request), case_id=case_number, text=form.cleaned_data["text"])
        done(request, "Note kept. It is never sent.")
        return back(case_number)
    return show(request, worked_on(request, case_number), write="note", note_form=form)


@endpoint(permission=permissions.WORK_CASES)
def file(request: HttpRequest, case_number: int, file_id: int) -> HttpResponse:
    """Hand out a file of the case."""
    if not file_of_case(actor=actor_in(request), case_id=case_number, file_id=file_id):
        message = "There is no such file on this case."
        raise Http404(message)
    return files.respond(file_id)


def worked_on(request: HttpRequest, case_number: int) -> CasePage:
    """Read the case for its team, or answer 404."""
    found = case_page(actor=actor_in(request), case_id=case_number, at=timezone.now())
    if found is None:
        message = "There is no supplier case of this number."
        raise Http404(message)
    request.page_of = found.ref  # type: ignore[attr-defined]
    return found


def back(case_number: int) -> HttpResponse:
    """Go to the case."""
    return redirect("supplier.case", case_number=case_number)


def show(
    request: HttpRequest, found: CasePage, *, write: str = "reply", **bound: Any
) -> HttpResponse:
    """Draw the page; forms with faults keep what was typed."""
    forms = {
        "reply_form": ReplyForm(initial={"seen": found.seen}),
        "note_form": NoteForm(),
        "call_form": CallForm(of=found, caller=actor_in(request).name),
        "status_form": StatusForm(now=found.status),
        "close_form": CloseForm(prefix="close"),
        "reopen_form": ReopenForm(prefix="reopen"),
        "link_form": LinkForm(prefix="link"),
    }
    faulty = next((form for form in bound.values() if form.errors), None)
    context = {"case": found, "write": write, "faulty": faulty, **forms, **bound}
    return render(request, "supplier/cases/case.html", context, status=422 if faulty else 200)


def _reply(request: HttpRequest, case_number: int, channel: Channel) -> HttpResponse:
    if request.method != "POST":
        return back(case_number)
    form = ReplyForm(request.POST, request.FILES)
    if form.is_valid() and _is_sent(request, case_number, form, channel):
        return back(case_number)
    return show(request, worked_on(request, case_number), write="reply", reply_form=form)


def _is_sent(request: HttpRequest, case_number: int, form: ReplyForm, channel: Channel) -> bool:
    found = worked_on(request, case_number)
    kept = form.cleaned_data
    words = Reply(kept["text"], kept["seen"], kept_files(kept["attachment"]), channel)
    try:
        reply_to_supplier(actor=actor_in(request), case_id=case_number, reply=words)
    except AnsweredMeanwhile as newer:
        form.refuse(_meanwhile(newer, found), seen=found.seen)
    except CaseClosed:
        form.add_error("text", CLOSED)
    except NoHelphubAddress:
        form.add_error(
            "text",
            f"No address is entered to mail {found.supplier.within} at. Enter it in the settings,"
            " or send this in the portal and say so with the second button.",
        )
    except mail.SendRefused as refused:
        form.add_error("text", refused.reason)
    else:
        done(request, _sent_words(channel, found))
    return not form.errors


def _meanwhile(newer: AnsweredMeanwhile, found: CasePage) -> str:
    when = clock(newer.at, timezone.now())
    who = newer.name if newer.is_ours else f"{newer.name} of {found.supplier.within}"
    did = "answered" if newer.is_ours else "wrote"
    return (
        f"{who} {did} at {when}, after you opened this page, so yours was not sent. Read it under"
        " “What happened”; if your words still fit, send them again."
    )


def _sent_words(channel: Channel, found: CasePage) -> str:
    if channel == Channel.PORTAL:
        return "Kept as sent in the portal. The case is Active."
    waiting = found.status == "waiting-for-customer"
    then = " The case becomes Active when it has left." if waiting else ""
    return f"Your reply to {found.supplier.within} is on its way.{then}"
