"""A file that came with a form which has to be put right: held, so that nobody sends it twice."""

from django.core import signing
from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone

from rooftree.platform.files import interface as files

# Signed, so that nobody can name a file of somebody else's.
_SALT = "knowledge.held-file"
_LONGEST_HELD = 60 * 60 * 24


def hold_upload(upload: "UploadedFile[bytes]") -> tuple[int, str, str]:
    """Store a file; gives its id, its name and the words by which the form finds it again."""
    file_id = files.store(upload.read(), name=upload.name or "file", at=timezone.now())
    return file_id, files.file_line(file_id).name, signing.dumps(file_id, salt=_SALT)


def held_file(token: str, otherwise: int | None) -> tuple[int | None, str]:
    """Give id and name of the file that the form holds, else of the one that stands already."""
    file_id = _read(token) if token else None
    file_id = otherwise if file_id is None else file_id
    return (None, "") if file_id is None else (file_id, files.file_line(file_id).name)


def _read(token: str) -> int | None:
    try:
        return int(signing.loads(token, salt=_SALT, max_age=_LONGEST_HELD))
    except (signing.BadSignature, ValueError):
        return None
