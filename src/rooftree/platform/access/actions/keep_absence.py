"""Record days away with a stand-in, and cancel them."""

from datetime import date

from django.db import transaction

from rooftree.platform.access import permissions
from rooftree.platform.access.rules.require import require_for
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.staff import interface as staff


class CannotStandIn(Exception):
    """Nobody stands in for themselves, and a leaver stands in for nobody."""


class EndsBeforeItBegins(Exception):
    """The last day away is before the first."""


class AbsenceUnknown(Exception):
    """There is no such absence of this colleague any more."""


@transaction.atomic
def record_absence(
    *, actor: Actor, colleague_id: int, from_on: date, until_on: date, stand_in_id: int | None
) -> int:
    """Record days away, both included; people may record their own. Returns the absence's id.

    Raises staff's AlreadyAway.
    """
    _require_over(actor, colleague_id)
    if until_on < from_on:
        raise EndsBeforeItBegins
    if stand_in_id is not None:
        stand_in = staff.colleague(stand_in_id)
        if stand_in is None or stand_in.id == colleague_id or stand_in.left_on is not None:
            raise CannotStandIn
    absence_id = staff.keep_absence(
        colleague_id=colleague_id, from_on=from_on, until_on=until_on, stand_in_id=stand_in_id
    )
    audit.record(
        actor,
        "access.absence_recorded",
        subject=Ref("staff.colleague", colleague_id),
        details={"absence": absence_id, "stand_in": stand_in_id},
    )
    return absence_id


@transaction.atomic
def cancel_absence(*, actor: Actor, colleague_id: int, absence_id: int) -> None:
    """Take days away back."""
    _require_over(actor, colleague_id)
    known = {line.id for line in staff.absences_of(colleague_id, since=date.min)}
    if absence_id not in known:
        raise AbsenceUnknown
    staff.cancel_absence(absence_id=absence_id)
    audit.record(
        actor,
        "access.absence_cancelled",
        subject=Ref("staff.colleague", colleague_id),
        details={"absence": absence_id},
    )


def _require_over(actor: Actor, colleague_id: int) -> None:
    colleague = staff.colleague(colleague_id)
    if colleague is None:
        raise LookupError(colleague_id)
    if actor.colleague_id != colleague_id:
        require_for(actor, permissions.ADMINISTER_ACCOUNTS, colleague.service_ids)
