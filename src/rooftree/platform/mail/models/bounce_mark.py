"""Addresses that mail comes back from."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from rooftree.platform.mail.models.inbound_mail import InboundMail
from rooftree.platform.mail.models.outbound_mail import OutboundMail


class BounceMark(models.Model):
    """One row says that an address can't be reached, from a report about a mail of ours.

    `by` is the report; empty where the relay refused the address while we handed the mail over.
    """

    address = models.EmailField(max_length=254)
    outbound = models.ForeignKey(OutboundMail, models.CASCADE, related_name="+")
    by = models.ForeignKey(InboundMail, models.CASCADE, null=True, related_name="+")
    words = models.CharField(max_length=300, blank=True)
    marked_at = models.DateTimeField()
    cleared_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-marked_at", "-id")
        constraints = (
            models.UniqueConstraint(
                Lower("address"), name="bounce_one_mark_in_force", condition=Q(cleared_at=None)
            ),
        )

    def __str__(self) -> str:
        return f"bounce mark {self.pk}"
