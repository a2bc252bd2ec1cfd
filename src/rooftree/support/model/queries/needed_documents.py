"""Which files the support model's documents need."""

from collections.abc import Collection

from rooftree.support.model.models import AttachedDocument


def needed_documents(file_ids: Collection[int]) -> set[int]:
    """Give those of these files that are attached to a document."""
    rows = AttachedDocument.objects.filter(file_id__in=file_ids).order_by()
    return {file_id for file_id in rows.values_list("file_id", flat=True) if file_id is not None}
