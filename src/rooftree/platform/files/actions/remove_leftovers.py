"""Remove contents that no row refers to: what a crash or an undone transaction left."""

from datetime import datetime, timedelta
from pathlib import Path

from rooftree.platform.files import disk
from rooftree.platform.files.models import StoredFile

# Longer than any transaction: a content younger than this may still get its row.
YOUNG = timedelta(days=1)
_AT_ONCE = 500


def remove_leftovers(*, at: datetime) -> int:
    """Remove what is older than a day and has no row, or was disposed of. Returns how many were removed."""
    removed = 0
    waiting: list[Path] = []
    for file in disk.leftovers(before=at - YOUNG):
        waiting.append(file)
        if len(waiting) == _AT_ONCE:
            removed += _remove(waiting)
            waiting = []
    return removed + _remove(waiting)


def _remove(files: list[Path]) -> int:
    names = [file.name for file in files]
    alive = StoredFile.objects.filter(sha256__in=names, disposed_on=None)
    kept = set(alive.values_list("sha256", flat=True))
    gone = [file for file in files if file.name not in kept]
    for file in gone:
        file.unlink(missing_ok=True)
    return len(gone)
