"""Take one raw mail in and work on it to its end, without waiting for a worker."""

import time
from typing import Any

from django.db import OperationalError

from rooftree.platform.mail.actions.deliver_copy import deliver_copy
from rooftree.platform.mail.actions.ensure_mailbox import ensure_mailbox
from rooftree.platform.mail.actions.receive_mail import receive_stub
from rooftree.platform.mail.actions.settle_mail import MOST_TRIES, WAITING, settle_mail
from rooftree.platform.mail.models import InboundMail, OutboundCopy
from rooftree.platform.mail.queries.mailboxes import mailbox_of, mailboxes
from rooftree.platform.mail.rules.arriving import Arrived
from rooftree.platform.mail.rules.read_mail import envelope_sender_named, recipients_named
from rooftree.platform.references.interface import Actor

_LONGEST_WAIT = 60.0
_UNNAMED = "(Its headers name no mailbox of ours, so it was taken for {}.)"


class NotSettled(Exception):
    """The mail is stored and waits, because something it needs is away."""


def deliver_now(*, mail: Arrived, default_mailbox: str) -> dict[str, Any]:
    """Give the mail's fate: state, as, enquiry, lane, class, answered, reason.

    It goes to the mailbox its headers name, else to the default one: a file says nothing of its
    envelope, and forwarded mail names others. A worker that takes it at the same time does no
    harm: each step is done once, by whoever comes first.
    """
    head = mail.content
    named, default = recipients_named(head), (default_mailbox,)
    if mailbox_of(named) is None and mailbox_of(default) is None:
        _take_default(default_mailbox)
    is_named = mailbox_of(named) is not None
    mail_id = receive_stub(
        head=head,
        size=mail.size,
        sha256=mail.sha256,
        recipients=named if is_named else default,
        envelope_sender=envelope_sender_named(head),
        came_by="command",
    )
    _settle(mail_id)
    _send_answers(mail_id)
    row = InboundMail.objects.select_related("parsed").defer("raw").get(pk=mail_id)
    reason = row.reason if is_named else f"{row.reason} {_UNNAMED.format(default_mailbox)}"
    return _fate(row, reason=reason.strip())


def _take_default(address: str) -> None:
    known = mailboxes()
    name = known[0].name if known else "Shared mailbox"
    ensure_mailbox(actor=Actor.system("mail intake"), address=address, name=name)


def _settle(mail_id: int) -> None:
    deadline = time.monotonic() + _LONGEST_WAIT
    faults = 0
    while time.monotonic() < deadline and faults <= MOST_TRIES:
        try:
            if settle_mail(mail_id=mail_id) not in WAITING:
                return
        except (OperationalError, OSError):
            time.sleep(0.5)
        except Exception:  # noqa: BLE001 - counted; the mail becomes a dead letter that says why
            faults += 1
    message = "The mail is stored, but it can't be worked on now. It is not lost: try again later."
    raise NotSettled(message)


def _send_answers(mail_id: int) -> None:
    """Let automatic answers to this mail leave now; a worker may be quicker."""
    waiting = OutboundCopy.objects.filter(mail__answers_id=mail_id, state="queued")
    for copy_id in list(waiting.values_list("pk", flat=True)):
        deliver_copy(copy_id=copy_id)


def _fate(row: InboundMail, *, reason: str) -> dict[str, Any]:
    parsed = getattr(row, "parsed", None)
    return {
        "state": row.state,
        "as": row.filed_as or None,
        "enquiry": row.reference or None,
        "lane": row.lane,
        "class": parsed.mail_class if parsed else None,
        "answered": row.is_answered,
        "reason": reason,
    }
