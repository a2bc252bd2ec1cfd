"""The shelves that articles are sorted by."""

from django.db import models

from rooftree.platform.database.interface import row_history


@row_history()
class Category(models.Model):
    """One row is a shelf of articles, and whether a second person approves what goes on it."""

    key = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=80, unique=True)
    order = models.PositiveSmallIntegerField(default=100)
    needs_second_person = models.BooleanField(default=True)
    is_in_use = models.BooleanField(default=True)

    class Meta:
        ordering = ("order", "name")

    def __str__(self) -> str:
        return self.name
