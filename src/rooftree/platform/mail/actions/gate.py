"""What the sender gate asks before a mail may go to a reader. An empty answer lets it pass."""

from datetime import timedelta
from typing import Protocol

from django.db.models import Count, Q
from django.db.models.functions import Lower

from rooftree.platform.mail.models import (
    BounceMark,
    InboundMail,
    OutboundCopy,
    OutboundMail,
    ParsedMail,
)
from rooftree.platform.mail.queries.mailboxes import mailbox_of
from rooftree.platform.mail.rules.addresses import is_no_reply
from rooftree.platform.mail.rules.automatic_limits import SentSoFar, why_held
from rooftree.platform.references.interface import Ref

_THREAD = OutboundMail.Purpose.THREAD


class SendRefused(Exception):
    """The mail must not go as it is; the message is for the person who sends it."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Asked(Protocol):
    """What the gate looks at in a mail."""

    @property
    def about(self) -> Ref | None:
        """The record that it is about."""

    @property
    def answers(self) -> int | None:
        """The mail that it answers."""

    @property
    def purpose(self) -> str:
        """Whether it belongs to a thread."""


def why_not_by_hand(mail: Asked, outbound: OutboundMail, recipient: str) -> str:
    """Say why a mail that a person wrote must not go to this reader."""
    if recipient == outbound.sender:
        return "This mail would come straight back: it is addressed to its own mailbox."
    if mail.answers is not None and not InboundMail.objects.filter(pk=mail.answers).exists():
        return "The mail that this answers is gone."
    mark = BounceMark.objects.filter(address__iexact=recipient, cleared_at=None).first()
    if mark is not None:
        day = f"{mark.marked_at:%d %B %Y}".lstrip("0")
        return f"Mail to {recipient} has come back since {day}. Check the address first."
    return ""


def why_not_automatic(mail: Asked, outbound: OutboundMail, recipient: str) -> str:
    """Say why a mail that nobody wrote by hand must not go to this reader."""
    is_ours = mailbox_of([recipient]) is not None
    if mail.purpose == OutboundMail.Purpose.SELF_TEST:
        return "" if is_ours else "A self-test goes to no mailbox but our own."
    if is_ours:
        return "It is addressed to a mailbox of our own, which could answer it."
    if is_no_reply(recipient):
        return "Nobody reads this address."
    if BounceMark.objects.filter(address__iexact=recipient, cleared_at=None).exists():
        return "Mail to this address comes back."
    if mail.answers is not None:
        reason = _why_not_answered(mail.answers)
        if reason:
            return reason
    return why_held(
        _sent_so_far(mail, outbound, recipient),
        is_of_thread=mail.purpose == _THREAD,
    )


def _why_not_answered(mail_id: int) -> str:
    parsed = ParsedMail.objects.filter(mail_id=mail_id).first()
    if parsed is None:
        return "The mail that this answers has not been read."
    if parsed.mail_class != "human":
        return f"The mail that this answers is no person’s: {parsed.class_reason}"
    return "" if parsed.may_be_answered else parsed.class_reason


def _sent_so_far(mail: Asked, outbound: OutboundMail, recipient: str) -> SentSoFar:
    """Count the rows themselves, so that the count can't drift from what was sent."""
    since = outbound.made_at - timedelta(hours=1)
    sent = (
        OutboundCopy.objects.annotate(low=Lower("recipient"))
        .filter(low=recipient, mail__is_automatic=True)
        .exclude(state=OutboundCopy.State.HELD)
    )
    of_threads, is_recent = Q(mail__purpose=_THREAD), Q(mail__made_at__gt=since)
    counted = sent.aggregate(
        in_thread=Count("pk", filter=of_threads & _thread_of(mail)),
        of_threads_in_hour=Count("pk", filter=of_threads & is_recent),
        in_hour=Count("pk", filter=is_recent),
    )
    return SentSoFar(**counted)


def _thread_of(mail: Asked) -> Q:
    """Match its thread; what stands in none is held by the limits of the hour alone."""
    if mail.about is not None:
        return Q(mail__about_kind=mail.about.kind, mail__about_id=mail.about.id)
    return Q(mail__answers_id=mail.answers) if mail.answers is not None else Q(pk=None)
