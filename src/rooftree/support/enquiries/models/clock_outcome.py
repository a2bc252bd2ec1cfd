"""How an enquiry's clock of first help was judged, and what was warned of before."""

from django.db import models
from django.db.models import Q

from rooftree.platform.database.interface import append_only
from rooftree.support.enquiries.models.enquiry import Enquiry
from rooftree.support.enquiries.models.response_target import ResponseTarget


class ClockOutcome(models.Model):
    """One row is one judgement: at first help, or at closing without any. It never changes.

    It keeps the target and the reading of the calendar that it was judged by.
    """

    enquiry = models.ForeignKey(Enquiry, models.PROTECT, related_name="+")
    judged_at = models.DateTimeField()
    helped_at = models.DateTimeField(null=True)
    is_by_link = models.BooleanField(default=False)
    lane = models.PositiveSmallIntegerField()
    due_at = models.DateTimeField(null=True)
    is_met = models.BooleanField(null=True)
    counted_seconds = models.PositiveIntegerField()
    late_seconds = models.PositiveIntegerField(default=0)
    target = models.CharField(max_length=40)
    days_reading = models.CharField(max_length=12, choices=ResponseTarget.DaysReading.choices)
    set_by_name = models.CharField(max_length=120)
    set_from_on = models.DateField()
    reading = models.ForeignKey("calendars.CalendarReading", models.PROTECT, related_name="+")

    class Meta:
        ordering = ("enquiry", "id")
        triggers = (append_only(),)
        constraints = (
            models.CheckConstraint(
                name="clock_outcome_judges_help",
                condition=Q(helped_at__isnull=False, is_met__isnull=False)
                | Q(helped_at__isnull=True, is_met__isnull=True, is_by_link=False),
            ),
        )

    def __str__(self) -> str:
        return f"clock of {self.enquiry_id}"


class ClockWarning(models.Model):
    """One row is one warning that an enquiry's first help is due soon, or late. Once each."""

    enquiry = models.ForeignKey(Enquiry, models.PROTECT, related_name="+")
    lane = models.PositiveSmallIntegerField()
    percent = models.PositiveSmallIntegerField()
    at = models.DateTimeField()

    class Meta:
        ordering = ("enquiry", "percent")
        constraints = (
            models.UniqueConstraint(
                fields=("enquiry", "lane", "percent"), name="clock_warning_once_each"
            ),
        )

    def __str__(self) -> str:
        return f"{self.percent}% of {self.enquiry_id}"
