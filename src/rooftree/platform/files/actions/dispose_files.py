"""Dispose of files that no record needs any more."""

from collections.abc import Collection
from datetime import date

from django.db import transaction
from django.db.models import CharField, F, Value
from django.db.models.functions import Cast, Concat

from rooftree.platform.files.models import StoredFile
from rooftree.platform.files.rules.needs import needed


@transaction.atomic
def dispose_files(file_ids: Collection[int], *, on: date) -> set[int]:
    """Dispose of those that nobody needs, and give their ids.

    The row stays for them, by hash and size, without its name. The content goes with the next
    night's `remove_leftovers`, which knows contents that are being stored again this minute.
    """
    going = set(file_ids) - needed(file_ids)
    StoredFile.objects.filter(pk__in=going, disposed_on=None).update(
        disposed_on=on,
        name=Concat(Value("disposed-"), Cast(F("pk"), CharField())),
    )
    return going
