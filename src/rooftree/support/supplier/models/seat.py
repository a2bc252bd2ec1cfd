"""The supplier's own people who may sign in here."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from rooftree.platform.database.interface import row_history
from rooftree.platform.references.interface import Ref
from rooftree.support.supplier.models.case import SupplierCase
from rooftree.support.supplier.rules.kinds import SUPPLIER_PERSON


@row_history()
class SupplierPerson(models.Model):
    """One row is a person of the supplier with an account of their own kind."""

    name = models.CharField(max_length=120)
    address = models.EmailField(max_length=254)
    account = models.OneToOneField("access.Account", models.PROTECT, null=True, related_name="+")
    invited_at = models.DateTimeField()
    invited_by_name = models.CharField(max_length=120)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("name", "id")
        constraints = (
            models.UniqueConstraint(
                Lower("address"), name="supplier_person_once", condition=Q(ended_at=None)
            ),
        )

    def __str__(self) -> str:
        return f"supplier person {self.pk}"

    @property
    def ref(self) -> Ref:
        """How other modules name it."""
        return Ref(SUPPLIER_PERSON, self.pk)


@row_history()
class SeatCase(models.Model):
    """One row is a case raised to one of the supplier's people: what they see."""

    person = models.ForeignKey(SupplierPerson, models.PROTECT, related_name="cases")
    case = models.ForeignKey(SupplierCase, models.PROTECT, related_name="seats")
    given_at = models.DateTimeField()
    given_by_name = models.CharField(max_length=120)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("given_at", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("person", "case"), name="seat_case_once", condition=Q(ended_at=None)
            ),
        )

    def __str__(self) -> str:
        return f"{self.case_id} for {self.person_id}"
