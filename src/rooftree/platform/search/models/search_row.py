"""The words that records are found by."""

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.db.models import F, Q


class SearchRow(models.Model):
    """One row is the words of one record, folded; who may see it is asked of the record's module."""

    kind = models.CharField(max_length=60)
    record_id = models.BigIntegerField()
    reference_key = models.CharField(max_length=40, blank=True)
    number = models.CharField(max_length=40, blank=True)
    title = models.CharField(max_length=300)
    words = models.TextField()
    vector = models.GeneratedField(
        expression=SearchVector("words", config="english") + SearchVector("words", config="simple"),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("kind", "record_id"), name="search_row_once"),
        )
        indexes = (
            GinIndex(fields=("vector",), name="search_row_vector"),
            GinIndex(OpClass(F("title"), name="gin_trgm_ops"), name="search_row_title"),
            models.Index(
                fields=("reference_key",),
                name="search_row_reference",
                condition=~Q(reference_key=""),
            ),
            models.Index(fields=("number",), name="search_row_number", condition=~Q(number="")),
        )

    def __str__(self) -> str:
        return f"{self.kind}-{self.record_id}"
