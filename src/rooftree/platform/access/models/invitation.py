"""Invitations: how somebody without a password comes to have one."""

from django.db import models
from django.db.models import F, Q

from rooftree.platform.access.models.account import Account
from rooftree.platform.database.interface import row_history


@row_history()
class Invitation(models.Model):
    """One row is a link sent to an account's own address. It works once, until it expires.

    `mailed_at` is empty while the link of one of many newcomers waits for its mail.
    """

    account = models.ForeignKey(Account, models.CASCADE, related_name="invitations")
    invited_by = models.ForeignKey(Account, models.PROTECT, null=True, blank=True, related_name="+")
    sent_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    mailed_at = models.DateTimeField(null=True, blank=True)
    accepted_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-sent_at", "-id")
        constraints = (
            models.CheckConstraint(
                name="invitation_expires_after_sending", condition=Q(expires_at__gt=F("sent_at"))
            ),
            models.CheckConstraint(
                name="invitation_not_both_accepted_and_withdrawn",
                condition=Q(accepted_at=None) | Q(withdrawn_at=None),
            ),
            models.UniqueConstraint(
                fields=("account",),
                name="invitation_one_open",
                condition=Q(accepted_at=None, withdrawn_at=None),
            ),
        )

    def __str__(self) -> str:
        return f"invitation {self.pk} of account {self.account_id}"
