"""The days from one date to another, for constraints that forbid overlaps."""

from django.contrib.postgres.fields import DateRangeField
from django.db.models import Func


class DateSpan(Func):
    """`DateSpan("from_on", "until_on", Value("[]"))`: the last day included; open where null."""

    function = "daterange"
    output_field = DateRangeField()
