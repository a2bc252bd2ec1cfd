"""Become the one who sees a case through."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor
from rooftree.support.supplier.actions.cases.change import What, add_event, lock_for_work
from rooftree.support.supplier.models import SupplierCase


@transaction.atomic
def take_over(*, actor: Actor, case_id: int, at: datetime | None = None) -> int:
    """Make the actor the case's owner. Returns the case's id."""
    case = lock_for_work(actor, case_id, is_open=True)
    if case.owner_id != actor.colleague_id:
        own(case, actor=actor, at=at or timezone.now())
        audit.record(actor, "supplier.taken", subject=case.ref)
    return case.pk


def own(case: SupplierCase, *, actor: Actor, at: datetime) -> None:
    """Make the actor the owner of a case that is held, and log it."""
    case.owner_id = actor.colleague_id
    case.save(update_fields=["owner"])
    add_event(case, What.OWNER, actor=actor, at=at, words=f"{actor.name} has it now")
