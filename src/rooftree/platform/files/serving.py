"""Answer a request with a stored file, so that a browser never runs what is in it."""

from django.http import HttpResponse
from django.utils.http import content_disposition_header

from rooftree.platform.files import disk
from rooftree.platform.files.queries.file_line import file_line

# Pictures that can hold no script; everything else is downloaded.
SHOWN_IN_PLACE = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp"})


def respond(file_id: int, *, as_download: bool = False) -> HttpResponse:
    """Answer with the file; the caller has checked that the reader may have it."""
    line = file_line(file_id)
    if line.is_quarantined:
        return _refuse(403, f"This file is held back. {line.reason}")
    try:
        content = disk.read(line.sha256)
    except disk.FileMissing:
        return _refuse(404, "This file’s content is not in the store. Tell the support team.")
    is_shown = line.media_type in SHOWN_IN_PLACE and not as_download
    kind = line.media_type if is_shown else "application/octet-stream"
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = content_disposition_header(not is_shown, line.name) or ""
    return _guarded(response)


def _refuse(status: int, sentence: str) -> HttpResponse:
    return _guarded(HttpResponse(sentence, status=status, content_type="text/plain; charset=utf-8"))


def _guarded(response: HttpResponse) -> HttpResponse:
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["Cache-Control"] = "private, no-store"
    return response
