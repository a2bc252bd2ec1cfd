"""Let people of the supplier in, and end their seat."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor
from rooftree.support.supplier import permissions
from rooftree.support.supplier.models import SupplierPerson


class InvitedAlready(Exception):
    """Somebody with this address has a seat. Names them."""


class SeatEnded(Exception):
    """The seat has ended; invite the person again as new."""


class PersonUnknown(Exception):
    """Nobody of this number has or had a seat."""


@dataclass(frozen=True)
class Invited:
    """Whom to invite."""

    name: str
    address: str


def lock_person(actor: Actor, person_id: int) -> SupplierPerson:
    """Load and hold one of the supplier's people whose seat has not ended."""
    access.require(actor, permissions.WORK_CASES)
    person = SupplierPerson.objects.select_for_update().filter(pk=person_id).first()
    if person is None:
        raise PersonUnknown(person_id)
    if person.ended_at is not None:
        raise SeatEnded(person_id)
    return person


@transaction.atomic
def invite_person(*, actor: Actor, invited: Invited, at: datetime | None = None) -> int:
    """Invite somebody; who had a seat before gets it again, empty. Returns the person's id.

    Raises access's AddressIsTaken where the address is a colleague's or another account's.
    """
    access.require(actor, permissions.WORK_CASES)
    address = invited.address.strip().lower()
    known = SupplierPerson.objects.select_for_update().filter(address__iexact=address)
    person = known.order_by("-id").first() or SupplierPerson(address=address)
    if person.pk is not None and person.ended_at is None:
        raise InvitedAlready(person.name)
    person.name, person.ended_at = invited.name, None
    person.invited_at, person.invited_by_name = at or timezone.now(), actor.name
    person.account_id = access.invite_outside(actor=actor, name=invited.name, email=address)
    person.save()
    audit.record(actor, "supplier.person_invited", subject=person.ref)
    return person.pk


@transaction.atomic
def invite_person_again(*, actor: Actor, person_id: int) -> int:
    """Send a new link in place of the one before. Raises access's AlreadyHasAccount."""
    person = lock_person(actor, person_id)
    access.invite_outside(actor=actor, name=person.name, email=person.address)
    audit.record(actor, "supplier.person_invited", subject=person.ref)
    return person.pk


@transaction.atomic
def end_person(*, actor: Actor, person_id: int, at: datetime | None = None) -> int:
    """Shut the account at once and take every case back. Returns the person's id."""
    now = at or timezone.now()
    person = lock_person(actor, person_id)
    person.cases.filter(ended_at=None).update(ended_at=now)
    person.ended_at = now
    person.save(update_fields=["ended_at"])
    if person.account_id is not None:
        access.close_outside(actor=actor, account_id=person.account_id)
    audit.record(actor, "supplier.person_ended", subject=person.ref)
    return person.pk
