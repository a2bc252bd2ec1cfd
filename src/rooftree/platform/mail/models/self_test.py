"""Signs that mail comes in: our own mails that came back, and a listener that answers."""

from django.db import models
from django.db.models import Q

from rooftree.platform.mail.models.inbound_mail import InboundMail
from rooftree.platform.mail.models.mailbox import Mailbox
from rooftree.platform.mail.models.outbound_mail import OutboundMail


class SelfTest(models.Model):
    """One row is one mail that we sent to a mailbox of our own, to see it come in."""

    mailbox = models.ForeignKey(Mailbox, models.PROTECT, related_name="+")
    outbound = models.OneToOneField(OutboundMail, models.PROTECT, related_name="+")
    sent_at = models.DateTimeField()
    returned_at = models.DateTimeField(null=True)
    mail = models.ForeignKey(InboundMail, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ("-sent_at", "-id")
        indexes = (models.Index(fields=("mailbox", "-sent_at"), name="self_test_latest"),)
        constraints = (
            models.CheckConstraint(
                name="self_test_returned_is_whole",
                condition=Q(returned_at=None, mail=None)
                | Q(returned_at__isnull=False, mail__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"self-test {self.pk}"


class ListenerBeat(models.Model):
    """The one row says when our own listener was last asked, and when it last answered."""

    id = models.SmallIntegerField(primary_key=True, default=1)
    first_asked_at = models.DateTimeField()
    asked_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)
    fault = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = (models.CheckConstraint(name="listener_beat_is_one", condition=Q(id=1)),)

    def __str__(self) -> str:
        return "the listener's latest answer"
