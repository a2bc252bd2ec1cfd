"""The row history of licences."""

from django.urls import reverse

from rooftree.platform.access.interface import HistoryKind, HistoryTable
from rooftree.support.supplier.queries.licences.register import licence_names
from rooftree.support.supplier.rules.kinds import LICENCE

LICENCES = HistoryKind(
    LICENCE,
    (HistoryTable("supplier.Licence", "Licence"),),
    lambda actor, ids: licence_names(actor=actor, ids=ids),
    lambda number: reverse("supplier.licence", args=[number]),
)
