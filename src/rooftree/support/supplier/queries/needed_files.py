"""Which stored files supplier cases need."""

from collections.abc import Iterable

from rooftree.support.supplier.models import CaseMessage


def needed_files() -> Iterable[int]:
    """Give the ids of files on messages."""
    for file_ids in CaseMessage.objects.exclude(file_ids=[]).values_list("file_ids", flat=True):
        yield from file_ids
