"""Hand on the open cases of somebody who left."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor
from rooftree.platform.staff import interface as staff
from rooftree.support.enquiries import interface as enquiries
from rooftree.support.supplier import permissions
from rooftree.support.supplier.actions.cases.change import What, add_event
from rooftree.support.supplier.actions.ladder.tell import tell_case
from rooftree.support.supplier.choices import Status
from rooftree.support.supplier.models import SupplierCase
from rooftree.support.supplier.queries.crew import crew_ids


@transaction.atomic
def hand_on_cases(
    *, actor: Actor, colleague_id: int, to_id: int | None, at: datetime | None = None
) -> int:
    """Give every open case of the leaver to the named colleague, else to the team.

    A colleague who doesn't work at level 3 today gets none. Returns how many were handed on.
    """
    access.require(actor, permissions.WORK_CASES)
    now = at or timezone.now()
    heir = staff.colleague(to_id) if to_id else None
    if heir is not None and heir.id not in crew_ids(timezone.localdate(now)):
        heir = None
    leaver = staff.colleague(colleague_id)
    name = leaver.name if leaver else "Somebody"
    rows = SupplierCase.objects.select_for_update().filter(owner_id=colleague_id)
    cases = list(rows.exclude(status=Status.CLOSED).order_by("pk"))
    for case in cases:
        case.owner_id = heir.id if heir else None
        case.save(update_fields=["owner"])
        then = f"{heir.name} has it now" if heir else "nobody has it now"
        add_event(case, What.OWNER, actor=actor, at=now, words=f"{name} left; {then}")
        audit.record(actor, "supplier.handed_on", subject=case.ref)
        tell_case(case, enquiries.About.SUPPLIER, "Its owner left", actor=actor, at=now)
    return len(cases)
