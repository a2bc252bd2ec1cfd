"""What the supplier's people may see: cases that were raised to them, and nothing beside."""

from django.db.models import QuerySet

from rooftree.platform.database.interface import read_once
from rooftree.platform.references.interface import Actor
from rooftree.support.supplier.models import SeatCase, SupplierCase, SupplierPerson


def uses_seat(actor: Actor) -> bool:
    """Whether the account is of somebody of the supplier's whose seat has not ended."""
    return seat_of(actor) is not None


def seat_of(actor: Actor) -> int | None:
    """Give the supplier's person whose account acts; none for anybody else."""
    if actor.kind != "supplier" or actor.account_id is None:
        return None
    return _person_of(actor.account_id)


def seated(actor: Actor) -> QuerySet[SupplierCase]:
    """Give the cases that stand open to the actor's seat now."""
    open_to = SeatCase.objects.filter(person=seat_of(actor), ended_at=None)
    return SupplierCase.objects.filter(pk__in=open_to.values("case"))


@read_once
def _person_of(account_id: int) -> int | None:
    people = SupplierPerson.objects.filter(account=account_id, ended_at=None)
    return people.values_list("pk", flat=True).first()
