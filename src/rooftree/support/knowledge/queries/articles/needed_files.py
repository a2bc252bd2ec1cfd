"""Which stored files articles need: none of these is disposed of."""

from collections.abc import Collection

from rooftree.support.knowledge.models import Picture, Revision


def needed_files(file_ids: Collection[int]) -> set[int]:
    """Give those of these files that a revision offers, of whatever time, or an article shows."""
    offered = Revision.objects.filter(file_id__in=file_ids).order_by()
    shown = Picture.objects.filter(file_id__in=file_ids).order_by()
    found = offered.values_list("file_id", flat=True).union(shown.values_list("file_id", flat=True))
    return {file_id for file_id in found if file_id is not None}
