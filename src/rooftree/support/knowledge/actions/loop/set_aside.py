"""Set a recurring question aside, with a reason, or bring it back."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge.actions.loop.recurring import lock_recurring, ref_of


@transaction.atomic
def set_aside(*, actor: Actor, recurring_id: int, reason: str, at: datetime | None = None) -> int:
    """Leave it off the list until it has grown. Returns its number."""
    row = lock_recurring(actor, recurring_id)
    row.set_aside_at, row.set_aside_by_name = at or timezone.now(), actor.name
    row.set_aside_reason = reason[:200]
    row.save(update_fields=["set_aside_at", "set_aside_by_name", "set_aside_reason"])
    audit.record(actor, "knowledge.question_set_aside", subject=ref_of(row.pk))
    return row.pk


@transaction.atomic
def bring_back_question(*, actor: Actor, recurring_id: int) -> int:
    """Put it on the list again. Returns its number."""
    row = lock_recurring(actor, recurring_id)
    if row.set_aside_at is not None:
        row.set_aside_at, row.set_aside_by_name, row.set_aside_reason = None, "", ""
        row.save(update_fields=["set_aside_at", "set_aside_by_name", "set_aside_reason"])
        audit.record(actor, "knowledge.question_brought_back", subject=ref_of(row.pk))
    return row.pk
