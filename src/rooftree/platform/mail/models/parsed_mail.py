"""What was read out of a raw mail."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, HashIndex
from django.db import models

from rooftree.platform.mail.models.inbound_mail import InboundMail


class ParsedMail(models.Model):
    """One row is the reading of one mail; it can be made again from the raw bytes.

    Addresses are [name, address]; message ids stand without brackets.
    """

    mail = models.OneToOneField(
        InboundMail, models.CASCADE, primary_key=True, related_name="parsed"
    )
    arrival_key = models.CharField(max_length=64, db_index=True)
    message_id = models.TextField(blank=True)
    in_reply_to = models.TextField(blank=True)
    references = ArrayField(models.TextField(), default=list)
    answered_ids = ArrayField(models.TextField(), default=list)
    sender = models.CharField(max_length=320, blank=True, db_index=True)
    sender_name = models.CharField(max_length=200, blank=True)
    reply_to = models.CharField(max_length=320, blank=True)
    to = models.JSONField(default=list)
    cc = models.JSONField(default=list)
    # Everybody it names, in small letters: what subject access and legal holds find it by.
    addresses = ArrayField(models.TextField(), default=list, db_default=[])
    subject = models.TextField(blank=True)
    dated_at = models.DateTimeField(null=True)
    text = models.TextField(blank=True)
    new_words_length = models.PositiveIntegerField(default=0)
    has_html = models.BooleanField(default=False)

    mail_class = models.CharField(max_length=20)
    class_reason = models.CharField(max_length=200)
    may_be_answered = models.BooleanField(default=False)
    is_sender_proven = models.BooleanField(default=False)
    token_kind = models.CharField(max_length=60, blank=True)
    token_id = models.BigIntegerField(null=True)
    token_recipient = models.CharField(max_length=320, blank=True)
    report = models.JSONField(default=dict)

    class Meta:
        ordering = ("mail_id",)
        indexes = (
            GinIndex(fields=("addresses",), name="parsed_by_address"),
            # Ids are as long as senders like, and only ever looked up whole.
            HashIndex(fields=("message_id",), name="parsed_by_message_id"),
        )

    def __str__(self) -> str:
        return f"reading of inbound mail {self.mail_id}"


class InboundAttachment(models.Model):
    """One row is one attachment of one mail."""

    mail = models.ForeignKey(InboundMail, models.CASCADE, related_name="attachments")
    position = models.PositiveSmallIntegerField()
    file = models.ForeignKey("files.StoredFile", models.PROTECT, related_name="+")
    content_id = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ("mail_id", "position")
        constraints = (
            models.UniqueConstraint(
                fields=("mail", "position"), name="attachment_one_per_position"
            ),
        )

    def __str__(self) -> str:
        return f"attachment {self.position} of inbound mail {self.mail_id}"
