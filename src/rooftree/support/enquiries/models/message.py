"""The public thread: what the asker wrote and what the asker was sent."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from rooftree.platform.database.interface import append_only
from rooftree.support.enquiries.choices import Proof
from rooftree.support.enquiries.models.enquiry import Enquiry


class Message(models.Model):
    """One row is one message between the asker and the team. It never changes once written."""

    class Direction(models.TextChoices):
        """Which way it went."""

        IN = "in", "From the asker"
        OUT = "out", "To the asker"

    enquiry = models.ForeignKey(Enquiry, models.PROTECT, related_name="messages")
    direction = models.CharField(max_length=3, choices=Direction.choices)
    at = models.DateTimeField()
    author = models.ForeignKey(
        "staff.Colleague", models.PROTECT, null=True, blank=True, related_name="+"
    )
    author_name = models.CharField(max_length=254)
    address = models.CharField(max_length=254, blank=True)
    # Where the mail asks to be answered, if that is not where it says it came from.
    reply_to = models.CharField(max_length=254, blank=True, db_default="")
    text = models.TextField()
    quoted = models.TextField(blank=True)
    file_ids = ArrayField(models.BigIntegerField(), default=list, blank=True)
    proof = models.CharField(max_length=12, choices=Proof.choices, blank=True)
    is_participant = models.BooleanField(default=True)
    is_automatic = models.BooleanField(default=False)
    inbound_id = models.BigIntegerField(null=True)
    outbound_id = models.BigIntegerField(null=True)

    class Meta:
        ordering = ("at", "id")
        triggers = (append_only(),)
        constraints = (
            models.UniqueConstraint(
                fields=("inbound_id",),
                name="message_once_for_each_mail",
                condition=Q(inbound_id__isnull=False),
            ),
            models.CheckConstraint(
                name="message_goes_one_way",
                condition=Q(direction="in", outbound_id__isnull=True)
                | Q(direction="out", inbound_id__isnull=True),
            ),
        )

    def __str__(self) -> str:
        return f"{self.direction} on {self.enquiry_id}"
