"""The people who use the product, and the services they work in."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q, Value
from django.db.models.functions import Lower

from rooftree.platform.database.interface import DateSpan, row_history
from rooftree.platform.staff.models.service import Service
from rooftree.platform.staff.models.unit import Unit


@row_history()
class Colleague(models.Model):
    """One row is a person who works here or with us. `left_on` is the last day they worked."""

    name = models.CharField(max_length=120)
    email = models.EmailField(max_length=254)
    staff_number = models.CharField(max_length=20, blank=True)
    job_title = models.CharField(max_length=120, blank=True)
    telephone = models.CharField(max_length=40, blank=True)
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="+")
    started_on = models.DateField()
    left_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("name", "id")
        constraints = (
            models.UniqueConstraint(Lower("email"), name="colleague_one_per_address"),
            models.UniqueConstraint(
                "staff_number", name="colleague_one_per_number", condition=~Q(staff_number="")
            ),
            models.CheckConstraint(
                name="colleague_leaves_after_starting",
                condition=Q(left_on=None) | Q(left_on__gte=F("started_on")),
            ),
        )

    def __str__(self) -> str:
        return self.name


@row_history()
class ServicePosting(models.Model):
    """One row is a colleague working in a service from a date, to the last day included."""

    colleague = models.ForeignKey(Colleague, models.PROTECT, related_name="postings")
    service = models.ForeignKey(Service, models.PROTECT, related_name="+")
    from_on = models.DateField()
    until_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("from_on", "id")
        constraints = (
            ExclusionConstraint(
                name="posting_one_of_a_service_at_a_time",
                expressions=(
                    ("colleague", RangeOperators.EQUAL),
                    ("service", RangeOperators.EQUAL),
                    (DateSpan("from_on", "until_on", Value("[]")), RangeOperators.OVERLAPS),
                ),
            ),
        )

    def __str__(self) -> str:
        return f"{self.colleague_id} in {self.service_id} from {self.from_on}"
