"""The row history of the supplier's people."""

from collections.abc import Mapping, Sequence

from django.urls import reverse

from rooftree.platform.access.interface import HistoryKind, HistoryTable
from rooftree.platform.references.interface import Actor
from rooftree.support.supplier.queries.seat.people import people_names
from rooftree.support.supplier.rules.kinds import SUPPLIER_PERSON


def _titles(_actor: Actor, ids: Sequence[int]) -> Mapping[int, str]:
    return {one: f"{name}, of the supplier" for one, name in people_names(ids).items()}


PEOPLE = HistoryKind(
    SUPPLIER_PERSON,
    (
        HistoryTable("supplier.SupplierPerson", "Seat"),
        HistoryTable("supplier.SeatCase", "Case", "person_id"),
    ),
    _titles,
    lambda person_id: reverse("supplier.person", args=[person_id]),
)
