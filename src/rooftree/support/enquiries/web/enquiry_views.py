"""One enquiry: read it, answer, note, ask another team."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from rooftree.platform.files import interface as files
from rooftree.platform.mail import interface as mail
from rooftree.platform.staff import interface as staff
from rooftree.platform.web.interface import done, endpoint, page
from rooftree.support.enquiries import permissions
from rooftree.support.enquiries.actions.add_note import add_note
from rooftree.support.enquiries.actions.ask_team import NobodyToAsk, OwnTeam, TeamAsk, ask_team
from rooftree.support.enquiries.actions.reply_to_asker import (
    AccountFacts,
    NoAddress,
    Sending,
    reply_to_asker,
)
from rooftree.support.enquiries.actions.work import AlreadyClosed
from rooftree.support.enquiries.queries.enquiry_page import EnquiryPage, file_of_enquiry
from rooftree.support.enquiries.rules.status import After
from rooftree.support.enquiries.web.desk_forms import (
    AskTeamForm,
    CloseForm,
    HandBackForm,
    NoteForm,
    ReopenForm,
    TriageForm,
)
from rooftree.support.enquiries.web.reply_form import REPLY_TO, AddressForm, ReplyForm
from rooftree.support.enquiries.web.requests import actor_in, worked_on
from rooftree.support.enquiries.web.uploads import kept_files

HELP = "enquiries.enquiry"
WRITES = ("reply", "note", "team")
_AFTER: dict[str, After] = {"wait": "wait", "keep": "keep", "close": "close"}
_CLOSED = "This enquiry is closed. Open it again first."


@page(help_key=HELP, permission=permissions.WORK_DESK)
def enquiry(request: HttpRequest, number: int) -> HttpResponse:
    """Show the enquiry; `?write=` chooses reply, note or another team."""
    write = request.GET.get("write", "reply")
    found = worked_on(request, number)
    return show(request, found, write=write if write in WRITES else "reply")


@page(help_key=HELP, permission=permissions.WORK_DESK)
def reply(request: HttpRequest, number: int) -> HttpResponse:
    """Answer the asker."""
    if request.method != "POST":
        return redirect("enquiries.enquiry", number=number)
    found = worked_on(request, number)
    form = ReplyForm(request.POST, request.FILES, of=found)
    if form.is_valid():
        try:
            reply_to_asker(
                actor=actor_in(request),
                enquiry_id=number,
                text=form.cleaned_data["text"],
                after=_AFTER.get(request.POST.get("after", ""), "wait"),
                file_ids=kept_files(form.cleaned_data["attachment"]),
                sending=Sending(form.cleaned_data.get("goes_to") == REPLY_TO),
            )
        except AccountFacts as told:
            form.refuse_facts(told.facts)
        except NoAddress:
            form.add_error("text", "We hold no e-mail for the asker. Ring them, and note it.")
        except mail.SendRefused as refused:
            form.add_error("text", refused.reason)
        else:
            done(request, "Your reply is on its way.")
            return redirect("enquiries.enquiry", number=number)
    return show(request, found, write="reply", reply_form=form)


@page(help_key=HELP, permission=permissions.WORK_DESK)
def note(request: HttpRequest, number: int) -> HttpResponse:
    """Write an internal note."""
    if request.method != "POST":
        return redirect("enquiries.enquiry", number=number)
    found = worked_on(request, number)
    form = NoteForm(request.POST)
    if form.is_valid():
        add_note(actor=actor_in(request), enquiry_id=number, text=form.cleaned_data["text"])
        done(request, "Note kept. It is never sent.")
        return redirect("enquiries.enquiry", number=number)
    return show(request, found, write="note", note_form=form)


@page(help_key=HELP, permission=permissions.WORK_DESK)
def team(request: HttpRequest, number: int) -> HttpResponse:
    """Ask another team, or an expert."""
    if request.method != "POST":
        return redirect("enquiries.enquiry", number=number)
    found = worked_on(request, number)
    form = AskTeamForm(request.POST, request.FILES, teams=found.teams)
    if form.is_valid() and _is_asked(request, number, form):
        done(request, "Your question is on its way. The enquiry and its clock stay with you.")
        return redirect("enquiries.enquiry", number=number)
    return show(request, found, write="team", team_form=form)


@endpoint(permission=permissions.WORK_DESK)
def file(request: HttpRequest, number: int, file_id: int) -> HttpResponse:
    """Hand out a file of the thread."""
    if not file_of_enquiry(actor=actor_in(request), enquiry_id=number, file_id=file_id):
        message = "There is no such file on this enquiry."
        raise Http404(message)
    return files.respond(file_id)


def show(
    request: HttpRequest, found: EnquiryPage, *, write: str = "reply", **bound: Any
) -> HttpResponse:
    """Draw the page; forms with faults keep what was typed."""
    forms = {
        "reply_form": ReplyForm(of=found),
        "address_form": AddressForm(prefix="other"),
        "note_form": NoteForm(),
        "team_form": AskTeamForm(teams=found.teams),
        "triage_form": TriageForm(of=found),
        "hand_back_form": HandBackForm(prefix="back"),
        "close_form": CloseForm(prefix="close"),
        "reopen_form": ReopenForm(prefix="reopen"),
    }
    faulty = next((form for form in bound.values() if form.errors), None)
    context = {"enquiry": found, "write": write, "faulty": faulty, **forms, **bound}
    context["may_help"] = found.lane == 0 and found.is_open
    return render(request, "enquiries/enquiry.html", context, status=422 if faulty else 200)


def _is_asked(request: HttpRequest, number: int, form: AskTeamForm) -> bool:
    kept = form.cleaned_data
    expert = None
    if kept["expert"]:
        expert = staff.colleague_by_email(kept["expert"], on=timezone.localdate())
        if expert is None:
            form.add_error("expert", "No colleague has this address. Check it, or ask a team.")
            return False
    ask = TeamAsk(
        text=kept["text"],
        team_id=kept["team"],
        expert_id=expert.id if expert else None,
        with_question=kept["with_question"],
        file_ids=kept_files(kept["attachment"]),
    )
    try:
        ask_team(actor=actor_in(request), enquiry_id=number, ask=ask)
    except NobodyToAsk:
        form.add_error("team", "Nobody reads mail there any more. Choose another.")
    except OwnTeam:
        form.add_error("team", "That team has this enquiry already. Choose another.")
    except AlreadyClosed:
        form.add_error("text", _CLOSED)
    except mail.SendRefused as refused:
        form.add_error("text", refused.reason)
    return not form.errors
