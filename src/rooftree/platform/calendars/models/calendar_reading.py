"""Calendars as they stood when something was judged by them."""

from django.db import models

from rooftree.platform.calendars.models.calendar import Calendar
from rooftree.platform.database.interface import append_only


class CalendarReading(models.Model):
    """One row is a whole calendar as it stood: a record that was closed names it for ever."""

    calendar = models.ForeignKey(Calendar, models.PROTECT, related_name="+")
    # Of the content as text, so that what was read before is found again.
    sha256 = models.CharField(max_length=64)
    content = models.JSONField()
    read_at = models.DateTimeField()

    class Meta:
        triggers = (append_only(),)
        constraints = (
            models.UniqueConstraint(fields=("calendar", "sha256"), name="calendar_reading_once"),
        )

    def __str__(self) -> str:
        return f"{self.calendar_id} as read at {self.read_at}"
