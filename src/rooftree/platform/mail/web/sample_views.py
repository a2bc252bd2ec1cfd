"""Outbox and sample mailbox: each mail as its reader got it, and mails written as the demo's staff.

On a demo the pages are open to all, because somebody who is locked out must be able to read the
mail that lets them in again. Anywhere else they are for those who look after mail.
"""

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from rooftree.platform.access.interface import require
from rooftree.platform.mail import permissions
from rooftree.platform.mail.interface import (
    SampleMail,
    SampleReader,
    sample_mail,
    sample_readers,
    sample_written,
)
from rooftree.platform.mail.web.sample_forms import ReplyForm, WriteForm
from rooftree.platform.mail.web.sample_list import NAME, sample_list
from rooftree.platform.mail.web.sample_post import NotTaken, post_as
from rooftree.platform.slots.interface import Action
from rooftree.platform.web.interface import PUBLIC, Crumb, page


@page(help_key="mail.sample", permission=PUBLIC)
def sample(request: HttpRequest) -> HttpResponse:
    """List every mail, or those of one reader with what that reader wrote."""
    _let_in(request)
    readers = sample_readers(on=timezone.localdate())
    found = sample_list(
        actor=request.actor,  # type: ignore[attr-defined]
        readers=readers,
        actions=_actions(request),
    )
    if found.take(request):
        return redirect(request.path)
    drawn = found.draw(request)
    chosen = drawn.form.cleaned_data.get("reader", "") if drawn.form else ""
    reader = _reader(readers, chosen)
    context = {
        "page": found,
        "list": drawn,
        "reader": reader,
        "written": sample_written(reader.address) if reader else [],
        "written_headings": ("Subject", "To", "When", "State"),
    }
    return _drawn(request, "mail/sample.html", context)


@page(help_key="mail.sample", permission=PUBLIC)
def one(request: HttpRequest, copy_id: int) -> HttpResponse:
    """Show one mail as its reader got it."""
    _let_in(request)
    mail, reader = _mail_and_reader(copy_id)
    return _drawn(request, "mail/sample_one.html", {"mail": mail, "reader": reader}, reader)


@page(help_key="mail.sample", permission=PUBLIC)
def reply(request: HttpRequest, copy_id: int) -> HttpResponse:
    """Answer a mail as its reader; it goes by SMTP like any other."""
    _let_in(request, is_writing=True)
    mail, reader = _mail_and_reader(copy_id)
    form = ReplyForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        quoted = "\n".join(f"> {line}" for line in mail.text.split("\n"))
        text = f"{form.cleaned_data['text']}\n\nOn {mail.dated}, {mail.sender} wrote:\n{quoted}\n"
        subject = mail.subject if mail.subject.lower().startswith("re:") else f"Re: {mail.subject}"
        if _posted(request, form, reader, mail.reply_to or mail.sender, subject, text, mail):
            return redirect(_address_of(reader))
    context = {"mail": mail, "reader": reader, "form": form}
    return _drawn(request, "mail/sample_reply.html", context, reader)


@page(help_key="mail.sample", permission=PUBLIC)
def write(request: HttpRequest) -> HttpResponse:
    """Write a mail as one of the demo's staff or teams."""
    _let_in(request, is_writing=True)
    readers = [each for each in sample_readers(on=timezone.localdate()) if each.key[0] in "ct"]
    wanted = request.GET.get("reader", "")
    form = WriteForm(
        request.POST or None,
        readers=readers,
        initial={"reader": wanted, "to": settings.MAILBOX_ADDRESS},
    )
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        reader = _reader(readers, data["reader"])
        if reader and _posted(request, form, reader, data["to"], data["subject"], data["text"]):
            return redirect(_address_of(reader))
    return _drawn(request, "mail/sample_write.html", {"form": form}, None, crumbs=True)


def _let_in(request: HttpRequest, *, is_writing: bool = False) -> None:
    if settings.IS_DEMO:
        return
    require(request.actor, permissions.SEE_MAIL)  # type: ignore[attr-defined]
    if is_writing:
        # Only a demo lets anybody write in somebody else's name.
        raise Http404


def _actions(request: HttpRequest) -> list[Action]:
    actions = []
    if settings.IS_DEMO:
        actions.append(Action("Write a mail", reverse("mail.sample_write"), is_main=True))
    if not request.actor.is_signed_in:  # type: ignore[attr-defined]
        actions.append(Action("Go to sign-in", reverse("account_login")))
    return actions


def _reader(readers: list[SampleReader], key: str) -> SampleReader | None:
    return next((each for each in readers if each.key == key), None)


def _mail_and_reader(copy_id: int) -> tuple[SampleMail, SampleReader]:
    mail = sample_mail(copy_id)
    if mail is None:
        raise Http404
    readers = sample_readers(on=timezone.localdate())
    reader = next((each for each in readers if each.address == mail.recipient.lower()), None)
    return mail, reader or SampleReader(f"m{copy_id}", mail.recipient, mail.recipient, 1)


def _address_of(reader: SampleReader) -> str:
    return f"{reverse('mail.sample')}?reader={reader.key}"


def _posted(
    request: HttpRequest,
    form: ReplyForm | WriteForm,
    reader: SampleReader,
    to: str,
    subject: str,
    text: str,
    answers: SampleMail | None = None,
) -> bool:
    try:
        post_as(
            name=reader.name,
            sender=reader.address,
            to=to,
            subject=subject,
            text=text,
            answers=answers,
        )
    except NotTaken as fault:
        form.add_error("to" if "to" in form.fields else "text", str(fault))
        return False
    messages.success(request, "Mail handed over. The system reads it within seconds.")
    return True


def _drawn(
    request: HttpRequest,
    template: str,
    context: dict[str, object],
    reader: SampleReader | None = None,
    *,
    crumbs: bool = False,
) -> HttpResponse:
    is_signed_in = request.actor.is_signed_in  # type: ignore[attr-defined]
    way = [Crumb(NAME, reverse("mail.sample"))] if reader or crumbs else []
    if reader:
        way.append(Crumb(reader.name, _address_of(reader)))
    more = {
        "base": "web/frame.html" if is_signed_in else "web/open.html",
        "crumbs": way,
        "may_write": settings.IS_DEMO,
        "mailbox": settings.MAILBOX_ADDRESS,
    }
    return render(request, template, {**context, **more})
