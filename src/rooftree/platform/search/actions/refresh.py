"""Read records' words again from the modules that own them."""

from collections.abc import Sequence

from django.db import transaction

from rooftree.platform.search.actions.put import put_all
from rooftree.platform.search.models import SearchRow
from rooftree.platform.slots.interface import SearchableEntry, filled


@transaction.atomic
def refresh(kind: str, ids: Sequence[int]) -> int:
    """Read these records again; those that have no words any more are found no longer."""
    SearchRow.objects.filter(kind=kind, record_id__in=ids).delete()
    return sum(put_all(entry.words(ids)) for entry in _entries(kind))


@transaction.atomic
def rebuild() -> int:
    """Read every record of every kind again. Returns how many are found by words."""
    SearchRow.objects.all().delete()
    return sum(put_all(entry.words(None)) for entry in filled("searchable", SearchableEntry))


def _entries(kind: str) -> list[SearchableEntry]:
    return [entry for entry in filled("searchable", SearchableEntry) if entry.kind == kind]
