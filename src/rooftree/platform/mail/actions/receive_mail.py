"""Keep a raw mail: the one door through which mail comes in."""

import hashlib
from collections.abc import Sequence
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from rooftree.platform.events import interface as events
from rooftree.platform.mail.events import MailReceived
from rooftree.platform.mail.models import InboundMail
from rooftree.platform.mail.queries.mailboxes import mailbox_of
from rooftree.platform.mail.rules.clean_text import clean_line


class RecipientUnknown(Exception):
    """None of the recipients is a mailbox that mail is taken for."""


def receive_mail(
    *,
    raw: bytes,
    recipients: Sequence[str],
    envelope_sender: str | None,
    came_by: str,
    at: datetime | None = None,
) -> int:
    """Store the bytes and have them read. Only once this is committed is the mail ours.

    `envelope_sender` is "" for a mail from `<>` and None where the way in tells nothing. Of a mail
    over the limit only a stub is kept.
    """
    return receive_stub(
        head=raw,
        size=len(raw),
        sha256=hashlib.sha256(raw).hexdigest(),
        recipients=recipients,
        envelope_sender=envelope_sender,
        came_by=came_by,
        at=at,
    )


@transaction.atomic
def receive_stub(
    *,
    head: bytes,
    size: int,
    sha256: str,
    recipients: Sequence[str],
    envelope_sender: str | None,
    came_by: str,
    at: datetime | None = None,
) -> int:
    """Store the beginning of a mail that is too large, as `receive_mail` stores a whole one.

    `head` is its headers and as much as was read; `size` and `sha256` are of all that was seen.
    """
    is_cut = size > settings.MAIL_LARGEST_BYTES or size > len(head)
    mailbox = mailbox_of(recipients)
    if mailbox is None:
        raise RecipientUnknown
    row = InboundMail.objects.create(
        raw=head[: settings.MAIL_STUB_BYTES] if is_cut else head,
        sha256=sha256,
        size=size,
        is_cut=is_cut,
        mailbox_id=mailbox.id,
        came_by=came_by,
        envelope_sender=None
        if envelope_sender is None
        else clean_line(envelope_sender, longest=320),
        envelope_recipients=[clean_line(each, longest=320) for each in recipients[:100]],
        received_at=at or timezone.now(),
    )
    events.publish(MailReceived(row.pk))
    return row.pk
