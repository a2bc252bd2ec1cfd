"""Set one of the supplier's targets, from a date on."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.calendars import interface as calendars
from rooftree.platform.references.interface import Actor, Ref
from rooftree.support.supplier import permissions
from rooftree.support.supplier.choices import Clock
from rooftree.support.supplier.models import SupplierTarget
from rooftree.support.supplier.queries.settings.readings import TargetLine
from rooftree.support.supplier.rules.clocks.targets import FUTURE_RELEASE
from rooftree.support.supplier.rules.kinds import TARGET


class TargetFromThePast(Exception):
    """What was raised in the past keeps its targets."""


class TargetOfNoTime(Exception):
    """A target of no time at all could never be met."""


class ResponseInARelease(Exception):
    """Only a resolution can come with a future release."""


@transaction.atomic
def keep_target(*, actor: Actor, wanted: TargetLine, today: date) -> int:
    """Add a dated row; of two for one date the later one holds. Returns its id."""
    access.require(actor, permissions.WORK_CASES)
    target = _as_written(wanted)
    if wanted.from_on < today:
        raise TargetFromThePast(wanted.from_on)
    row = SupplierTarget.objects.create(
        kind=wanted.kind,
        priority=wanted.priority,
        clock=wanted.clock,
        target=target,
        from_on=wanted.from_on,
        reason=wanted.reason,
        set_at=timezone.now(),
        set_by_id=actor.colleague_id,
        set_by_name=actor.name,
    )
    audit.record(
        actor,
        "supplier.target_kept",
        subject=Ref(TARGET, row.pk),
        details={
            "kind": row.kind,
            "priority": row.priority or None,
            "clock": row.clock,
            "target": target or "no target",
            "from": row.from_on.isoformat(),
        },
    )
    return row.pk


def _as_written(wanted: TargetLine) -> str:
    if wanted.target == FUTURE_RELEASE and wanted.clock != Clock.RESOLUTION:
        raise ResponseInARelease
    if wanted.target in {"", FUTURE_RELEASE}:
        return wanted.target
    target = calendars.parse_target(wanted.target)
    if not target.amount:
        raise TargetOfNoTime
    return str(target)
