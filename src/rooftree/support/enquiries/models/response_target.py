"""Our own targets for first help, as dated data."""

from django.db import models
from django.db.models import Q

from rooftree.platform.database.interface import append_only


class ResponseTarget(models.Model):
    """One row is how soon one lane is helped first, from a date on. Rows are only ever added."""

    class DaysReading(models.TextChoices):
        """When a target in days begins that was raised outside open hours."""

        NEXT_OPENING = "next-opening", "Count from the next opening"
        KEEP_TIME = "keep-time", "Keep the time of day"

    lane = models.PositiveSmallIntegerField()
    target = models.CharField(max_length=40)
    days_reading = models.CharField(
        max_length=12, choices=DaysReading.choices, default=DaysReading.NEXT_OPENING
    )
    from_on = models.DateField()
    reason = models.CharField(max_length=200)
    set_at = models.DateTimeField()
    set_by = models.ForeignKey("staff.Colleague", models.PROTECT, null=True, related_name="+")
    set_by_name = models.CharField(max_length=120)

    class Meta:
        ordering = ("lane", "-from_on", "-id")
        triggers = (append_only(),)
        constraints = (
            models.CheckConstraint(name="target_lane_is_known", condition=Q(lane__in=(0, 1, 2))),
            models.CheckConstraint(
                name="target_reads_as_business_time",
                condition=Q(target__regex=r"^[0-9]+ business (hour|minute|second|day)s?$"),
            ),
            models.CheckConstraint(name="target_has_its_reason", condition=~Q(reason="")),
        )

    def __str__(self) -> str:
        return f"{self.target} from {self.from_on}"
