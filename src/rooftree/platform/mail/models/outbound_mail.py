"""Mail that leaves, or was held back."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from rooftree.platform.mail.models.inbound_mail import InboundMail


class OutboundMail(models.Model):
    """One row is one mail that somebody or something sent. Its words never change."""

    class Purpose(models.TextChoices):
        """Mail of a thread is limited where it is automatic; the product's own mail is not."""

        THREAD = "thread", "About a record"
        PRODUCT = "product", "About an account or an alarm"
        SELF_TEST = "self-test", "To a mailbox of our own, to see it come in"

    message_id = models.CharField(max_length=255, unique=True)
    purpose = models.CharField(max_length=10, choices=Purpose.choices, default=Purpose.THREAD)
    sender = models.EmailField(max_length=254)
    sender_name = models.CharField(max_length=120, blank=True)
    to_name = models.CharField(max_length=200, blank=True)
    subject = models.TextField()
    text = models.TextField(blank=True)
    about_kind = models.CharField(max_length=60, blank=True)
    about_id = models.BigIntegerField(null=True)
    is_automatic = models.BooleanField()
    answers = models.ForeignKey(InboundMail, models.PROTECT, null=True, related_name="+")
    follows = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    in_reply_to = models.TextField(blank=True)
    references = ArrayField(models.TextField(), default=list)
    made_at = models.DateTimeField()
    actor_name = models.CharField(max_length=120)
    account_id = models.BigIntegerField(null=True)

    class Meta:
        ordering = ("-made_at", "-id")
        indexes = (models.Index(fields=("about_kind", "about_id"), name="outbound_by_record"),)
        constraints = (
            models.CheckConstraint(
                name="outbound_about_is_whole",
                condition=Q(about_kind="", about_id=None)
                | (~Q(about_kind="") & Q(about_id__isnull=False)),
            ),
        )

    def __str__(self) -> str:
        return f"outbound mail {self.pk}"


class OutboundCopy(models.Model):
    """One row is the copy of a mail for one reader, with that reader's own reply address.

    `raw` is stored before the copy is handed over, and a further try sends the same bytes.
    """

    class State(models.TextChoices):
        """Where the copy is. Captured: this system sends nothing, the copy is kept to be read."""

        QUEUED = "queued", "Waiting to leave"
        SENT = "sent", "Sent"
        CAPTURED = "captured", "Kept here, not sent"
        HELD = "held", "Held back"
        FAILED = "failed", "Failed"

    mail = models.ForeignKey(OutboundMail, models.CASCADE, related_name="copies")
    recipient = models.EmailField(max_length=254)
    reply_to = models.CharField(max_length=320, blank=True)
    raw = models.BinaryField(null=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.QUEUED)
    reason = models.CharField(max_length=300, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    due_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-mail_id", "id")
        indexes = (
            models.Index(
                fields=("due_at",), name="outbound_copy_waiting", condition=Q(state="queued")
            ),
            models.Index(Lower("recipient"), name="outbound_copy_by_reader"),
        )
        constraints = (
            models.UniqueConstraint(fields=("mail", "recipient"), name="copy_one_per_reader"),
            models.CheckConstraint(
                name="copy_state_is_known",
                condition=Q(state__in=("queued", "sent", "captured", "held", "failed")),
            ),
            models.CheckConstraint(
                name="copy_settled_has_its_time",
                condition=(Q(state="queued") & Q(settled_at=None))
                | (~Q(state="queued") & Q(settled_at__isnull=False)),
            ),
            models.CheckConstraint(
                name="copy_held_says_why",
                condition=~Q(state__in=("held", "failed")) | ~Q(reason=""),
            ),
            models.CheckConstraint(
                name="copy_gone_has_its_bytes",
                condition=~Q(state__in=("sent", "captured")) | Q(raw__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"copy {self.pk} of outbound mail {self.mail_id}"


class OutboundAttachment(models.Model):
    """One row is one file that goes with a mail."""

    mail = models.ForeignKey(OutboundMail, models.CASCADE, related_name="attachments")
    position = models.PositiveSmallIntegerField()
    file = models.ForeignKey("files.StoredFile", models.PROTECT, related_name="+")

    class Meta:
        ordering = ("mail_id", "position")
        constraints = (
            models.UniqueConstraint(fields=("mail", "position"), name="outgoing_file_position"),
        )

    def __str__(self) -> str:
        return f"file {self.position} of outbound mail {self.mail_id}"
