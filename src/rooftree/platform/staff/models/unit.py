"""The council's own structure."""

from django.db import models

from rooftree.platform.database.interface import row_history


@row_history()
class Unit(models.Model):
    """One row is a unit of the council: a directorate, a section, an office."""

    name = models.CharField(max_length=120, unique=True)
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name
