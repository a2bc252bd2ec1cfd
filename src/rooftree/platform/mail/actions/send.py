"""Send a mail: the one gate that every mail of the product leaves by."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from rooftree.platform.audit import interface as audit
from rooftree.platform.events import interface as events
from rooftree.platform.files import interface as files
from rooftree.platform.mail.actions.gate import (
    SendRefused,
    why_not_automatic,
    why_not_by_hand,
)
from rooftree.platform.mail.events import MailQueued
from rooftree.platform.mail.models import OutboundAttachment, OutboundCopy, OutboundMail
from rooftree.platform.mail.queries.mailboxes import mailbox_of
from rooftree.platform.mail.queries.own_mail import token_for
from rooftree.platform.mail.rules.addresses import is_address, with_plus
from rooftree.platform.mail.rules.clean_text import clean_line, clean_text
from rooftree.platform.references.interface import Actor, Ref

_MOST_RECIPIENTS = 20


@dataclass(frozen=True)
class OutgoingMail:
    """A mail to send. It carries words and files and nothing else, so no note can ride along.

    `answers` is the id of the mail that it answers: an automatic answer must name it, which is
    how loops are stopped. `follows` is the id of an earlier mail of ours to thread on. Until
    `leaves_after` is over it can be taken back.
    """

    to: tuple[str, ...]
    subject: str
    text: str
    about: Ref | None = None
    is_automatic: bool = False
    from_mailbox: str = ""
    answers: int | None = None
    follows: int | None = None
    attachments: tuple[int, ...] = ()
    to_name: str = ""
    purpose: Literal["thread", "product", "self-test"] = "thread"
    leaves_after: timedelta = timedelta(0)


@transaction.atomic
def send(*, actor: Actor, mail: OutgoingMail) -> int:
    """Queue the mail in the caller's transaction; it leaves once that is committed.

    Returns the id of its row in the outbox. Raises SendRefused for a mail that a person sends and
    the gate refuses; an automatic one is kept as held, with the reason, and its id is returned.
    """
    recipients = _recipients(mail.to)
    _lock_readers(recipients)
    outbound = _outbound(actor, mail)
    why_not = why_not_automatic if mail.is_automatic else why_not_by_hand
    reasons = {each: why_not(mail, outbound, each) for each in recipients}
    refused = next((reason for reason in reasons.values() if reason), "")
    if refused and not mail.is_automatic:
        raise SendRefused(refused)
    outbound.save()
    _attach(outbound, mail.attachments)
    copies = [_copy(outbound, mail, recipient, reasons[recipient]) for recipient in recipients]
    OutboundCopy.objects.bulk_create(copies)
    queued = tuple(copy.pk for copy in copies if copy.state == OutboundCopy.State.QUEUED)
    audit.record(
        actor,
        "mail.queued" if queued else "mail.held",
        subject=mail.about or Ref("mail.outbound", outbound.pk),
        details={"outbound": outbound.pk, "automatic": mail.is_automatic},
    )
    if queued:
        events.publish(MailQueued(outbound.pk, queued, mail.leaves_after))
    return outbound.pk


def _recipients(to: Sequence[str]) -> tuple[str, ...]:
    found = tuple(dict.fromkeys(each.strip().lower() for each in to if each.strip()))
    if not found:
        message = "Enter who the mail goes to."
        raise SendRefused(message)
    if len(found) > _MOST_RECIPIENTS:
        message = f"Send one mail to at most {_MOST_RECIPIENTS} people."
        raise SendRefused(message)
    wrong = next((each for each in found if not is_address(each)), "")
    if wrong:
        message = f"{clean_line(wrong, longest=80)} is not a mail address."
        raise SendRefused(message)
    return found


def _lock_readers(recipients: Sequence[str]) -> None:
    """Have two mails to one reader counted one after the other. Sorted, so nobody waits in a ring."""
    with connection.cursor() as cursor:
        for recipient in sorted(recipients):
            cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s), 2)", [recipient])


def _outbound(actor: Actor, mail: OutgoingMail) -> OutboundMail:
    sender = (mail.from_mailbox or settings.MAILBOX_ADDRESS).lower()
    mailbox = mailbox_of([sender])
    return OutboundMail(
        message_id=f"{uuid.uuid4().hex}.rooftree@{sender.rpartition('@')[2]}",
        purpose=mail.purpose,
        sender=sender,
        sender_name=mailbox.name if mailbox else settings.MAILBOX_NAME,
        to_name=clean_line(mail.to_name, longest=200),
        subject=clean_line(mail.subject) or "(no subject)",
        text=clean_text(mail.text),
        about_kind=mail.about.kind if mail.about else "",
        about_id=mail.about.id if mail.about else None,
        is_automatic=mail.is_automatic,
        answers_id=mail.answers,
        follows_id=mail.follows,
        made_at=timezone.now(),
        actor_name=actor.name,
        account_id=actor.account_id,
    )


def _attach(outbound: OutboundMail, file_ids: Sequence[int]) -> None:
    lines = {line.id: line for line in files.file_lines(file_ids)}
    for position, file_id in enumerate(file_ids):
        line = lines.get(file_id)
        if line is None or line.is_quarantined:
            message = "An attached file is missing or quarantined. Take it off and send again."
            raise SendRefused(message)
        OutboundAttachment.objects.create(mail=outbound, position=position, file_id=file_id)


def _copy(outbound: OutboundMail, mail: OutgoingMail, recipient: str, held: str) -> OutboundCopy:
    token = token_for(mail.about, recipient) if mail.about else ""
    return OutboundCopy(
        mail=outbound,
        recipient=recipient,
        reply_to=with_plus(outbound.sender, token) if token else "",
        state=OutboundCopy.State.HELD if held else OutboundCopy.State.QUEUED,
        reason=held,
        due_at=outbound.made_at + mail.leaves_after,
        settled_at=outbound.made_at if held else None,
    )
