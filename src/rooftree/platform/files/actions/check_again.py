"""Check files again that the malware check could not look at."""

from datetime import datetime

from django.db import transaction

from rooftree.platform.files import disk
from rooftree.platform.files.actions.store import judged
from rooftree.platform.files.malware import is_checked_here
from rooftree.platform.files.models import StoredFile

_AT_ONCE = 100


def check_again(*, at: datetime) -> int:
    """Judge the files afresh whose check failed. Returns how many are settled now.

    Where the site has no check any more, they are judged by what they are alone.
    """
    waiting = StoredFile.objects.filter(verdict="failed").order_by("checked_at", "pk")
    settled = 0
    for pk in list(waiting.values_list("pk", flat=True)[:_AT_ONCE]):
        is_settled = _check(pk, at)
        settled += is_settled
        if not is_settled and is_checked_here() and not settled:
            # The check is away as a whole: the others wait with it.
            break
    return settled


@transaction.atomic
def _check(pk: int, at: datetime) -> bool:
    row = StoredFile.objects.select_for_update().filter(pk=pk, verdict="failed").first()
    if row is None:
        return False
    try:
        content = disk.read(row.sha256)
    except disk.FileMissing:
        return False
    for name, value in judged(content, row.name, at).items():
        setattr(row, name, value)
    row.save(update_fields=("is_quarantined", "reason", "verdict", "verdict_words", "checked_at"))
    return row.verdict != StoredFile.Verdict.FAILED
