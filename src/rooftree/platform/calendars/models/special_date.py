"""Days with hours of their own."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q

from rooftree.platform.calendars.models.calendar import Calendar, MinuteSpan
from rooftree.platform.database.interface import row_history


@row_history()
class SpecialDate(models.Model):
    """One row is a day on which a calendar has other hours than its weekday's, and why."""

    calendar = models.ForeignKey(Calendar, models.CASCADE, related_name="special_dates")
    on = models.DateField()
    name = models.CharField(max_length=120)

    class Meta:
        ordering = ("on",)
        constraints = (
            models.UniqueConstraint(fields=("calendar", "on"), name="special_date_once"),
        )

    def __str__(self) -> str:
        return f"{self.on}: {self.name}"


@row_history()
class SpecialSpan(models.Model):
    """One row is open hours of a special date, in minutes after midnight."""

    special_date = models.ForeignKey(SpecialDate, models.CASCADE, related_name="spans")
    opens = models.PositiveSmallIntegerField()
    closes = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ("opens",)
        constraints = (
            models.CheckConstraint(
                name="special_span_within_the_day",
                condition=Q(closes__lte=1440) & Q(opens__lt=F("closes")),
            ),
            ExclusionConstraint(
                name="special_span_never_overlaps",
                expressions=(
                    ("special_date", RangeOperators.EQUAL),
                    (MinuteSpan("opens", "closes"), RangeOperators.OVERLAPS),
                ),
            ),
        )

    def __str__(self) -> str:
        return f"minute {self.opens} to {self.closes}"
