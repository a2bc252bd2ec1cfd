"""Store a file."""

import hashlib
from datetime import datetime

from django.conf import settings

from rooftree.platform.files import disk
from rooftree.platform.files.malware import checked
from rooftree.platform.files.models import StoredFile
from rooftree.platform.files.rules.media_types import media_type_of
from rooftree.platform.files.rules.names import clean_name
from rooftree.platform.files.rules.quarantine import reason_to_hold, reason_to_mark


class FileTooLarge(Exception):
    """The content is over the limit."""

    def __init__(self, size: int, largest: int) -> None:
        super().__init__(f"{size} bytes, and the largest is {largest}")
        self.size = size
        self.largest = largest


def store(content: bytes, *, name: str, at: datetime, largest: int | None = None) -> int:
    """Store a content under a name and give the file's id; the same again gives the same id.

    Programs and documents with macros are kept, marked as quarantined with the reason; so is
    what the site's malware check finds, or could not look at.
    """
    most = settings.FILES_LARGEST_BYTES if largest is None else largest
    if len(content) > most:
        raise FileTooLarge(len(content), most)
    tidy = clean_name(name)
    sha256 = hashlib.sha256(content).hexdigest()
    known = StoredFile.objects.filter(sha256=sha256, name=tidy).values_list("pk", flat=True).first()
    # The content first: a row never speaks of what is not there.
    disk.write(sha256, content)
    if known is not None:
        return known
    facts = {"size": len(content), "media_type": media_type_of(content, tidy), "stored_at": at}
    row, _ = StoredFile.objects.get_or_create(
        sha256=sha256, name=tidy, defaults=facts | judged(content, tidy, at)
    )
    return row.pk


def judged(content: bytes, name: str, at: datetime) -> dict[str, object]:
    """Say whether the file is held back and why, by what it is and by the site's malware check."""
    verdict = checked(content)
    reason = reason_to_hold(content, name) or verdict.why_held
    return {
        "is_quarantined": bool(reason),
        "reason": reason or reason_to_mark(content),
        "verdict": verdict.code,
        "verdict_words": verdict.words,
        "checked_at": at if verdict.code else None,
    }
