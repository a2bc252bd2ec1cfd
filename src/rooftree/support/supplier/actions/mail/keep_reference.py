"""Keep what the supplier calls a case."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor
from rooftree.support.supplier.actions.cases.change import What, add_event, lock_for_work
from rooftree.support.supplier.actions.portal.index import index
from rooftree.support.supplier.models import SupplierCase


class ReferenceTaken(Exception):
    """Another case has this reference. Its own number stands in `other`."""

    def __init__(self, other: str) -> None:
        super().__init__(other)
        self.other = other


@transaction.atomic
def keep_reference(
    *, actor: Actor, case_id: int, reference: str, at: datetime | None = None
) -> int:
    """Enter or mend it. Returns the case's id."""
    case = lock_for_work(actor, case_id)
    put_reference(case, reference, actor=actor, at=at or timezone.now())
    audit.record(actor, "supplier.reference_kept", subject=case.ref)
    return case.pk


def put_reference(case: SupplierCase, reference: str, *, actor: Actor, at: datetime) -> None:
    """Write it on a locked case, and in its log where it changed."""
    if reference == case.supplier_reference:
        return
    other = SupplierCase.objects.filter(supplier_reference__iexact=reference).exclude(pk=case.pk)
    taken = other.first() if reference else None
    if taken is not None:
        raise ReferenceTaken(taken.reference)
    before = case.supplier_reference
    case.supplier_reference = reference
    case.save(update_fields=["supplier_reference"])
    index(case)
    words = f"{reference}, before {before}" if before else reference
    add_event(case, What.REFERENCE, actor=actor, at=at, words=words or f"Taken off: {before}")
