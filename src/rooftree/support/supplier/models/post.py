"""The supplier's mails that a person has to place."""

from django.db import models
from django.db.models import Q

from rooftree.platform.references.interface import Ref
from rooftree.support.supplier.models.case import SupplierCase
from rooftree.support.supplier.models.case_message import CaseMessage
from rooftree.support.supplier.rules.kinds import SUPPLIER_POST


class SupplierPost(models.Model):
    """One row is a mail that may be the supplier's and changed nothing: a person decides.

    Its words stand in mail's own store. `case` is what it claims to be about, where that is known.
    """

    class Why(models.TextChoices):
        """Why nobody but a person can place it."""

        UNKNOWN_REFERENCE = "unknown-reference", "No case has this reference"
        NO_REFERENCE = "no-reference", "It names no case"
        NOT_PROVED = "not-proved", "Nothing proves that the supplier sent it"
        MANY_REFERENCES = "many-references", "It names more than one case"
        FORWARDED = "forwarded", "Forwarded by somebody who is no portal user"

    class Fate(models.TextChoices):
        """What a person made of it."""

        PLACED = "placed", "Put on a case"
        ENQUIRY = "enquiry", "Made an enquiry of"
        SET_ASIDE = "set-aside", "Not the supplier’s, or nothing for a case"

    inbound_id = models.BigIntegerField(unique=True)
    at = models.DateTimeField()
    sender = models.CharField(max_length=254)
    subject = models.CharField(max_length=300, blank=True)
    claimed_reference = models.CharField(max_length=60, blank=True)
    case = models.ForeignKey(SupplierCase, models.PROTECT, null=True, related_name="+")
    why = models.CharField(max_length=20, choices=Why.choices)
    fate = models.CharField(max_length=10, choices=Fate.choices, blank=True)
    message = models.ForeignKey(CaseMessage, models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey("staff.Colleague", models.PROTECT, null=True, related_name="+")
    reason = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ("-at", "-id")
        indexes = (models.Index("at", "id", name="post_waiting", condition=Q(fate="")),)
        constraints = (
            models.CheckConstraint(
                name="post_decided_has_its_instant",
                condition=Q(fate="", decided_at=None) | (~Q(fate="") & Q(decided_at__isnull=False)),
            ),
        )

    def __str__(self) -> str:
        return f"post {self.pk}"

    @property
    def ref(self) -> Ref:
        """How other modules name it."""
        return Ref(SUPPLIER_POST, self.pk)
