"""The services that staff work in."""

from django.db import models

from rooftree.platform.database.interface import row_history


@row_history()
class Service(models.Model):
    """One row is a service of the housing department: Rents, Estates, Shared Services."""

    key = models.SlugField(max_length=40, unique=True)
    name = models.CharField(max_length=80, unique=True)
    is_in_use = models.BooleanField(default=True)

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name
