"""The documents that the paper points to, for a site to attach."""

from django.db import models
from django.db.models import Q

from rooftree.platform.database.interface import row_history


@row_history()
class AttachedDocument(models.Model):
    """One row is a document that the paper points to; `file` is null until it is attached."""

    key = models.SlugField(max_length=40, unique=True)
    title = models.CharField(max_length=200)
    pointed_to_from = models.CharField(max_length=200, blank=True)
    file = models.ForeignKey(
        "files.StoredFile", models.PROTECT, null=True, blank=True, related_name="+"
    )
    attached_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("id",)
        constraints = (
            models.CheckConstraint(
                name="document_attached_at_with_file",
                condition=Q(file=None, attached_at=None)
                | Q(file__isnull=False, attached_at__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return self.title
