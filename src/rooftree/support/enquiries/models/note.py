"""Internal notes: a table of their own, which nothing that sends mail can read."""

from django.db import models

from rooftree.platform.database.interface import append_only
from rooftree.support.enquiries.models.enquiry import Enquiry


class Note(models.Model):
    """One row is a note of the team to itself. It is never sent and never shown to the asker."""

    enquiry = models.ForeignKey(Enquiry, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    author = models.ForeignKey("staff.Colleague", models.PROTECT, null=True, related_name="+")
    author_name = models.CharField(max_length=120)
    text = models.TextField()

    class Meta:
        ordering = ("at", "id")
        triggers = (append_only(),)
        indexes = (models.Index("enquiry", "at", name="note_by_enquiry"),)

    def __str__(self) -> str:
        return f"note on {self.enquiry_id}"
