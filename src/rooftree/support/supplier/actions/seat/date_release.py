"""The supplier's people say which release brings a case, and when."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries import interface as enquiries
from rooftree.support.supplier.actions.ladder.tell import tell_case
from rooftree.support.supplier.actions.releases.keep_dates import put_date
from rooftree.support.supplier.actions.seat.own import lock_for_seat


class DateIsPast(Exception):
    """A release is promised for today or a later day."""


@dataclass(frozen=True)
class Promise:
    """The release as the supplier names it. `reason`: why a date of before moves."""

    version: str
    planned_on: date
    reason: str = ""


@transaction.atomic
def date_release_from_seat(
    *, actor: Actor, case_id: int, promise: Promise, at: datetime | None = None
) -> int:
    """Have the case wait for the release. Returns the release's id.

    Raises ReasonMissing where an earlier date moves without one, and AlreadyReleased.
    """
    now = at or timezone.now()
    case = lock_for_seat(actor, case_id)
    if promise.planned_on < timezone.localdate(now):
        raise DateIsPast(promise.planned_on)
    release_id = put_date(
        actor=actor,
        case=case,
        version=promise.version,
        planned_on=promise.planned_on,
        reason=promise.reason,
        at=now,
    )
    audit.record(actor, "supplier.seat_dated", subject=case.ref, details={"release": release_id})
    told = "The supplier set a release date"
    tell_case(case, enquiries.About.SUPPLIER, told, actor=actor, at=now)
    return release_id
