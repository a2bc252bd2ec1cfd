"""The register of licences."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from rooftree.platform.database.interface import append_only, row_history
from rooftree.platform.references.interface import Ref
from rooftree.support.supplier.rules.kinds import LICENCE


@row_history()
class Licence(models.Model):
    """One row is what is licensed of one module or component, as last counted.

    It warns when headroom (bought less in use) is `warn_at` or less.
    """

    module = models.CharField(max_length=80)
    bought = models.PositiveIntegerField()
    in_use = models.PositiveIntegerField()
    warn_at = models.PositiveIntegerField(default=0)
    checked_on = models.DateField()
    source = models.CharField(max_length=200)
    is_example = models.BooleanField(default=False)
    warned_at = models.DateTimeField(null=True)
    ended_on = models.DateField(null=True)

    class Meta:
        ordering = ("module", "id")
        constraints = (
            models.UniqueConstraint(
                Lower("module"), name="licence_one_per_module", condition=Q(ended_on=None)
            ),
            models.CheckConstraint(name="licence_has_its_source", condition=~Q(source="")),
        )

    def __str__(self) -> str:
        return self.module

    @property
    def ref(self) -> Ref:
        """How other modules name it."""
        return Ref(LICENCE, self.pk)


class LicenceCount(models.Model):
    """One row is one count of one licence. Rows are only ever added."""

    licence = models.ForeignKey(Licence, models.PROTECT, related_name="counts")
    bought = models.PositiveIntegerField()
    in_use = models.PositiveIntegerField()
    warn_at = models.PositiveIntegerField()
    checked_on = models.DateField()
    source = models.CharField(max_length=200)
    words = models.CharField(max_length=300, blank=True)
    at = models.DateTimeField()
    by_name = models.CharField(max_length=120)

    class Meta:
        ordering = ("-checked_on", "-id")
        triggers = (append_only(),)

    def __str__(self) -> str:
        return f"count of {self.licence_id}"
