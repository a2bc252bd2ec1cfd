"""The supplier's people say that a case is resolved."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries import interface as enquiries
from rooftree.support.supplier.actions.cases.change import move
from rooftree.support.supplier.actions.ladder.tell import tell_case
from rooftree.support.supplier.actions.seat.own import lock_for_seat
from rooftree.support.supplier.actions.seat.write import SeatWords, keep_words
from rooftree.support.supplier.choices import Here, Status


class ResolvedAlready(Exception):
    """The case stands as resolved."""


@transaction.atomic
def resolve_from_seat(*, actor: Actor, case_id: int, text: str, at: datetime | None = None) -> int:
    """Keep how it was resolved as a message, and make it Resolved. Returns the message's id."""
    now = at or timezone.now()
    case = lock_for_seat(actor, case_id)
    if case.status == Status.RESOLVED:
        raise ResolvedAlready(case.reference)
    message = keep_words(case, SeatWords(text, seen=0), actor=actor, at=now)
    move(case, Status.RESOLVED, Here.SUPPLIER_RESOLVED, actor=actor, at=now)
    audit.record(actor, "supplier.seat_resolved", subject=case.ref, details={"message": message.pk})
    told = "The supplier says that it is resolved"
    tell_case(case, enquiries.About.SUPPLIER, told, actor=actor, at=now)
    return message.pk
