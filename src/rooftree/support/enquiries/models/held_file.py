"""Files of questions that are not sent yet."""

from django.conf import settings
from django.db import models


class HeldFile(models.Model):
    """One row is a file chosen for a question whose asker looks at suggested articles first."""

    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    file_id = models.BigIntegerField()
    held_at = models.DateTimeField()

    class Meta:
        ordering = ("id",)
        indexes = (models.Index("held_at", name="held_file_by_time"),)

    def __str__(self) -> str:
        return f"held file {self.pk}"
