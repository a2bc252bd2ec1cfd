"""Store a file."""

import hashlib
from datetime import datetime

from django.conf import settings

from rooftree.platform.files import disk
from rooftree.platform.files.models import StoredFile
from rooftree.platform.files.rules.media_types import media_type_of
from rooftree.platform.files.rules.names import clean_name
from rooftree.platform.files.rules.quarantine import reason_to_hold


class FileTooLarge(Exception):
    """The content is over the limit."""

    def __init__(self, size: int, largest: int) -> None:
        super().__init__(f"{size} bytes, and the largest is {largest}")
        self.size = size
        self.largest = largest


def store(content: bytes, *, name: str, at: datetime) -> int:
    """Store a content under a name and give the file's id; the same again gives the same id.

    Programs and documents with macros are kept, marked as quarantined with the reason.
    """
    if len(content) > settings.FILES_LARGEST_BYTES:
        raise FileTooLarge(len(content), settings.FILES_LARGEST_BYTES)
    tidy = clean_name(name)
    sha256 = hashlib.sha256(content).hexdigest()
    reason = reason_to_hold(content, tidy)
    # The content first: a row never speaks of what is not there.
    disk.write(sha256, content)
    row, _ = StoredFile.objects.get_or_create(
        sha256=sha256,
        name=tidy,
        defaults={
            "size": len(content),
            "media_type": media_type_of(content, tidy),
            "is_quarantined": bool(reason),
            "reason": reason,
            "stored_at": at,
        },
    )
    return row.pk
