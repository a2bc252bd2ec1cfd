"""Log what somebody asked by telephone, at a desk or in a member's own inbox."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.platform.staff import interface as staff
from rooftree.support.enquiries import permissions
from rooftree.support.enquiries.actions.asking import Asker, Question, asker_at, asker_of
from rooftree.support.enquiries.actions.make_enquiry import make_enquiry
from rooftree.support.enquiries.actions.send_receipt import send_receipt
from rooftree.support.enquiries.choices import Proof, Urgency


@dataclass(frozen=True)
class LoggedQuestion:
    """What was asked, how, and by whom: a colleague, or somebody by name and address."""

    subject: str
    text: str
    how: str
    colleague_id: int | None = None
    name: str = ""
    address: str = ""
    telephone: str = ""
    is_sign_in: bool = False
    trouble: str = ""
    urgent_reason: str = ""


@transaction.atomic
def log_for_asker(*, actor: Actor, logged: LoggedQuestion, at: datetime | None = None) -> int:
    """Make the enquiry for its asker, who gets the receipt. Returns its number."""
    access.require(actor, permissions.WORK_DESK)
    now = at or timezone.now()
    reason = f"logged by {actor.name}" if logged.is_sign_in or logged.urgent_reason else ""
    enquiry = make_enquiry(
        actor=actor,
        question=Question(
            subject=logged.subject,
            text=logged.text,
            how=logged.how,
            asker=_asker(logged, now),
            proof=Proof.LOGGED,
            is_sign_in=logged.is_sign_in,
            trouble=logged.trouble,
            urgency=Urgency.CONFIRMED if logged.urgent_reason else Urgency.PLAIN,
            urgent_reason=logged.urgent_reason,
            lane_reason=reason,
        ),
        at=now,
    )
    send_receipt(actor=actor, enquiry=enquiry, at=now)
    return enquiry.pk


def _asker(logged: LoggedQuestion, at: datetime) -> Asker:
    held = staff.colleague(logged.colleague_id) if logged.colleague_id else None
    if held:
        return asker_of(held, telephone=logged.telephone)
    return asker_at(
        logged.address,
        on=timezone.localdate(at),
        name=logged.name,
        telephone=logged.telephone,
    )
