"""Staff lists that were read in."""

from django.db import models

from rooftree.platform.access.models.account import Account


class StaffList(models.Model):
    """One row is a staff list that was imported whole; the same content is never taken twice."""

    sha256 = models.CharField(max_length=64, unique=True)
    file_name = models.CharField(max_length=200)
    imported_at = models.DateTimeField()
    imported_by = models.ForeignKey(
        Account, models.PROTECT, null=True, blank=True, related_name="+"
    )
    new_count = models.PositiveIntegerField()
    changed_count = models.PositiveIntegerField()
    unchanged_count = models.PositiveIntegerField()

    class Meta:
        ordering = ("-imported_at", "-id")

    def __str__(self) -> str:
        return self.file_name
