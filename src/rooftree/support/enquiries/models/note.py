"""Internal notes: a table of their own, which nothing that sends mail can read."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from rooftree.platform.database.interface import append_only
from rooftree.support.enquiries.models.enquiry import Enquiry


class Note(models.Model):
    """One row is a note of the team to itself. It is never sent and never shown to the asker."""

    enquiry = models.ForeignKey(Enquiry, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    author = models.ForeignKey("staff.Colleague", models.PROTECT, null=True, related_name="+")
    author_name = models.CharField(max_length=120)
    text = models.TextField()
    file_ids = ArrayField(models.BigIntegerField(), default=list, blank=True)
    inbound_id = models.BigIntegerField(null=True)

    class Meta:
        ordering = ("at", "id")
        triggers = (append_only(),)
        indexes = (models.Index("enquiry", "at", name="note_by_enquiry"),)
        constraints = (
            models.UniqueConstraint(
                fields=("inbound_id",),
                name="note_once_for_each_mail",
                condition=Q(inbound_id__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"note on {self.enquiry_id}"
