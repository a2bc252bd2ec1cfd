"""What is supported: modules of the system, and the services whose staff use them."""

from django.db import models
from django.db.models.functions import Lower

from rooftree.platform.database.interface import row_history


@row_history()
class CoveredModule(models.Model):
    """One row is a module, or a licensed component, that is supported."""

    name = models.CharField(max_length=80)
    covers = models.TextField(max_length=2000, blank=True)
    is_component = models.BooleanField(default=False)
    order = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ("is_component", "order", "id")
        constraints = (models.UniqueConstraint(Lower("name"), name="covered_module_once"),)

    def __str__(self) -> str:
        return self.name


@row_history()
class CoveredService(models.Model):
    """One row is a service whose staff are supported."""

    service = models.OneToOneField("staff.Service", models.PROTECT, related_name="+")
    order = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ("order", "id")

    def __str__(self) -> str:
        return f"Service {self.service_id}"
