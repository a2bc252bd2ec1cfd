"""Keep what somebody attached."""

from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone

from rooftree.platform.files import interface as files


def kept_files(*uploads: "UploadedFile[bytes] | None") -> tuple[int, ...]:
    """Store each file; gives their ids."""
    now = timezone.now()
    return tuple(
        files.store(upload.read(), name=upload.name or "file", at=now)
        for upload in uploads
        if upload is not None
    )
