"""When a worker was last heard."""

from django.db import models
from django.db.models import Q


class WorkerBeat(models.Model):
    """The one row is written by every worker, several times a minute."""

    heard_at = models.DateTimeField()

    class Meta:
        constraints = (models.CheckConstraint(name="worker_beat_one_row", condition=Q(pk=1)),)

    def __str__(self) -> str:
        return f"{self.heard_at}"
