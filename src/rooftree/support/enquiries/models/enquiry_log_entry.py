"""What happened to an enquiry: the log that clocks are worked out from."""

from django.db import models

from rooftree.platform.database.interface import append_only
from rooftree.support.enquiries.models.enquiry import Enquiry


class EnquiryLogEntry(models.Model):
    """One row is one change or one thing that happened. Rows are only ever added."""

    class Kind(models.TextChoices):
        """What happened. The first five keep a value before and after."""

        STATUS = "status", "Status"
        OWNER = "owner", "Owner"
        LANE = "lane", "Lane"
        SERVICE = "service", "Service"
        URGENCY = "urgency", "Urgency"
        MADE = "made", "Made"
        ACKNOWLEDGED = "acknowledged", "Receipt sent"
        TEAM_ASKED = "team-asked", "Another team asked"
        TEAM_ANSWERED = "team-answered", "Another team answered"
        OUT_OF_OFFICE = "out-of-office", "Out of office"
        BOUNCE = "bounce", "Mail came back"
        MACHINE_MAIL = "machine-mail", "Machine mail"
        PARTICIPANT = "participant", "Who takes part"
        ASKER = "asker", "Who asks"
        NO_RECEIPT = "no-receipt", "No receipt"
        SIGN_IN_HELP = "sign-in-help", "Sign-in help"
        ARTICLE = "article", "Told of an article"
        SUPPLIER = "supplier", "The supplier"

    enquiry = models.ForeignKey(Enquiry, models.PROTECT, related_name="log")
    at = models.DateTimeField()
    kind = models.CharField(max_length=16, choices=Kind.choices)
    before = models.CharField(max_length=40, blank=True)
    after = models.CharField(max_length=40, blank=True)
    words = models.CharField(max_length=500, blank=True)
    actor_name = models.CharField(max_length=120)
    actor = models.ForeignKey("staff.Colleague", models.PROTECT, null=True, related_name="+")
    inbound_id = models.BigIntegerField(null=True)

    class Meta:
        ordering = ("at", "id")
        triggers = (append_only(),)
        indexes = (models.Index("enquiry", "at", name="enquiry_log_by_enquiry"),)

    def __str__(self) -> str:
        return f"{self.kind} of {self.enquiry_id}"
