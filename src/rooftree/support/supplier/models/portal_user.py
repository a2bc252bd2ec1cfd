"""Who may log cases on the supplier's portal."""

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower

from rooftree.platform.database.interface import row_history


@row_history()
class PortalUser(models.Model):
    """One row is a colleague registered on the portal, from a day to the last day included.

    `address` is where the supplier writes to: the portal user's own inbox.
    """

    colleague = models.ForeignKey("staff.Colleague", models.PROTECT, related_name="+")
    portal_name = models.CharField(max_length=80)
    address = models.EmailField(max_length=254)
    from_on = models.DateField()
    until_on = models.DateField(null=True)
    words = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ("portal_name", "id")
        constraints = (
            models.UniqueConstraint(
                Lower("portal_name"), name="portal_user_one_per_name", condition=Q(until_on=None)
            ),
            models.UniqueConstraint(
                fields=("colleague",), name="portal_user_once_at_a_time", condition=Q(until_on=None)
            ),
            models.CheckConstraint(
                name="portal_user_ends_after_it_begins",
                condition=Q(until_on=None) | Q(until_on__gte=F("from_on")),
            ),
        )

    def __str__(self) -> str:
        return f"portal user {self.pk}"
