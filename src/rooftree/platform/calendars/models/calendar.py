"""Calendars as rows that administrators edit."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value

from rooftree.platform.database.interface import row_history


class DateSpan(Func):
    """The days from one date to another, the last one included; open where it is null."""

    function = "daterange"
    output_field = DateRangeField()


@row_history()
class Calendar(models.Model):
    """One row is a calendar of open hours. `holidays_of` names whose bank holidays are loaded."""

    key = models.SlugField(max_length=40, unique=True)
    name = models.CharField(max_length=80)
    zone = models.CharField(max_length=40, default="Europe/London")
    holidays_of = models.CharField(max_length=10, blank=True)

    class Meta:
        ordering = ("key",)

    def __str__(self) -> str:
        return self.name


@row_history()
class CalendarVersion(models.Model):
    """One row is the weekly hours of a calendar from a day, to the last day included."""

    calendar = models.ForeignKey(Calendar, models.PROTECT, related_name="versions")
    from_on = models.DateField()
    until_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("from_on", "id")
        constraints = (
            models.CheckConstraint(
                name="calendar_version_ends_after_it_begins",
                condition=Q(until_on=None) | Q(until_on__gte=F("from_on")),
            ),
            ExclusionConstraint(
                name="calendar_version_one_at_a_time",
                expressions=(
                    ("calendar", RangeOperators.EQUAL),
                    (DateSpan("from_on", "until_on", Value("[]")), RangeOperators.OVERLAPS),
                ),
            ),
        )

    def __str__(self) -> str:
        return f"{self.calendar_id} from {self.from_on}"


class MinuteSpan(Func):
    """The minutes of a day from one to another, the last one left out."""

    function = "int4range"
    output_field = models.TextField()


@row_history()
class WeeklySpan(models.Model):
    """One row is open hours of one weekday (Monday 0), in minutes after midnight."""

    version = models.ForeignKey(CalendarVersion, models.CASCADE, related_name="spans")
    weekday = models.PositiveSmallIntegerField()
    opens = models.PositiveSmallIntegerField()
    closes = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ("weekday", "opens")
        constraints = (
            models.CheckConstraint(name="weekly_span_is_a_weekday", condition=Q(weekday__lte=6)),
            models.CheckConstraint(
                name="weekly_span_within_the_day",
                condition=Q(closes__lte=1440) & Q(opens__lt=F("closes")),
            ),
            ExclusionConstraint(
                name="weekly_span_never_overlaps",
                expressions=(
                    ("version", RangeOperators.EQUAL),
                    ("weekday", RangeOperators.EQUAL),
                    (MinuteSpan("opens", "closes"), RangeOperators.OVERLAPS),
                ),
            ),
        )

    def __str__(self) -> str:
        return f"weekday {self.weekday}, minute {self.opens} to {self.closes}"


@row_history()
class ClosedDate(models.Model):
    """One row is a day on which a calendar is closed, where that is known from and since when."""

    calendar = models.ForeignKey(Calendar, models.CASCADE, related_name="closed_dates")
    on = models.DateField()
    name = models.CharField(max_length=120)
    source = models.CharField(max_length=120)
    loaded_on = models.DateField()

    class Meta:
        ordering = ("on",)
        constraints = (models.UniqueConstraint(fields=("calendar", "on"), name="closed_date_once"),)

    def __str__(self) -> str:
        return f"{self.on}: {self.name}"


class HolidayYear(models.Model):
    """One row is a year whose bank holidays were loaded once: what staff take out stays out."""

    calendar = models.ForeignKey(Calendar, models.CASCADE, related_name="+")
    year = models.PositiveSmallIntegerField()
    source = models.CharField(max_length=120)
    loaded_on = models.DateField()

    class Meta:
        ordering = ("year",)
        constraints = (
            models.UniqueConstraint(fields=("calendar", "year"), name="holiday_year_once"),
        )

    def __str__(self) -> str:
        return f"{self.calendar_id} {self.year}"
