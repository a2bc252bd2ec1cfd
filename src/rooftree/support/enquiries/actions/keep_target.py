"""Set how soon a lane is helped first, from a date on."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.calendars import interface as calendars
from rooftree.platform.references.interface import Actor, Ref
from rooftree.support.enquiries import permissions
from rooftree.support.enquiries.models import ResponseTarget
from rooftree.support.enquiries.rules.kinds import RESPONSE_TARGET
from rooftree.support.enquiries.rules.response_targets import TargetLine


class TargetFromThePast(Exception):
    """What was promised in the past stays as it was."""


class NothingPromised(Exception):
    """A target of no time at all could never be met."""


@transaction.atomic
def keep_target(*, actor: Actor, wanted: TargetLine, today: date) -> int:
    """Add a dated row; of two for one date the later one holds. Returns its id."""
    access.require(actor, permissions.KEEP_TARGETS)
    target = calendars.parse_target(wanted.target)
    if not target.amount:
        raise NothingPromised
    if wanted.from_on < today:
        raise TargetFromThePast(wanted.from_on)
    row = ResponseTarget.objects.create(
        lane=wanted.lane,
        target=str(target),
        days_reading=wanted.days_reading,
        from_on=wanted.from_on,
        reason=wanted.reason,
        set_at=timezone.now(),
        set_by_id=actor.colleague_id,
        set_by_name=actor.name,
    )
    audit.record(
        actor,
        "enquiries.target_set",
        subject=Ref(RESPONSE_TARGET, row.pk),
        details={"lane": row.lane, "target": row.target, "from": row.from_on.isoformat()},
    )
    return row.pk
