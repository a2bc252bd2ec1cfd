"""People of the supplier for tests, with an account that has a password."""

from django.contrib.auth import get_user_model
from django.test import Client
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.support.supplier.models import SeatCase, SupplierCase, SupplierPerson
from rooftree.support.supplier.tests.factories import NOW

PASSWORD = "three-odd-words-2026"


def seat(*cases: SupplierCase, name: str = "Rowan Sim") -> SupplierPerson:
    """Give somebody a seat with these cases open to them."""
    first = name.split(maxsplit=1)[0].lower()
    account = get_user_model()(
        username=first, email=f"{first}@larkfield.example.org", kind="supplier", name=name
    )
    account.set_password(PASSWORD)
    account.save()
    return seat_for(account.pk, *cases)


def seat_for(account_id: int | None, *cases: SupplierCase) -> SupplierPerson:
    """Give an account of the supplier's its seat."""
    account = get_user_model().objects.get(pk=account_id)
    person = SupplierPerson.objects.create(
        name=account.name,
        address=account.email,
        account=account,
        invited_at=NOW,
        invited_by_name="Callum Reid",
    )
    for case in cases:
        SeatCase.objects.create(person=person, case=case, given_at=NOW, given_by_name="Callum Reid")
    return person


def open_to(person_id: int, *cases: SupplierCase) -> None:
    """Open more cases to somebody with a seat."""
    for case in cases:
        SeatCase.objects.create(
            person_id=person_id, case=case, given_at=NOW, given_by_name="Callum Reid"
        )


def actor_of(person: SupplierPerson) -> Actor:
    assert person.account_id is not None
    return access.actor_of(person.account_id, on=timezone.localdate())


def browser_of(person: SupplierPerson) -> Client:
    client = Client()
    client.force_login(person.account)
    return client
