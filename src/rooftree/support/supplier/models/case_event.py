"""What happened to a case: the log that its clocks are worked out from."""

from django.db import models
from django.db.models import Q

from rooftree.platform.database.interface import append_only
from rooftree.support.supplier.choices import Author, Channel, Direction, Kind, Priority, Status
from rooftree.support.supplier.models.case import SupplierCase


class CaseEvent(models.Model):
    """One row is one thing that happened. Rows are only ever added.

    The first six kinds make the clocks and stand in `./rooftree supplier_case` by the same names;
    the rest are told on the page.
    """

    class What(models.TextChoices):
        """What happened."""

        RAISED = "raised", "Raised"
        STATUS = "status", "Status"
        MESSAGE = "message", "Message"
        PRIORITY = "priority", "Priority"
        CLOSED = "closed", "Closed"
        REOPENED = "reopened", "Opened again"
        REFERENCE = "reference", "The supplier’s reference"
        HANDED_OVER = "handed-over", "Handed over to the supplier"
        CALL = "call", "Telephone call"
        LADDER = "ladder", "Escalation ladder"
        RELEASE = "release", "Release"
        ENQUIRY = "enquiry", "Enquiry"
        OWNER = "owner", "Owner"
        WARNED = "warned", "Warning"
        TOLD = "told", "Asker told"
        MAIL_FAILED = "mail-failed", "Mail did not leave"
        UPGRADE = "upgrade", "Upgrade"
        DETAILS = "details", "Details"

    case = models.ForeignKey(SupplierCase, models.PROTECT, related_name="log")
    at = models.DateTimeField()
    what = models.CharField(max_length=12, choices=What.choices)
    kind = models.CharField(max_length=10, choices=Kind.choices, blank=True)
    status = models.CharField(max_length=24, choices=Status.choices, blank=True)
    direction = models.CharField(max_length=4, choices=Direction.choices, blank=True)
    author = models.CharField(max_length=10, choices=Author.choices, blank=True)
    channel = models.CharField(max_length=8, choices=Channel.choices, blank=True)
    priority = models.PositiveSmallIntegerField(choices=Priority.choices, null=True)
    words = models.CharField(max_length=500, blank=True)
    actor_name = models.CharField(max_length=120)
    actor = models.ForeignKey("staff.Colleague", models.PROTECT, null=True, related_name="+")
    written_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("at", "id")
        triggers = (append_only(),)
        indexes = (models.Index("case", "at", "id", name="case_event_by_case"),)
        constraints = (
            models.CheckConstraint(
                name="case_event_status_is_named", condition=~Q(what="status") | ~Q(status="")
            ),
            models.CheckConstraint(
                name="case_event_message_is_whole",
                condition=~Q(what="message") | (~Q(direction="") & ~Q(author="") & ~Q(channel="")),
            ),
        )

    def __str__(self) -> str:
        return f"{self.what} of {self.case_id}"
