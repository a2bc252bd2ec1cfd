"""Choose the services whose staff are supported."""

from collections.abc import Sequence

from django.db import transaction

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor, Ref
from rooftree.support.model import permissions
from rooftree.support.model.actions.keep_rows import keep_same_rows
from rooftree.support.model.models import CoveredService


@transaction.atomic
def choose_services(*, actor: Actor, service_ids: Sequence[int]) -> int:
    """Make these the covered services, in this order. Returns how many lines changed."""
    list(CoveredService.objects.select_for_update())
    access.require(actor, permissions.EDIT_MODEL)
    changed = keep_services(service_ids)
    if changed:
        audit.record(
            actor,
            "model.services_chosen",
            subject=Ref("model.header", 1),
            details={"services": list(service_ids)},
        )
    return changed


def keep_services(service_ids: Sequence[int]) -> int:
    """Write the rows, in the caller's transaction."""
    wanted = {key: {"service_id": key, "order": i} for i, key in enumerate(service_ids, start=1)}
    return keep_same_rows(CoveredService, wanted, lambda row: row.service_id)
