"""Ask the support team from inside the product."""

from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.platform.staff import interface as staff
from rooftree.support.enquiries import permissions
from rooftree.support.enquiries.actions.asking import Asker, Origin, Question, Tried, asker_of
from rooftree.support.enquiries.actions.make_enquiry import make_enquiry
from rooftree.support.enquiries.actions.send_receipt import send_receipt
from rooftree.support.enquiries.choices import How, Proof, Urgency


@dataclass(frozen=True)
class PageQuestion:
    """What the ask form gathers. `urgent_reason` empty: not urgent."""

    subject: str
    text: str
    origin: Origin = field(default_factory=Origin)
    tried: Tried = field(default_factory=Tried)
    file_ids: tuple[int, ...] = ()
    urgent_reason: str = ""


@transaction.atomic
def ask_from_page(*, actor: Actor, question: PageQuestion, at: datetime | None = None) -> int:
    """Make the signed-in asker's enquiry and send the receipt. Returns its number."""
    access.require(actor, permissions.ASK)
    now = at or timezone.now()
    urgency = Urgency.ASKED if question.urgent_reason else Urgency.PLAIN
    enquiry = make_enquiry(
        actor=actor,
        question=Question(
            subject=question.subject,
            text=question.text,
            how=How.PAGE,
            asker=_asker(actor),
            proof=Proof.SIGNED_IN,
            urgency=urgency,
            urgent_reason=question.urgent_reason,
            lane_reason="the asker marked it" if question.urgent_reason else "",
            origin=question.origin,
            tried=question.tried,
            file_ids=question.file_ids,
        ),
        at=now,
    )
    send_receipt(actor=actor, enquiry=enquiry, at=now)
    return enquiry.pk


def _asker(actor: Actor) -> Asker:
    held = staff.colleague(actor.colleague_id) if actor.colleague_id else None
    return asker_of(held) if held else Asker(name=actor.name)
