"""What runs by the clock, and each time it was due."""

from django.db import models
from django.db.models import F, Q


class SeenSchedule(models.Model):
    """One row is a schedule that this database knows, and since when: nothing is due before."""

    name = models.CharField(max_length=80, unique=True)
    since_at = models.DateTimeField()

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name


class ScheduledRun(models.Model):
    """One row is one due time of a schedule, and what became of it."""

    class State(models.TextChoices):
        """How it stands."""

        WAITING = "waiting", "Waiting"
        RUNNING = "running", "Running"
        DONE = "done", "Done"
        SHORT = "short", "Produced too little"
        FAILED = "failed", "Failed"
        MISSED = "missed", "Missed"

    schedule = models.ForeignKey(SeenSchedule, models.PROTECT, related_name="runs")
    due_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=State.choices)
    queued_at = models.DateTimeField(null=True)
    started_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    produced = models.PositiveIntegerField(null=True)

    class Meta:
        ordering = ("-due_at", "-id")
        constraints = (
            models.UniqueConstraint(fields=("schedule", "due_at"), name="scheduled_run_once"),
            models.CheckConstraint(
                name="scheduled_run_state",
                condition=Q(state__in=["waiting", "running", "done", "short", "failed", "missed"]),
            ),
            models.CheckConstraint(
                name="scheduled_run_missed_never_started",
                condition=~Q(state="missed") | Q(started_at=None, produced=None),
            ),
            models.CheckConstraint(
                name="scheduled_run_waits_since_it_was_queued",
                condition=~Q(state="waiting") | Q(queued_at__isnull=False),
            ),
            models.CheckConstraint(
                name="scheduled_run_done_tells_what",
                condition=~Q(state__in=["done", "short"])
                | Q(produced__isnull=False, ended_at__gte=F("started_at")),
            ),
        )
        indexes = (
            models.Index(
                fields=("state", "due_at"),
                name="scheduled_run_open",
                condition=Q(state__in=["waiting", "running"]),
            ),
        )

    def __str__(self) -> str:
        return f"{self.schedule_id} due {self.due_at:%Y-%m-%d %H:%M}"
