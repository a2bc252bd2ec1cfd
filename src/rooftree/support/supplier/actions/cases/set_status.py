"""Change the status of a case by hand, with a reason."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor
from rooftree.support.supplier.actions.cases.change import lock_for_work, move
from rooftree.support.supplier.choices import Here, Status

BY_HAND = (Status.ACTIVE, Status.WAITING, Status.RESOLVED)


class StandsThere(Exception):
    """The case has this status already."""


class NotByHand(Exception):
    """Closing and opening again are ways of their own."""


@transaction.atomic
def set_status(
    *, actor: Actor, case_id: int, status: str, reason: str, at: datetime | None = None
) -> int:
    """Move an open case to Active, Waiting for Customer or Resolved. Returns the case's id."""
    case = lock_for_work(actor, case_id, is_open=True)
    if status not in BY_HAND:
        raise NotByHand(status)
    if status == case.status:
        raise StandsThere(case.get_status_display())
    now = at or timezone.now()
    move(case, Status(status), Here.BY_HAND, actor=actor, at=now, words=reason)
    audit.record(actor, "supplier.status_set", subject=case.ref, details={"status": status})
    return case.pk
