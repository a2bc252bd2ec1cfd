"""Who takes part in an enquiry beside its asker."""

from django.db import models
from django.db.models.functions import Lower

from rooftree.platform.database.interface import row_history
from rooftree.support.enquiries.models.enquiry import Enquiry


@row_history()
class Participant(models.Model):
    """One row is one address whose words count as the asker's, and who is sent the answers."""

    enquiry = models.ForeignKey(Enquiry, models.PROTECT, related_name="participants")
    address = models.CharField(max_length=254)
    name = models.CharField(max_length=254)
    added_at = models.DateTimeField()
    added_by_name = models.CharField(max_length=120)

    class Meta:
        ordering = ("added_at", "id")
        constraints = (
            models.UniqueConstraint("enquiry", Lower("address"), name="participant_once"),
        )

    def __str__(self) -> str:
        return f"participant of {self.enquiry_id}"
