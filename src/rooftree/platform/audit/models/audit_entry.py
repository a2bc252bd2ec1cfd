"""The audit: what was done, in words."""

from django.db import models

from rooftree.platform.database.interface import append_only


class AuditEntry(models.Model):
    """One row is one thing that somebody did, tried and was refused, or looked at.

    The actor is kept as plain values, so that a row outlives the account.
    """

    class Kind(models.TextChoices):
        """Whether it was done, refused, or only looked at."""

        DONE = "done", "Done"
        REFUSED = "refused", "Refused"
        LOOKED = "looked", "Looked at"

    at = models.DateTimeField(db_index=True)
    kind = models.CharField(max_length=10, choices=Kind.choices)
    label = models.CharField(max_length=80)
    actor_kind = models.CharField(max_length=12)
    actor_name = models.CharField(max_length=120)
    account_id = models.BigIntegerField(null=True)
    subject_kind = models.CharField(max_length=60, blank=True)
    subject_id = models.BigIntegerField(null=True)
    details = models.JSONField(default=dict)

    class Meta:
        ordering = ("-at", "-id")
        triggers = (append_only(),)
        indexes = (
            models.Index(fields=("subject_kind", "subject_id", "-at"), name="audit_by_subject"),
            models.Index(fields=("account_id", "-at"), name="audit_by_account"),
        )

    def __str__(self) -> str:
        return f"{self.label} by {self.actor_name}"
