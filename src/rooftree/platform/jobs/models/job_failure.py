"""What went wrong in a job, kept without anybody's personal data."""

from django.db import models
from django.db.models import Q


class JobFailure(models.Model):
    """One row is one try of a job that failed. The queue's own row of the job may be gone by now.

    The fault's message is not kept, because it can quote a person's record.
    """

    job_id = models.BigIntegerField(db_index=True)
    task = models.CharField(max_length=128)
    attempt = models.PositiveIntegerField()
    failed_at = models.DateTimeField(db_index=True)
    fault = models.CharField(max_length=120)
    place = models.CharField(max_length=250, blank=True)

    class Meta:
        ordering = ("-failed_at", "-id")
        constraints = (
            models.CheckConstraint(name="job_failure_counts_from_one", condition=Q(attempt__gte=1)),
        )

    def __str__(self) -> str:
        return f"{self.task}: {self.fault}"
