"""The running copies of the system: LIVE, and others for training and test."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from rooftree.platform.database.interface import row_history


@row_history()
class Environment(models.Model):
    """One row is an environment. One of them is live."""

    name = models.CharField(max_length=40)
    purpose = models.CharField(max_length=200, blank=True)
    is_live = models.BooleanField(default=False)
    order = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ("-is_live", "order", "id")
        constraints = (
            models.UniqueConstraint(Lower("name"), name="environment_once"),
            models.UniqueConstraint(
                "is_live", name="environment_one_is_live", condition=Q(is_live=True)
            ),
        )

    def __str__(self) -> str:
        return self.name
