"""Write an internal note on a case. It is in no message and never sent."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor
from rooftree.support.supplier.actions.cases.change import lock_for_work
from rooftree.support.supplier.models import CaseNote

_PRESSED_TWICE = timedelta(minutes=1)


@transaction.atomic
def add_note(*, actor: Actor, case_id: int, text: str, at: datetime | None = None) -> int:
    """Keep the note with the case, also with a closed one; once where it is sent twice.

    Returns the note's id.
    """
    now = at or timezone.now()
    case = lock_for_work(actor, case_id)
    same = case.notes.filter(author_id=actor.colleague_id, text=text, at__gt=now - _PRESSED_TWICE)
    known = same.first()
    if known is not None:
        return known.pk
    note = CaseNote.objects.create(
        case=case,
        at=now,
        author_id=actor.colleague_id,
        author_name=actor.name,
        text=text,
    )
    audit.record(actor, "supplier.noted", subject=case.ref)
    return note.pk
