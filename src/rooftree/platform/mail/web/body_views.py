"""A mail as it was sent: its page, the frame on it, its pictures and its files."""

import re

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from rooftree.platform.access.interface import actor_of, record_urls
from rooftree.platform.audit import interface as audit
from rooftree.platform.files import interface as files
from rooftree.platform.mail.interface import ShownMail, safe_body, shown_mail, shown_raw
from rooftree.platform.mail.web.body_document import (
    CANNOT_BE_SHOWN,
    NO_HTML,
    html_document,
    text_document,
)
from rooftree.platform.mail.web.pictures import picture_addresses, picture_named
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.web.interface import PUBLIC, SIGNED_IN, endpoint, page

_TAG = re.compile(r"<[^>]*>")


@page(help_key="mail.as_sent", permission=SIGNED_IN)
def as_sent(request: HttpRequest, mail_id: int) -> HttpResponse:
    """Show a mail as it was sent, in a frame that can do nothing."""
    actor, mail = _found(request, mail_id)
    request.page_of = Ref("mail.inbound", mail_id)  # type: ignore[attr-defined]
    audit.record_look(actor, "mail.read", subject=Ref("mail.inbound", mail_id))
    urls = record_urls(actor=actor, refs={mail.record}) if mail.record else {}
    shown = {"mail": mail, "record_url": next(iter(urls.values()), "")}
    return render(request, "mail/as_sent.html", shown)


@endpoint(permission=SIGNED_IN)
def body(request: HttpRequest, mail_id: int) -> HttpResponse:
    """Answer with the body alone, for the frame: sanitised now, from the raw mail."""
    actor, mail = _found(request, mail_id)
    title = mail.subject or "(no subject)"
    if not mail.has_html:
        return text_document(title=title, text=mail.text, note=NO_HTML)
    raw = shown_raw(actor=actor, mail_id=mail_id)
    safe = safe_body(raw, picture_addresses(mail, actor.account_id or 0))
    if safe is None or _says_nothing(safe):
        return text_document(title=title, text=mail.text, note=CANNOT_BE_SHOWN)
    return html_document(title=title, safe=safe)


@endpoint(permission=SIGNED_IN)
def file(request: HttpRequest, mail_id: int, file_id: int) -> HttpResponse:
    """Hand out a file that came with the mail."""
    _, mail = _found(request, mail_id)
    if file_id not in {each.file_id for each in mail.attachments}:
        message = "There is no such file with this mail."
        raise Http404(message)
    return files.respond(file_id)


@endpoint(permission=PUBLIC)
def picture(_request: HttpRequest, token: str) -> HttpResponse:
    """Hand out a picture inside a mail, to whom the mail was shown a moment ago."""
    named = picture_named(token)
    message = "There is no such picture, or the page was opened too long ago."
    if named is None:
        raise Http404(message)
    reader = actor_of(named.account_id, on=timezone.localdate())
    mail = shown_mail(actor=reader, mail_id=named.mail_id) if reader.is_signed_in else None
    if mail is None or named.file_id not in {each.file_id for each in mail.attachments}:
        raise Http404(message)
    return files.respond(named.file_id)


def _found(request: HttpRequest, mail_id: int) -> tuple[Actor, ShownMail]:
    actor: Actor = request.actor  # type: ignore[attr-defined]
    mail = shown_mail(actor=actor, mail_id=mail_id)
    if mail is None:
        message = "There is no such mail."
        raise Http404(message)
    return actor, mail


def _says_nothing(safe: str) -> bool:
    return "<img" not in safe and not _TAG.sub("", safe).replace("&nbsp;", "").strip()
