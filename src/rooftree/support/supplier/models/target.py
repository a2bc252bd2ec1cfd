"""The supplier's targets (table 1.2) and how its clocks are read, as dated data."""

from django.db import models
from django.db.models import Q

from rooftree.platform.database.interface import append_only
from rooftree.support.supplier.choices import Clock, Kind


class SupplierTarget(models.Model):
    """One row is one target from a date on. Rows are only ever added; none means table 1.2.

    `target` reads "8 business hours", "future release", or "" for no target. `priority` is 0 for
    requests, which ship without.
    """

    kind = models.CharField(max_length=10, choices=Kind.choices)
    priority = models.PositiveSmallIntegerField()
    clock = models.CharField(max_length=10, choices=Clock.choices)
    target = models.CharField(max_length=40, blank=True)
    from_on = models.DateField()
    reason = models.CharField(max_length=200)
    set_at = models.DateTimeField()
    set_by = models.ForeignKey("staff.Colleague", models.PROTECT, null=True, related_name="+")
    set_by_name = models.CharField(max_length=120)

    class Meta:
        ordering = ("kind", "priority", "clock", "-from_on", "-id")
        triggers = (append_only(),)
        constraints = (
            models.CheckConstraint(
                name="supplier_target_is_of_a_priority",
                condition=Q(kind="incident", priority__range=(1, 4))
                | Q(kind="request", priority=0),
            ),
            models.CheckConstraint(
                name="supplier_target_reads",
                condition=Q(target="")
                | Q(target="future release", clock="resolution")
                | Q(target__regex=r"^[0-9]+ business (hour|minute|second|day)s?$"),
            ),
            models.CheckConstraint(name="supplier_target_has_reason", condition=~Q(reason="")),
        )

    def __str__(self) -> str:
        return f"{self.target} from {self.from_on}"


class ClockReading(models.Model):
    """One row is how the supplier's clocks are read from a date on. Rows are only ever added.

    None means what ships: section 6 of the model. `warn_at` are percents of business time.
    """

    class Remeasure(models.TextChoices):
        """From when a changed priority is measured."""

        RAISED = "raised", "From the moment of raising"
        CHANGE = "change", "From the moment of the change"

    class DaysReading(models.TextChoices):
        """When a target in days begins that was raised outside open hours."""

        NEXT_OPENING = "next-opening", "Count from the next opening"
        KEEP_TIME = "keep-time", "Keep the time of day"

    calendar = models.CharField(max_length=40)
    is_automatic_a_response = models.BooleanField(default=False)
    pauses_response = models.BooleanField(default=False)
    pauses_resolution = models.BooleanField(default=True)
    remeasures = models.CharField(max_length=8, choices=Remeasure.choices, default=Remeasure.RAISED)
    days_reading = models.CharField(
        max_length=12, choices=DaysReading.choices, default=DaysReading.NEXT_OPENING
    )
    warn_first = models.PositiveSmallIntegerField(default=75)
    warn_last = models.PositiveSmallIntegerField(default=100)
    stale_days = models.PositiveSmallIntegerField(default=5)
    from_on = models.DateField()
    reason = models.CharField(max_length=200)
    set_at = models.DateTimeField()
    set_by = models.ForeignKey("staff.Colleague", models.PROTECT, null=True, related_name="+")
    set_by_name = models.CharField(max_length=120)

    class Meta:
        ordering = ("-from_on", "-id")
        triggers = (append_only(),)
        constraints = (
            models.CheckConstraint(
                name="clock_reading_warns_in_order",
                condition=Q(warn_first__range=(1, 99), warn_last__range=(50, 200))
                & Q(warn_first__lt=models.F("warn_last")),
            ),
            models.CheckConstraint(
                name="clock_reading_stale_after_a_day", condition=Q(stale_days__gte=1)
            ),
            models.CheckConstraint(name="clock_reading_has_reason", condition=~Q(reason="")),
        )

    def __str__(self) -> str:
        return f"clocks from {self.from_on}"
