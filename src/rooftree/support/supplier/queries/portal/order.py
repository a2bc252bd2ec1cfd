"""In which order cases stand, worked out by PostgreSQL along its indexes."""

from typing import Any

from django.db.models import F, OrderBy, QuerySet

from rooftree.support.supplier.models import SupplierCase
from rooftree.support.supplier.models.case_order import BY_PRIORITY, HEARD, PLACE, URGENT_FIRST

_LATEST = (F("closed_at").desc(), F("id").desc())
_KEYS: dict[str, Any] = {
    "raised": F("raised_at"),
    "priority": BY_PRIORITY,
    "heard": HEARD,
    "owner": F("owner__name"),
}


def ordered(
    rows: QuerySet[SupplierCase], key: str, *, is_descending: bool, stand: str
) -> QuerySet[SupplierCase]:
    """Put rows in order. As they stand: priority 1, what waits for us, the rest; oldest first.

    Closed cases stand with the latest closed first, and all together with the newest first.
    """
    if key in _KEYS:
        return rows.order_by(*_sorted_by(key, is_descending=is_descending))
    if stand == "closed":
        return rows.order_by("closed_at", "id") if is_descending else rows.order_by(*_LATEST)
    if stand == "all":
        newest = ["raised_at", "id"] if is_descending else ["-raised_at", "-id"]
        return rows.order_by(*newest)
    if is_descending:
        return rows.order_by(URGENT_FIRST.desc(), PLACE.desc(), "-raised_at", "-id")
    return rows.order_by(URGENT_FIRST, PLACE, "raised_at", "id")


def _sorted_by(key: str, *, is_descending: bool) -> list[Any]:
    """Turn every part round together: an index is walked one way or the other."""
    expression = _KEYS[key]
    if key == "owner":
        return [OrderBy(expression, descending=is_descending, nulls_last=True), "raised_at", "id"]
    first = OrderBy(expression, descending=is_descending)
    rest = ["-raised_at", "-id"] if is_descending else ["raised_at", "id"]
    return [first, *(rest[1:] if key == "raised" else rest)]
