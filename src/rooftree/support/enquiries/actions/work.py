"""Take an enquiry, hand it back, close it, open it again."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.audit import interface as audit
from rooftree.platform.events import interface as events
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries.actions.change import lock_for_work, stand
from rooftree.support.enquiries.actions.find_owner import working_owner_id
from rooftree.support.enquiries.choices import Here, Outcome, Status
from rooftree.support.enquiries.events import EnquiryClosed, EnquiryReopened
from rooftree.support.enquiries.rules.status import owned, unowned


class AlreadyClosed(Exception):
    """The enquiry is closed; open it again first."""


class StillOpen(Exception):
    """The enquiry is open already."""


@transaction.atomic
def take_enquiry(*, actor: Actor, enquiry_id: int, at: datetime | None = None) -> int:
    """Become its owner."""
    now = at or timezone.now()
    enquiry = lock_for_work(actor, enquiry_id)
    _refuse_closed(enquiry.status, enquiry.reference)
    stand(
        enquiry,
        Here.TAKEN,
        actor=actor,
        at=now,
        by=actor.name,
        owner_id=actor.colleague_id,
        status=owned(enquiry.status),
    )
    audit.record(actor, "enquiries.taken", subject=enquiry.ref)
    return enquiry.pk


@transaction.atomic
def hand_back(*, actor: Actor, enquiry_id: int, reason: str, at: datetime | None = None) -> int:
    """Give it back to the team, with a reason."""
    now = at or timezone.now()
    enquiry = lock_for_work(actor, enquiry_id)
    _refuse_closed(enquiry.status, enquiry.reference)
    stand(
        enquiry,
        Here.HANDED_BACK,
        actor=actor,
        at=now,
        by=actor.name,
        reason=reason,
        owner_id=None,
        status=unowned(enquiry.status),
    )
    audit.record(actor, "enquiries.handed_back", subject=enquiry.ref)
    return enquiry.pk


@transaction.atomic
def close_enquiry(
    *, actor: Actor, enquiry_id: int, outcome: str, at: datetime | None = None
) -> int:
    """Close it. A reply of the asker opens it again."""
    now = at or timezone.now()
    enquiry = lock_for_work(actor, enquiry_id)
    _refuse_closed(enquiry.status, enquiry.reference)
    stand(
        enquiry,
        Here.CLOSED,
        actor=actor,
        at=now,
        by=actor.name,
        status=Status.CLOSED,
        closed_at=now,
        outcome=Outcome(outcome),
    )
    audit.record(actor, "enquiries.closed", subject=enquiry.ref, details={"outcome": outcome})
    events.publish(EnquiryClosed(enquiry.pk, outcome))
    return enquiry.pk


@transaction.atomic
def reopen_enquiry(
    *, actor: Actor, enquiry_id: int, reason: str, at: datetime | None = None
) -> int:
    """Open it again, to its owner or to the team."""
    now = at or timezone.now()
    enquiry = lock_for_work(actor, enquiry_id)
    if enquiry.is_open:
        raise StillOpen(enquiry.reference)
    owner_id = working_owner_id(enquiry, now)
    stand(
        enquiry,
        Here.REOPENED_BY_TEAM,
        actor=actor,
        at=now,
        by=actor.name,
        reason=reason,
        owner_id=owner_id,
        status=Status.IN_HAND if owner_id else Status.NEW,
    )
    audit.record(actor, "enquiries.reopened", subject=enquiry.ref)
    events.publish(EnquiryReopened(enquiry.pk))
    return enquiry.pk


def _refuse_closed(status: str, reference: str) -> None:
    if status == Status.CLOSED:
        raise AlreadyClosed(reference)
