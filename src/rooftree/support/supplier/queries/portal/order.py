"""In which order cases stand, worked out by PostgreSQL over narrow rows."""

from typing import Any

from django.db.models import Case, F, IntegerField, OrderBy, QuerySet, Value, When
from django.db.models.functions import Coalesce

from rooftree.support.supplier.choices import Status
from rooftree.support.supplier.models import SupplierCase

# What waits for us comes before what waits for the supplier.
_PLACE = Case(
    When(status=Status.WAITING, then=Value(1)),
    When(status=Status.ACTIVE, then=Value(2)),
    When(status=Status.RESOLVED, then=Value(3)),
    default=Value(4),
    output_field=IntegerField(),
)
_URGENT_FIRST = Case(
    When(status=Status.CLOSED, then=Value(1)),
    When(priority=1, then=Value(0)),
    default=Value(1),
    output_field=IntegerField(),
)
_LATEST = (F("closed_at").desc(), F("id").desc())
_HEARD = Coalesce("latest_supplier_word_at", "raised_at")
_KEYS: dict[str, Any] = {
    "raised": F("raised_at"),
    "priority": Coalesce("priority", Value(9)),
    "heard": _HEARD,
    "owner": F("owner__name"),
}


def ordered(
    rows: QuerySet[SupplierCase], key: str, *, is_descending: bool, is_closed: bool
) -> QuerySet[SupplierCase]:
    """Put rows in order. As they stand: priority 1, what waits for us, the rest; oldest first.

    Closed cases stand with the latest closed first.
    """
    if key in _KEYS:
        turned = OrderBy(_KEYS[key], descending=is_descending, nulls_last=True)
        return rows.order_by(turned, "raised_at", "id")
    if is_closed:
        return rows.order_by("closed_at", "id") if is_descending else rows.order_by(*_LATEST)
    if is_descending:
        return rows.order_by(_URGENT_FIRST.desc(), _PLACE.desc(), "-raised_at", "-id")
    return rows.order_by(_URGENT_FIRST, _PLACE, "raised_at", "id")
