"""What lists of cases are ordered by: written once, so that the indexes fit the queries."""

from django.db.models import Case, IntegerField, Value, When
from django.db.models.functions import Coalesce

from rooftree.support.supplier.choices import Status

_NO_PRIORITY = 9

# What waits for us comes before what waits for the supplier.
PLACE = Case(
    When(status=Status.WAITING.value, then=Value(1)),
    When(status=Status.ACTIVE.value, then=Value(2)),
    When(status=Status.RESOLVED.value, then=Value(3)),
    default=Value(4),
    output_field=IntegerField(),
)
URGENT_FIRST = Case(When(priority=1, then=Value(0)), default=Value(1), output_field=IntegerField())
HEARD = Coalesce("latest_supplier_word_at", "raised_at")
BY_PRIORITY = Coalesce("priority", Value(_NO_PRIORITY))
