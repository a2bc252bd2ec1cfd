"""Close a case."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor
from rooftree.support.supplier.actions.cases.change import lock_for_work, move
from rooftree.support.supplier.choices import Here, Status
from rooftree.support.supplier.models import SupplierCase
from rooftree.support.supplier.queries.cases.duty import lacks_call


class CallMissing(Exception):
    """The case is or was priority 1, and nobody recorded that the supplier was phoned."""


@transaction.atomic
def close_case(*, actor: Actor, case_id: int, outcome: str, at: datetime | None = None) -> int:
    """Close it with how it ended. Returns the case's id."""
    now = at or timezone.now()
    case = lock_for_work(actor, case_id, is_open=True)
    if lacks_call(case):
        raise CallMissing(case.reference)
    SupplierCase.objects.filter(pk=case.pk).update(outcome=outcome)
    case.outcome = outcome
    move(case, Status.CLOSED, Here.CLOSED, actor=actor, at=now, words=outcome)
    audit.record(actor, "supplier.closed", subject=case.ref)
    return case.pk
