"""The watchdog's alarms, and who is told."""

from django.db import models
from django.db.models import F, Q

from rooftree.platform.database.interface import row_history
from rooftree.platform.jobs.models.scheduled_run import SeenSchedule


class Alarm(models.Model):
    """One row is something that should have happened by the clock and did not.

    `over_at` is when a later run was good; `seen_at` when somebody marked the alarm as seen.
    """

    class Kind(models.TextChoices):
        """What is wrong."""

        MISSED = "missed", "Missed"
        LATE = "late", "Started late"
        NOT_STARTED = "not-started", "Has not started"
        NOT_ENDED = "not-ended", "Has not ended"
        FAILED = "failed", "Failed"
        SHORT = "short", "Produced too little"

    schedule = models.ForeignKey(SeenSchedule, models.PROTECT, related_name="alarms")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    words = models.CharField(max_length=400)
    raised_at = models.DateTimeField(db_index=True)
    over_at = models.DateTimeField(null=True)
    seen_at = models.DateTimeField(null=True)
    mailed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-raised_at", "-id")
        constraints = (
            models.UniqueConstraint(
                fields=("schedule", "kind"),
                name="alarm_once_while_it_lasts",
                condition=Q(over_at=None),
            ),
            models.CheckConstraint(
                name="alarm_ends_after_it_begins",
                condition=Q(over_at=None) | Q(over_at__gte=F("raised_at")),
            ),
        )

    def __str__(self) -> str:
        return f"{self.kind}: {self.schedule_id}"


@row_history()
class AlarmContact(models.Model):
    """The one row names the colleague who is told of alarms."""

    colleague = models.ForeignKey("staff.Colleague", models.PROTECT, related_name="+")

    class Meta:
        constraints = (models.CheckConstraint(name="alarm_contact_one_row", condition=Q(pk=1)),)

    def __str__(self) -> str:
        return f"colleague {self.colleague_id}"
