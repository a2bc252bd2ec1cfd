"""The supplier, as this site knows it: one row, and the addresses that it writes from."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from rooftree.platform.database.interface import row_history

ONLY = 1


@row_history()
class Supplier(models.Model):
    """The one row is how the supplier is reached and recognised.

    `helphub_address` is where our replies go; `reference_pattern` a regular expression of its
    references; `main_product` what a case is about unless somebody says otherwise.
    """

    id = models.PositiveSmallIntegerField(primary_key=True, default=ONLY)
    name = models.CharField(max_length=120)
    helphub_address = models.EmailField(max_length=254, blank=True)
    portal_address = models.URLField(max_length=200, blank=True)
    reference_pattern = models.CharField(max_length=120, blank=True)
    main_product = models.CharField(max_length=120)
    takes_cases_by_mail = models.BooleanField(default=False)
    hand_over_subject = models.CharField(max_length=200)
    hand_over_text = models.TextField(max_length=4000)

    class Meta:
        constraints = (models.CheckConstraint(name="supplier_is_one", condition=Q(id=ONLY)),)

    def __str__(self) -> str:
        return self.name


@row_history()
class SupplierAddress(models.Model):
    """One row is an address, or a whole domain written “@supplier.example”, that it writes from."""

    address = models.CharField(max_length=254)
    words = models.CharField(max_length=200, blank=True)
    order = models.PositiveSmallIntegerField(default=100)

    class Meta:
        ordering = ("order", "address")
        constraints = (models.UniqueConstraint(Lower("address"), name="supplier_address_once"),)

    def __str__(self) -> str:
        return f"supplier address {self.pk}"
