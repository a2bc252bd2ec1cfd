"""Ask the support team, and read and add to one's own enquiries."""

from django.conf import settings
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from rooftree.platform.files import interface as files
from rooftree.platform.references.interface import Ref
from rooftree.platform.web.interface import done, endpoint, page
from rooftree.support.enquiries import permissions
from rooftree.support.enquiries.actions.ask_from_page import PageQuestion, ask_from_page
from rooftree.support.enquiries.actions.asking import Origin, Tried
from rooftree.support.enquiries.actions.reply_as_asker import reply_as_asker
from rooftree.support.enquiries.queries.came_from import page_title
from rooftree.support.enquiries.queries.mine import (
    MyThread,
    file_of_my_enquiry,
    my_enquiries,
    my_thread,
)
from rooftree.support.enquiries.queries.super_users import super_users_to_ask
from rooftree.support.enquiries.web import asking_help
from rooftree.support.enquiries.web.ask_forms import AskForm, MyReplyForm
from rooftree.support.enquiries.web.requests import actor_in
from rooftree.support.enquiries.web.uploads import kept_files
from rooftree.support.knowledge import interface as knowledge
from rooftree.support.model import interface as model


@page(help_key="enquiries.ask", permission=permissions.ASK)
def ask(request: HttpRequest) -> HttpResponse:
    """Ask, with the page, record and release the asker came from."""
    offered = super_users_to_ask(actor=actor_in(request), on=timezone.localdate())
    form = AskForm(
        request.POST or None,
        request.FILES or None,
        initial=asking_help.came_from(request),
        super_users=offered,
    )
    if request.method != "POST":
        return _form_shown(request, form)
    held = asking_help.held_in(request)
    if not form.is_valid() or _is_file_gone(request, form, held):
        return _form_shown(request, form, held)
    first = asking_help.to_look_at_first(request)
    if first is not None:
        return _form_shown(request, form, asking_help.hold(request, form), first)
    return redirect("enquiries.asked", number=_sent(request, form))


@endpoint(permission=permissions.ASK)
@require_POST
def suggestions(request: HttpRequest) -> HttpResponse:
    """Draw what may answer the question as it stands, for the page that it is written on."""
    found = asking_help.suggestions(request)
    return render(request, "enquiries/parts/suggestions.html", {"suggested": found})


@endpoint(permission=permissions.ASK)
@require_POST
def answered(request: HttpRequest) -> HttpResponse:
    """Take it that an article answers the question: nothing is sent."""
    address = asking_help.answered(request)
    done(request, "Nothing was sent to the support team. Ask again if this is not the answer.")
    return redirect(address or "enquiries.mine")


@page(help_key="enquiries.ask", permission=permissions.ASK)
def asked(request: HttpRequest, number: int) -> HttpResponse:
    """Say what number it got, who has it, and whom to ring when it is urgent."""
    thread = _own(request, number)
    contacts = model.urgent_contacts(on=timezone.localdate()) if thread.is_urgent else []
    return render(request, "enquiries/asked.html", {"thread": thread, "contacts": contacts})


@page(help_key="enquiries.mine", permission=permissions.ASK)
def mine(request: HttpRequest) -> HttpResponse:
    """List what the reader asked."""
    lines = my_enquiries(actor=actor_in(request), at=timezone.now())
    return render(request, "enquiries/mine.html", {"lines": lines})


@page(help_key="enquiries.mine", permission=permissions.ASK)
def thread(request: HttpRequest, number: int) -> HttpResponse:
    """Show one's own enquiry, and add to it."""
    found = _own(request, number)
    form = MyReplyForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        stands_on = reply_as_asker(
            actor=actor_in(request),
            enquiry_id=number,
            text=form.cleaned_data["text"],
            file_ids=kept_files(form.cleaned_data["attachment"]),
        )
        done(request, _added(number, stands_on))
        return redirect("enquiries.my_thread", number=stands_on)
    shown = {"thread": found, "form": form}
    return render(request, "enquiries/my_thread.html", shown, status=422 if form.errors else 200)


@endpoint(permission=permissions.ASK)
def my_file(request: HttpRequest, number: int, file_id: int) -> HttpResponse:
    """Hand out a file of one's own thread."""
    if not file_of_my_enquiry(actor=actor_in(request), enquiry_id=number, file_id=file_id):
        message = "There is no such file on this enquiry."
        raise Http404(message)
    return files.respond(file_id)


def _form_shown(
    request: HttpRequest,
    form: AskForm,
    held: asking_help.Held | None = None,
    first: knowledge.Suggested | None = None,
) -> HttpResponse:
    """Draw the form; `first` is what the asker is asked to look at before it goes."""
    shown = {
        "form": form,
        "held": held,
        "is_first_look": first is not None,
        "suggested": first,
        "contacts": model.urgent_contacts(on=timezone.localdate()),
        "page_title": page_title(_key(form)),
        "record": _record_title(request, form["of"].value() or ""),
        "release": _release(),
    }
    return render(request, "enquiries/ask.html", shown, status=422 if form.errors else 200)


def _is_file_gone(request: HttpRequest, form: AskForm, held: asking_help.Held) -> bool:
    """Say so beside the field where a file that was held is there no more."""
    is_gone = bool(request.POST.get("held")) and not held.name and not request.FILES
    if is_gone:
        form.add_error("screenshot", "The file you chose is no longer held. Choose it again.")
    return is_gone


@transaction.atomic
def _sent(request: HttpRequest, form: AskForm) -> int:
    """Send it, with the file that was held."""
    file_ids = asking_help.attached(request, form)
    return ask_from_page(actor=actor_in(request), question=_question(form, file_ids))


def _added(number: int, stands_on: int) -> str:
    if stands_on == number:
        return "Added. The support team sees it now."
    return f"ENQ-{number} was closed long ago, so this is a new enquiry: ENQ-{stands_on}."


def _own(request: HttpRequest, number: int) -> MyThread:
    found = my_thread(actor=actor_in(request), enquiry_id=number, at=timezone.now())
    if found is None:
        message = "There is no enquiry of this number."
        raise Http404(message)
    return found


def _question(form: AskForm, file_ids: tuple[int, ...]) -> PageQuestion:
    kept = form.cleaned_data
    return PageQuestion(
        subject=kept["subject"],
        text=kept["text"],
        origin=Origin(kept["key"], _ref_words(kept["of"]), _release()),
        tried=Tried(kept["tried_guide"], kept["tried_faq"], form.super_user_asked()),
        file_ids=file_ids,
        urgent_reason=kept["urgent_reason"] if kept["is_urgent"] else "",
    )


def _key(form: AskForm) -> str:
    """Give the page's key; nothing for what can't be one."""
    key = str(form["key"].value() or "")
    return key if AskForm.is_key(key) else ""


def _record_title(request: HttpRequest, text: str) -> str:
    """Name the record, as far as the reader may know of it."""
    ref = Ref.parse(text)
    return knowledge.record_title(actor_in(request), ref) or _ref_words(text)


def _ref_words(text: str) -> str:
    """Keep only what names a record."""
    ref = Ref.parse(text)
    return str(ref) if ref else ""


def _release() -> str:
    return f"{settings.RELEASE}, {settings.ENVIRONMENT}"
