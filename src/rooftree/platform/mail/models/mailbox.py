"""The shared mailboxes that mail is taken for."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from rooftree.platform.database.interface import row_history


@row_history()
class Mailbox(models.Model):
    """One row is an address that mail is taken for; also with anything after a plus.

    It has no owner of its own: who answers for it today is the business of the module that
    claims its mail, so that a handover changes no address.
    """

    address = models.EmailField(max_length=254)
    name = models.CharField(max_length=120)
    is_in_use = models.BooleanField(default=True)

    class Meta:
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(Lower("address"), name="mailbox_one_per_address"),
            models.CheckConstraint(
                name="mailbox_address_has_no_plus", condition=~Q(address__contains="+")
            ),
        )

    def __str__(self) -> str:
        return self.address
