"""What is known of each stored file; its content lies on disk under its hash."""

from django.db import models
from django.db.models import Q


class StoredFile(models.Model):
    """One row is one content under one name. Storing the same again gives the same row.

    Who may read it is the business of the module whose record it belongs to.
    """

    class Verdict(models.TextChoices):
        """What the site's malware check said; empty where the site has none."""

        CLEAN = "clean", "Nothing found"
        FOUND = "found", "Malware found"
        FAILED = "failed", "Not checked yet"

    sha256 = models.CharField(max_length=64)
    name = models.CharField(max_length=150)
    size = models.PositiveBigIntegerField()
    media_type = models.CharField(max_length=120)
    is_quarantined = models.BooleanField(default=False)
    reason = models.CharField(max_length=200, blank=True)
    verdict = models.CharField(
        max_length=10, choices=Verdict.choices, blank=True, default="", db_default=""
    )
    verdict_words = models.CharField(max_length=200, blank=True, default="", db_default="")
    checked_at = models.DateTimeField(null=True)
    # Its content is gone and its name taken out: the row stands for it, by hash and size.
    disposed_on = models.DateField(null=True)
    stored_at = models.DateTimeField()

    class Meta:
        ordering = ("id",)
        indexes = (
            models.Index(fields=("id",), name="file_to_check", condition=Q(verdict="failed")),
        )
        constraints = (
            models.UniqueConstraint(fields=("sha256", "name"), name="stored_file_once"),
            models.CheckConstraint(
                name="stored_file_hash_is_sha256", condition=Q(sha256__regex=r"^[0-9a-f]{64}$")
            ),
            models.CheckConstraint(name="stored_file_has_a_name", condition=~Q(name="")),
            models.CheckConstraint(
                name="stored_file_quarantine_says_why",
                condition=Q(is_quarantined=False) | ~Q(reason=""),
            ),
            models.CheckConstraint(
                name="stored_file_unsafe_is_quarantined",
                condition=~Q(verdict__in=("found", "failed")) | Q(is_quarantined=True),
            ),
        )

    def __str__(self) -> str:
        return f"file {self.pk}"
