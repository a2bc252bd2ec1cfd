"""Bring an enquiry back to its owner when our mail could not be delivered."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.mail import interface as mail
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries.actions.change import Kind, add_line, lock, stand
from rooftree.support.enquiries.actions.tell import tell_owner
from rooftree.support.enquiries.choices import About, Here, Status
from rooftree.support.enquiries.models import Enquiry, EnquiryLogEntry, Message, TeamMessage

HELPED_WITHIN = timedelta(minutes=5)


@transaction.atomic
def bring_back_unreachable(
    *, actor: Actor, outbound_id: int, address: str, at: datetime | None = None
) -> int | None:
    """Find the enquiry that the mail was part of and bring it back. None if it was part of none."""
    if actor.kind != "system":
        raise access.NotAllowed("enquiries.bring_back")
    enquiry_id = _enquiry_of(outbound_id) or _helped_by(outbound_id, address)
    if enquiry_id is None:
        return None
    now = at or timezone.now()
    enquiry = lock(enquiry_id)
    add_line(
        enquiry,
        Kind.BOUNCE,
        actor=actor,
        at=now,
        words=f"Could not be delivered: our mail to {address}",
        after=outbound_id,
    )
    # What told of an article asks nothing of anybody: it leaves an enquiry where it stands.
    if not Message.objects.filter(outbound_id=outbound_id, is_automatic=True).exists():
        bring_back(enquiry, actor=actor, to=address, at=now)
    return enquiry.pk


def bring_back(enquiry: Enquiry, *, actor: Actor, to: str, at: datetime) -> None:
    """Make it the team's turn, for our mail never got there; a closed one opens again too."""
    status = Status.IN_HAND if enquiry.owner_id else Status.NEW
    stand(enquiry, Here.BOUNCED, actor=actor, at=at, by=to, status=status)
    tell_owner(enquiry, About.REPLIES, "Our mail came back", actor=actor, at=at)


def _enquiry_of(outbound_id: int) -> int | None:
    message = Message.objects.filter(outbound_id=outbound_id).first()
    if message is not None:
        return message.enquiry_id
    asked = TeamMessage.objects.filter(outbound_id=outbound_id).select_related("question").first()
    if asked is not None:
        return asked.question.enquiry_id
    # A receipt has no message of its own: the log keeps which mail it was.
    receipt = EnquiryLogEntry.objects.filter(kind=Kind.ACKNOWLEDGED, after=str(outbound_id)).first()
    return receipt.enquiry_id if receipt else None


def _helped_by(outbound_id: int, address: str) -> int | None:
    """Find the call that a reset link or username went out for: that mail names no enquiry."""
    sent_at = mail.sent_line(outbound_id).made_at
    helped = EnquiryLogEntry.objects.filter(
        kind=Kind.SIGN_IN_HELP,
        at__range=(sent_at - HELPED_WITHIN, sent_at + HELPED_WITHIN),
        enquiry__asker_address__iexact=address,
    )
    line = helped.exclude(words__contains="not sent").order_by("-at", "-id").first()
    return line.enquiry_id if line else None
