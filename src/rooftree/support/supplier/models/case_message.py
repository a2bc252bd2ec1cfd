"""What passed between us and the supplier, and what the team notes for itself."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from rooftree.platform.database.interface import append_only
from rooftree.platform.references.interface import Ref
from rooftree.support.supplier.choices import Author, Channel, Direction
from rooftree.support.supplier.models.case import SupplierCase


class CaseMessage(models.Model):
    """One row is one message. `address` is where an outgoing mail goes.

    An outgoing mail is written down when it is queued; `left_at` is when SMTP accepted it, and
    only then does the log say that a message went. `asks`: the supplier needs something of us.
    """

    case = models.ForeignKey(SupplierCase, models.PROTECT, related_name="messages")
    direction = models.CharField(max_length=4, choices=Direction.choices)
    author = models.CharField(max_length=10, choices=Author.choices, default=Author.PERSON)
    channel = models.CharField(max_length=8, choices=Channel.choices)
    at = models.DateTimeField()
    author_name = models.CharField(max_length=254)
    author_colleague = models.ForeignKey(
        "staff.Colleague", models.PROTECT, null=True, related_name="+"
    )
    address = models.CharField(max_length=254, blank=True)
    text = models.TextField()
    quoted = models.TextField(blank=True)
    file_ids = ArrayField(models.BigIntegerField(), default=list, blank=True)
    asks = models.BooleanField(default=False)
    asks_because = models.CharField(max_length=200, blank=True)
    inbound_id = models.BigIntegerField(null=True, unique=True)
    outbound_id = models.BigIntegerField(null=True, unique=True)
    left_at = models.DateTimeField(null=True)
    failed_because = models.CharField(max_length=300, blank=True)
    taken_back_at = models.DateTimeField(null=True)
    # Set on a mail to a contact of the escalation ladder: no reply, so it moves no case.
    ladder_step = models.PositiveSmallIntegerField(null=True)
    # The whole case, as it was handed over to the supplier by mail.
    is_hand_over = models.BooleanField(default=False, db_default=False)
    # Pasted or forwarded by this colleague out of their own inbox.
    handed_in_by = models.ForeignKey("staff.Colleague", models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ("at", "id")
        indexes = (models.Index("case", "at", "id", name="case_message_by_case"),)
        constraints = (
            models.CheckConstraint(
                name="case_message_asks_comes_in", condition=Q(asks=False) | Q(direction="in")
            ),
        )

    def __str__(self) -> str:
        return f"{self.direction} on {self.case_id}"


class CaseNote(models.Model):
    """One row is an internal note. It is in no message and never sent."""

    case = models.ForeignKey(SupplierCase, models.PROTECT, related_name="notes")
    at = models.DateTimeField()
    author = models.ForeignKey("staff.Colleague", models.PROTECT, null=True, related_name="+")
    author_name = models.CharField(max_length=120)
    text = models.TextField()
    file_ids = ArrayField(models.BigIntegerField(), default=list, db_default=[], blank=True)
    # Set where a colleague answered the mail of a notice.
    inbound_id = models.BigIntegerField(null=True, unique=True)

    class Meta:
        ordering = ("at", "id")
        triggers = (append_only(),)
        indexes = (models.Index("case", "at", name="case_note_by_case"),)

    def __str__(self) -> str:
        return f"note on {self.case_id}"

    @property
    def ref(self) -> Ref:
        """How other modules name it."""
        return Ref("supplier.note", self.pk)
