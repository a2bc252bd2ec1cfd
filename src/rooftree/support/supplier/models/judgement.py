"""How the supplier's clocks were judged, and what was warned of before."""

from django.db import models

from rooftree.platform.database.interface import append_only
from rooftree.support.supplier.choices import Clock
from rooftree.support.supplier.models.case import SupplierCase


class ClockJudgement(models.Model):
    """One row is how one clock went: when it was met, or as it stood when something changed it.

    It keeps target, reading of the clocks and calendar that it was judged by, and never changes.
    """

    class Why(models.TextChoices):
        """What had it judged."""

        MET = "met", "Met"
        PRIORITY = "priority", "The priority changed"
        CLOSED = "closed", "The case was closed"

    case = models.ForeignKey(SupplierCase, models.PROTECT, related_name="judgements")
    clock = models.CharField(max_length=10, choices=Clock.choices)
    why = models.CharField(max_length=8, choices=Why.choices)
    judged_at = models.DateTimeField()
    priority = models.PositiveSmallIntegerField(null=True)
    target = models.CharField(max_length=40, blank=True)
    due_at = models.DateTimeField(null=True)
    met_at = models.DateTimeField(null=True)
    is_breached = models.BooleanField()
    counted_seconds = models.PositiveIntegerField()
    readings = models.JSONField()
    calendar_reading = models.ForeignKey(
        "calendars.CalendarReading", models.PROTECT, null=True, related_name="+"
    )

    class Meta:
        ordering = ("case", "id")
        triggers = (append_only(),)

    def __str__(self) -> str:
        return f"{self.clock} of {self.case_id}"


class ClockWarning(models.Model):
    """One row is one warning that a target of the supplier is near, or missed. Once each."""

    case = models.ForeignKey(SupplierCase, models.PROTECT, related_name="+")
    clock = models.CharField(max_length=10, choices=Clock.choices)
    priority = models.PositiveSmallIntegerField(default=0)
    percent = models.PositiveSmallIntegerField()
    at = models.DateTimeField()

    class Meta:
        ordering = ("case", "percent")
        constraints = (
            models.UniqueConstraint(
                fields=("case", "clock", "priority", "percent"), name="supplier_warning_once_each"
            ),
        )

    def __str__(self) -> str:
        return f"{self.percent}% of {self.case_id}"
