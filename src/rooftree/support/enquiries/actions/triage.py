"""Triage: which service, how urgent, whether it is sign-in trouble, and whose it is."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor
from rooftree.platform.staff import interface as staff
from rooftree.support.enquiries.actions.change import change, lock_for_work, stand
from rooftree.support.enquiries.actions.find_owner import owner_for, working_owner_id
from rooftree.support.enquiries.actions.tell import tell_of_new, tell_owner
from rooftree.support.enquiries.actions.work import AlreadyClosed
from rooftree.support.enquiries.choices import About, Here, Urgency
from rooftree.support.enquiries.models import Enquiry
from rooftree.support.enquiries.rules.status import owned, unowned


class OwnerElsewhere(Exception):
    """The chosen owner is not in the team that owns this level today."""


class ReasonMissing(Exception):
    """A change of lane says why."""


@dataclass(frozen=True)
class Triage:
    """What triage decided. `is_urgent` confirms what the asker said, or raises it."""

    service_id: int | None
    is_sign_in: bool
    is_urgent: bool
    owner_id: int | None
    reason: str = ""
    trouble: str = ""


@transaction.atomic
def triage_enquiry(
    *, actor: Actor, enquiry_id: int, decided: Triage, at: datetime | None = None
) -> int:
    """Set service, urgency, lane and owner, with the reason where the lane changes."""
    now = at or timezone.now()
    enquiry = lock_for_work(actor, enquiry_id)
    if not enquiry.is_open:
        raise AlreadyClosed(enquiry.reference)
    urgency = _urgency(enquiry, decided.is_urgent)
    is_moved = decided.is_sign_in != enquiry.is_sign_in or urgency != enquiry.urgency
    if is_moved and not decided.reason.strip():
        raise ReasonMissing
    lane_before, owner_before = enquiry.lane, enquiry.owner_id
    change(
        enquiry,
        actor=actor,
        at=now,
        reason=decided.reason,
        service_id=decided.service_id,
        **(_moved(enquiry, actor, decided, urgency) if is_moved else {}),
    )
    _give(enquiry, actor, decided, now)
    audit.record(
        actor,
        "enquiries.triaged",
        subject=enquiry.ref,
        details={"lane": enquiry.lane, "urgency": urgency},
    )
    if enquiry.lane < lane_before:
        tell_of_new(enquiry, actor=actor, at=now)
    if enquiry.owner_id and enquiry.owner_id != owner_before:
        tell_owner(enquiry, About.MINE, "Given to you", actor=actor, at=now)
    return enquiry.pk


def _urgency(enquiry: Enquiry, is_urgent: bool) -> str:  # noqa: FBT001 - triage's own word
    """Confirm, lower, or leave as it stands."""
    if is_urgent:
        return Urgency.CONFIRMED
    was_raised = enquiry.urgency in {Urgency.ASKED, Urgency.CONFIRMED}
    return Urgency.LOWERED if was_raised else enquiry.urgency


def _moved(enquiry: Enquiry, actor: Actor, decided: Triage, urgency: str) -> dict[str, object]:
    return {
        "is_sign_in": decided.is_sign_in,
        "trouble": decided.trouble if decided.is_sign_in else enquiry.trouble,
        "urgency": urgency,
        "urgent_reason": enquiry.urgent_reason or decided.reason[:500],
        "lane_reason": f"{decided.reason.strip()}, says {actor.name}"[:300],
    }


def _give(enquiry: Enquiry, actor: Actor, decided: Triage, at: datetime) -> None:
    if decided.owner_id == working_owner_id(enquiry, at):
        return
    if decided.owner_id is None:
        stand(
            enquiry,
            Here.HANDED_BACK,
            actor=actor,
            at=at,
            by=actor.name,
            reason=decided.reason,
            owner_id=None,
            status=unowned(enquiry.status),
        )
        return
    owner = owner_for(enquiry.lane, at)
    members = staff.members_of(owner.team_id, on=timezone.localdate(at)) if owner else []
    chosen = next((member for member in members if member.id == decided.owner_id), None)
    if chosen is None:
        raise OwnerElsewhere
    because = Here.TAKEN if chosen.id == actor.colleague_id else Here.HANDED_ON
    stand(
        enquiry,
        because,
        actor=actor,
        at=at,
        by=chosen.name,
        reason=decided.reason,
        owner_id=chosen.id,
        status=owned(enquiry.status),
    )
