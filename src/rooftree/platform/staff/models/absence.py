"""Days away, and who stands in."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q, Value

from rooftree.platform.database.interface import DateSpan, row_history
from rooftree.platform.staff.models.colleague import Colleague


@row_history()
class Absence(models.Model):
    """One row is a colleague away from a date to a date, both included, and the stand-in."""

    colleague = models.ForeignKey(Colleague, models.PROTECT, related_name="absences")
    from_on = models.DateField()
    until_on = models.DateField()
    stand_in = models.ForeignKey(Colleague, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ("from_on", "id")
        constraints = (
            models.CheckConstraint(
                name="absence_ends_after_it_begins", condition=Q(until_on__gte=F("from_on"))
            ),
            models.CheckConstraint(
                name="absence_stand_in_is_another",
                condition=Q(stand_in=None) | ~Q(stand_in=F("colleague")),
            ),
            ExclusionConstraint(
                name="absence_one_at_a_time",
                expressions=(
                    ("colleague", RangeOperators.EQUAL),
                    (DateSpan("from_on", "until_on", Value("[]")), RangeOperators.OVERLAPS),
                ),
            ),
        )

    def __str__(self) -> str:
        return f"{self.colleague_id} away from {self.from_on}"
