"""Load a case for the supplier's people: only one that was raised to them."""

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.support.supplier import permissions
from rooftree.support.supplier.actions.cases.change import CaseClosed, lock
from rooftree.support.supplier.models import SupplierCase
from rooftree.support.supplier.queries.seat.own import seated


def lock_for_seat(actor: Actor, case_id: int) -> SupplierCase:
    """Load and hold an open case of the seat; one of somebody else's is refused like none at all."""
    access.require(actor, permissions.USE_SEAT)
    if not seated(actor).filter(pk=case_id).exists():
        raise access.NotAllowed(permissions.USE_SEAT)
    case = lock(case_id)
    if not case.is_open:
        raise CaseClosed(case.reference)
    return case
