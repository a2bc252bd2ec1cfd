"""Make a service or a unit, change it, and take a service out of use."""

from django.db import transaction
from django.utils import timezone

from rooftree.platform.access import permissions
from rooftree.platform.access.events import ServiceTakenOutOfUse, StillNeeded
from rooftree.platform.access.rules.require import require_everywhere
from rooftree.platform.audit import interface as audit
from rooftree.platform.events import interface as events
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.staff import interface as staff

STILL_WORKED_IN = (
    "Colleagues work in this service, or teams belong to it. Move them to another service first."
)


@transaction.atomic
def make_service(*, actor: Actor, key: str, name: str) -> int:
    """Make a service. Returns its id. Raises staff's KeyTaken and NameTaken."""
    require_everywhere(actor, permissions.ADMINISTER_ACCOUNTS)
    service_id = staff.make_service(key=key, name=name)
    audit.record(actor, "access.service_made", subject=Ref("staff.service", service_id))
    return service_id


@transaction.atomic
def change_service(*, actor: Actor, service_id: int, name: str, is_in_use: bool) -> int:
    """Write the name and whether it is in use. Raises staff's NameTaken, and StillNeeded."""
    before = staff.service_of_id(service_id)
    if before is None:
        raise LookupError(service_id)
    require_everywhere(actor, permissions.ADMINISTER_ACCOUNTS)
    is_taken_out = before.is_in_use and not is_in_use
    if is_taken_out and staff.is_service_needed(service_id, on=timezone.localdate()):
        raise StillNeeded(STILL_WORKED_IN)
    staff.write_service(service_id=service_id, name=name, is_in_use=is_in_use)
    audit.record(
        actor,
        "access.service_changed",
        subject=Ref("staff.service", service_id),
        details={"in_use": is_in_use},
    )
    if is_taken_out:
        events.publish(ServiceTakenOutOfUse(service_id))
    return service_id


@transaction.atomic
def keep_unit(*, actor: Actor, unit_id: int | None, name: str, parent_id: int | None) -> int:
    """Make a unit, or change the one with this id. Returns its id.

    Raises staff's NameTaken and UnitBelowItself.
    """
    require_everywhere(actor, permissions.ADMINISTER_ACCOUNTS)
    kept = staff.write_unit(unit_id=unit_id, name=name, parent_id=parent_id)
    label = "access.unit_made" if unit_id is None else "access.unit_changed"
    audit.record(actor, label, subject=Ref("staff.unit", kept))
    return kept
