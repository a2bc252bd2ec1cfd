"""Whether the telephone call is missing that every priority 1 needs."""

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from rooftree.support.supplier.models import CallRecord, CaseEvent, SupplierCase

URGENT = 1


def lacks_call(case: SupplierCase) -> bool:
    """Whether the case is, or ever was, priority 1 and no call to the supplier is recorded."""
    found: Any = with_duty(SupplierCase.objects.filter(pk=case.pk)).get()
    is_missing: bool = found.is_call_missing
    return is_missing


def with_duty(rows: QuerySet[SupplierCase]) -> QuerySet[SupplierCase]:
    """Have each row bring `is_call_missing` along, for one case or a page of them."""
    called = CallRecord.objects.filter(case=OuterRef("pk"))
    was_urgent = CaseEvent.objects.filter(
        case=OuterRef("pk"), what__in=("raised", "priority"), priority=URGENT
    )
    is_urgent = Q(priority=URGENT) | Exists(was_urgent)
    return rows.annotate(is_call_missing=is_urgent & ~Exists(called))
