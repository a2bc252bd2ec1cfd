"""Ask the support team, and read and add to one's own enquiries."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

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
from rooftree.support.enquiries.web.ask_forms import AskForm, MyReplyForm
from rooftree.support.enquiries.web.requests import actor_in
from rooftree.support.enquiries.web.uploads import kept_files
from rooftree.support.knowledge import interface as knowledge
from rooftree.support.model import interface as model


@page(help_key="enquiries.ask", permission=permissions.ASK)
def ask(request: HttpRequest) -> HttpResponse:
    """Ask, with the page, record and release the asker came from."""
    came_from = {"key": request.GET.get("key", ""), "of": request.GET.get("of", "")}
    offered = super_users_to_ask(actor=actor_in(request), on=timezone.localdate())
    form = AskForm(
        request.POST or None, request.FILES or None, initial=came_from, super_users=offered
    )
    if request.method == "POST" and form.is_valid():
        number = ask_from_page(actor=actor_in(request), question=_question(form))
        return redirect("enquiries.asked", number=number)
    shown = {
        "form": form,
        "contacts": model.urgent_contacts(on=timezone.localdate()),
        "page_title": page_title(_key(form)),
        "record": _record_title(request, form["of"].value() or ""),
        "release": _release(),
    }
    return render(request, "enquiries/ask.html", shown, status=422 if form.errors else 200)


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


def _question(form: AskForm) -> PageQuestion:
    kept = form.cleaned_data
    return PageQuestion(
        subject=kept["subject"],
        text=kept["text"],
        origin=Origin(kept["key"], _ref_words(kept["of"]), _release()),
        tried=Tried(kept["tried_guide"], kept["tried_faq"], form.super_user_asked()),
        file_ids=kept_files(kept["screenshot"]),
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
