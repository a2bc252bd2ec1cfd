"""Mail that came, as it came, and how far it has got."""

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from rooftree.platform.mail.models.mailbox import Mailbox

_RAW_MAY_GO = """
    IF octet_length(NEW.raw) = 0
       AND EXISTS (SELECT 1 FROM mail_disposedmail WHERE mail_id = NEW.id) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'The raw bytes of a mail never change; only a recorded disposal takes them';
"""


class InboundMail(models.Model):
    """One row is one mail that somebody handed over, kept raw before anybody reads it.

    The raw bytes never change: a better reader can read them again. At the end of their time
    they go, and a row of DisposedMail stands for them.
    """

    class State(models.TextChoices):
        """How far it has got. Received and parsed mails wait; the others are settled."""

        RECEIVED = "received", "Received"
        PARSED = "parsed", "Read"
        FILED = "filed", "Filed"
        QUARANTINED = "quarantined", "Quarantined"
        DEAD = "dead", "Dead letter"

    class FiledAs(models.TextChoices):
        """What the mail became."""

        NEW = "new", "New"
        REPLY = "reply", "Reply"
        NOTE_LINE = "note-line", "Line on the thread"
        BOUNCE = "bounce", "Bounce"
        SUPPLIER = "supplier", "Supplier"
        DUPLICATE = "duplicate", "Same mail again"

    raw = models.BinaryField()
    sha256 = models.CharField(max_length=64, db_index=True)
    size = models.PositiveBigIntegerField()
    # Larger than is taken in: `raw` is its beginning; `size` and `sha256` are of all that was seen.
    is_cut = models.BooleanField(default=False, db_default=False)
    mailbox = models.ForeignKey(Mailbox, models.PROTECT, related_name="+")
    came_by = models.CharField(max_length=10)
    # "" is the sender `<>`, which only servers use; null means that nobody told us.
    envelope_sender = models.CharField(max_length=320, null=True)  # noqa: DJ001 - see above
    envelope_recipients = ArrayField(models.CharField(max_length=320), default=list)
    received_at = models.DateTimeField()

    state = models.CharField(max_length=12, choices=State.choices, default=State.RECEIVED)
    reason = models.TextField(blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    latest_fault = models.CharField(max_length=300, blank=True)
    latest_try_at = models.DateTimeField(null=True)
    settled_at = models.DateTimeField(null=True)

    claim_name = models.CharField(max_length=60, blank=True)
    claim_reason = models.TextField(blank=True)
    filed_as = models.CharField(max_length=10, choices=FiledAs.choices, blank=True)
    filed_kind = models.CharField(max_length=60, blank=True)
    filed_id = models.BigIntegerField(null=True)
    reference = models.CharField(max_length=40, blank=True)
    lane = models.SmallIntegerField(null=True)
    is_answered = models.BooleanField(default=False)
    duplicate_of = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ("-received_at", "-id")
        indexes = (
            models.Index(
                fields=("received_at",),
                name="inbound_waiting",
                condition=Q(state__in=("received", "parsed")),
            ),
            models.Index(fields=("state", "-received_at"), name="inbound_by_state"),
            models.Index(fields=("filed_kind", "filed_id"), name="inbound_by_record"),
        )
        constraints = (
            models.CheckConstraint(
                name="inbound_state_is_known",
                condition=Q(state__in=("received", "parsed", "filed", "quarantined", "dead")),
            ),
            models.CheckConstraint(
                name="inbound_settled_has_its_time",
                condition=Q(state__in=("received", "parsed"), settled_at=None)
                | Q(state__in=("filed", "quarantined", "dead"), settled_at__isnull=False),
            ),
            models.CheckConstraint(
                name="inbound_settled_says_why", condition=Q(settled_at=None) | ~Q(reason="")
            ),
            models.CheckConstraint(
                name="inbound_filed_as_something",
                condition=(Q(state="filed") & ~Q(filed_as=""))
                | (~Q(state="filed") & Q(filed_as="")),
            ),
        )
        triggers = (
            pgtrigger.Protect(
                name="raw_never_changes",
                operation=pgtrigger.UpdateOf(  # type: ignore[no-untyped-call]
                    "sha256", "size", "is_cut", "received_at"
                ),
            ),
            pgtrigger.Trigger(
                name="raw_goes_only_by_disposal",
                when=pgtrigger.Before,
                operation=pgtrigger.UpdateOf("raw"),  # type: ignore[no-untyped-call]
                func=_RAW_MAY_GO,
            ),
        )

    def __str__(self) -> str:
        return f"inbound mail {self.pk}"
