"""Raise a case to one of the supplier's people, and take it back."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor
from rooftree.support.supplier.actions.cases.change import lock_for_work
from rooftree.support.supplier.actions.seat.keep_people import lock_person
from rooftree.support.supplier.actions.seat.tell_seats import tell_people
from rooftree.support.supplier.models import SeatCase, SupplierCase


class HasItAlready(Exception):
    """The case is in this person's seat."""


@transaction.atomic
def give_case(*, actor: Actor, person_id: int, case_id: int, at: datetime | None = None) -> int:
    """Open the case to the person's seat. Returns the row's id."""
    now = at or timezone.now()
    case = lock_for_work(actor, case_id, is_open=True)
    person = lock_person(actor, person_id)
    if person.cases.filter(case=case, ended_at=None).exists():
        raise HasItAlready(case.reference)
    row = SeatCase.objects.create(person=person, case=case, given_at=now, given_by_name=actor.name)
    _handed_over(case, now)
    tell_people(case, "A case was opened to you", [person], actor=actor)
    audit.record(actor, "supplier.seat_given", subject=case.ref, details={"person": person.pk})
    return row.pk


@transaction.atomic
def take_case(*, actor: Actor, person_id: int, case_id: int, at: datetime | None = None) -> int:
    """Close the case to the person's seat; what they wrote stays. Returns the case's id."""
    case = lock_for_work(actor, case_id)
    person = lock_person(actor, person_id)
    person.cases.filter(case=case, ended_at=None).update(ended_at=at or timezone.now())
    audit.record(actor, "supplier.seat_taken", subject=case.ref, details={"person": person.pk})
    return case.pk


def _handed_over(case: SupplierCase, now: datetime) -> None:
    """Note that the supplier has the case from now on, where it had it not before."""
    if case.handed_over_at is None:
        case.handed_over_at = now
        case.save(update_fields=["handed_over_at"])
