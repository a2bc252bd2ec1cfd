"""Mail that leaves, for the people who look after it."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from rooftree.platform.access.interface import require
from rooftree.platform.mail.models import BounceMark, OutboundCopy
from rooftree.platform.mail.permissions import SEE_MAIL
from rooftree.platform.references.interface import Actor

_SORTS = {"at": "mail__made_at", "to": "recipient", "subject": "mail__subject"}


@dataclass(frozen=True)
class OutboxRow:
    """One copy of a mail for one reader."""

    id: int
    made_at: datetime
    recipient: str
    subject: str
    sender: str
    by: str
    is_automatic: bool
    state: str
    state_words: str
    reason: str


@dataclass(frozen=True)
class OutboxMail:
    """One copy with its words. `comes_back_since` is set where mail to this reader comes back."""

    row: OutboxRow
    message_id: str
    reply_to: str
    text: str
    tries: int
    due_at: datetime
    settled_at: datetime | None
    comes_back_since: datetime | None

    @property
    def may_be_sent_again(self) -> bool:
        """Whether it failed, and a person may send it again."""
        return self.row.state == "failed"


def outbox(
    *, actor: Actor, state: str, words: str, sort: str, is_descending: bool, offset: int, limit: int
) -> tuple[list[OutboxRow], int]:
    """Give a page of the copies, and how many there are, in two queries."""
    require(actor, SEE_MAIL)
    found = OutboundCopy.objects.defer("raw").select_related("mail")
    if state:
        found = found.filter(state=state)
    for word in words.split()[:10]:
        found = found.filter(Q(recipient__icontains=word) | Q(mail__subject__icontains=word))
    order = _SORTS.get(sort, "mail__made_at")
    ordered = found.order_by(
        f"-{order}" if is_descending else order, "-pk" if is_descending else "pk"
    )
    return [_row(each) for each in ordered[offset : offset + limit]], found.count()


def outbox_mail(*, actor: Actor, copy_id: int) -> OutboxMail | None:
    """Give one copy, or None where there is none of this id."""
    require(actor, SEE_MAIL)
    copy = OutboundCopy.objects.defer("raw").select_related("mail").filter(pk=copy_id).first()
    if copy is None:
        return None
    mark = BounceMark.objects.filter(address__iexact=copy.recipient, cleared_at=None).first()
    return OutboxMail(
        row=_row(copy),
        message_id=copy.mail.message_id,
        reply_to=copy.reply_to,
        text=copy.mail.text,
        tries=copy.tries,
        due_at=copy.due_at,
        settled_at=copy.settled_at,
        comes_back_since=mark.marked_at if mark else None,
    )


def _row(copy: OutboundCopy) -> OutboxRow:
    return OutboxRow(
        id=copy.pk,
        made_at=copy.mail.made_at,
        recipient=copy.recipient,
        subject=copy.mail.subject,
        sender=copy.mail.sender,
        by=copy.mail.actor_name,
        is_automatic=copy.mail.is_automatic,
        state=copy.state,
        state_words=copy.get_state_display(),
        reason=copy.reason,
    )
