"""A case, as briefly as “the portal says” needs it."""

from dataclasses import dataclass

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.support.supplier import permissions
from rooftree.support.supplier.models import SupplierCase


@dataclass(frozen=True)
class CaseSaid:
    """Which case, and where it stands here."""

    id: int
    reference: str
    subject: str
    status: str
    status_words: str


def case_said(*, actor: Actor, case_id: int) -> CaseSaid | None:
    """Give the case; None where there is none of this number."""
    access.require(actor, permissions.WORK_CASES)
    row = SupplierCase.objects.filter(pk=case_id).first()
    if row is None:
        return None
    return CaseSaid(row.pk, row.reference, row.subject, row.status, row.get_status_display())
