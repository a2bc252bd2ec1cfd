"""Open a closed case again."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor
from rooftree.support.supplier.actions.cases.change import lock_for_work, move
from rooftree.support.supplier.choices import Here, Status


class StillOpen(Exception):
    """The case is open already."""


@transaction.atomic
def reopen_case(*, actor: Actor, case_id: int, reason: str, at: datetime | None = None) -> int:
    """Make it Active again; how it ended before stays in the log. Returns the case's id."""
    case = lock_for_work(actor, case_id)
    if case.is_open:
        raise StillOpen(case.reference)
    now = at or timezone.now()
    move(case, Status.ACTIVE, Here.REOPENED, actor=actor, at=now, words=reason)
    case.outcome = ""
    case.save(update_fields=["outcome"])
    audit.record(actor, "supplier.reopened", subject=case.ref)
    return case.pk
