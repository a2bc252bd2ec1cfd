"""Send a reset link or a username: only ever to the address on the account."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries import permissions
from rooftree.support.enquiries.actions.change import Kind, add_line, lock, lock_for_work, stand
from rooftree.support.enquiries.actions.find_owner import working_owner_id
from rooftree.support.enquiries.actions.tell import tell_of_new
from rooftree.support.enquiries.choices import Here, Outcome, Status, Trouble
from rooftree.support.enquiries.models import Enquiry, EnquiryLogEntry, Message

ASKED_FROM = "the sign-in page"
_SENT = {Trouble.PASSWORD: "Reset link", Trouble.USERNAME: "Username"}


class NothingSent(Exception):
    """No link went out; the reason is for the team's eyes only."""


@transaction.atomic
def help_caller(*, actor: Actor, message_id: int, at: datetime | None = None) -> bool:
    """Answer one call of the public page. Safe to run twice. Says whether a mail was sent.

    A first call that was helped is closed; a second within the hour stays open for a person.
    """
    now = at or timezone.now()
    message = Message.objects.get(pk=message_id)
    enquiry = lock(message.enquiry_id)
    access.require(actor, permissions.for_lane(0))
    if _is_done(enquiry, message_id):
        return False
    is_again = enquiry.messages.filter(direction="in", at__lt=message.at).exists()
    sent = _send(actor, enquiry, enquiry.trouble, marker=message_id, at=now)
    if sent is None and not is_again and enquiry.is_open:
        stand(
            enquiry,
            Here.LINK_SENT,
            actor=actor,
            at=now,
            status=Status.CLOSED,
            closed_at=now,
            outcome=Outcome.HELPED_BY_LINK,
            first_helped_at=enquiry.first_helped_at or now,
            reason="A link was sent to the address on the account",
        )
        return True
    stand(enquiry, Here.LINK_NOT_SENT if sent else Here.LINK_SENT, actor=actor, at=now)
    tell_of_new(enquiry, actor=actor, at=now)
    return sent is None


@transaction.atomic
def send_sign_in_help(
    *, actor: Actor, enquiry_id: int, trouble: str, at: datetime | None = None
) -> int:
    """Send the link or username for an enquiry of lane 0, and keep it open until it helped."""
    now = at or timezone.now()
    enquiry = lock_for_work(actor, enquiry_id)
    access.require(actor, permissions.for_lane(0))
    refused = _send(actor, enquiry, Trouble(trouble), marker="", at=now)
    if refused is not None:
        raise NothingSent(refused)
    stand(
        enquiry,
        Here.LINK_SENT,
        actor=actor,
        at=now,
        by=actor.name,
        owner_id=working_owner_id(enquiry, now) or actor.colleague_id,
        status=Status.WAITING_ASKER,
        first_helped_at=enquiry.first_helped_at or now,
    )
    return enquiry.pk


def _send(
    actor: Actor, enquiry: Enquiry, trouble: str, *, marker: object, at: datetime
) -> str | None:
    """Give None when a mail went to the address on the account, else the reason."""
    send = access.send_username if trouble == Trouble.USERNAME else _send_reset_link
    answer = send(actor=actor, address=enquiry.asker_address)
    what = _SENT.get(Trouble(trouble), "Reset link")
    words = (
        f"{what} sent to the address on the account"
        if answer.was_sent
        else f"{what} not sent: {answer.why}"
    )
    add_line(enquiry, Kind.SIGN_IN_HELP, actor=actor, at=at, words=words, after=marker)
    label = "enquiries.sign_in_helped" if answer.was_sent else "enquiries.sign_in_not_helped"
    audit.record(actor, label, subject=enquiry.ref, details={"account": answer.account_id})
    return None if answer.was_sent else answer.why


def _send_reset_link(*, actor: Actor, address: str) -> access.SignInHelp:
    return access.send_reset_link(actor=actor, address=address, asked_from=ASKED_FROM)


def _is_done(enquiry: Enquiry, message_id: int) -> bool:
    done = EnquiryLogEntry.objects.filter(
        enquiry=enquiry, kind=Kind.SIGN_IN_HELP, after=str(message_id)
    )
    return done.exists()
