"""A mail that a colleague forwarded for somebody else."""

from django.db import models
from django.db.models import Q

from rooftree.platform.database.interface import row_history
from rooftree.support.enquiries.models.enquiry import Enquiry
from rooftree.support.enquiries.models.message import Message


@row_history()
class Forwarding(models.Model):
    """One row is who first wrote a forwarded mail, as far as its text says.

    It only proposes: a member of the team makes the first writer the asker, and may undo it.
    """

    enquiry = models.OneToOneField(Enquiry, models.PROTECT, related_name="forwarding")
    message = models.OneToOneField(Message, models.PROTECT, related_name="+")
    forwarder_name = models.CharField(max_length=254)
    forwarder_address = models.CharField(max_length=254)
    original_name = models.CharField(max_length=254, blank=True)
    original_address = models.CharField(max_length=254)
    former_service = models.ForeignKey(
        "staff.Service", models.PROTECT, null=True, blank=True, related_name="+"
    )
    taken_at = models.DateTimeField(null=True)
    taken_by_name = models.CharField(max_length=120, blank=True)
    put_aside_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("enquiry_id",)
        constraints = (
            models.CheckConstraint(
                name="forwarding_is_taken_or_put_aside",
                condition=Q(taken_at=None) | Q(put_aside_at=None),
            ),
            models.CheckConstraint(
                name="forwarding_taken_by_somebody",
                condition=Q(taken_at=None, taken_by_name="")
                | (Q(taken_at__isnull=False) & ~Q(taken_by_name="")),
            ),
        )

    def __str__(self) -> str:
        return f"forwarding of {self.enquiry_id}"

    @property
    def first_writer(self) -> str:
        """The name to show, else the address."""
        return self.original_name or self.original_address
