"""What a file is, told by its content; its name decides only between kinds of plain text."""

import io
import zipfile

import puremagic

from rooftree.platform.files.rules.names import extension

OLE_HEAD = bytes.fromhex("d0cf11e0a1b11ae1")
ZIP_HEAD = b"PK\x03\x04"
UNKNOWN = "application/octet-stream"
# A match of fewer bytes than this happens by chance.
_SURE = 4

_OOXML = "application/vnd.openxmlformats-officedocument"
# A part that only this kind of document has -> its type.
_ZIP_PARTS = {
    "word/document.xml": f"{_OOXML}.wordprocessingml.document",
    "xl/workbook.xml": f"{_OOXML}.spreadsheetml.sheet",
    "xl/workbook.bin": "application/vnd.ms-excel.sheet.binary.macroEnabled.12",
    "ppt/presentation.xml": f"{_OOXML}.presentationml.presentation",
    "visio/document.xml": "application/vnd.ms-visio.drawing",
}
# Names of streams inside the old office container.
_OLE_STREAMS = (
    ("WordDocument", "application/msword"),
    ("Workbook", "application/vnd.ms-excel"),
    ("PowerPoint Document", "application/vnd.ms-powerpoint"),
    ("__substg1.0_", "application/vnd.ms-outlook"),
    ("VisioDocument", "application/vnd.visio"),
)
_HEADS = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"%PDF-", "application/pdf"),
    (b"{\\rtf", "application/rtf"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"\x1f\x8b", "application/gzip"),
    (b"\x7fELF", "application/x-executable"),
)
_TEXT_BY_NAME = {
    "csv": "text/csv",
    "tsv": "text/tab-separated-values",
    "json": "application/json",
    "xml": "application/xml",
    "eml": "message/rfc822",
    "ics": "text/calendar",
    "vcf": "text/vcard",
    "md": "text/markdown",
}
_TEXT_CONTROLS = set(range(0x20)) - {0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1B}


def media_type_of(content: bytes, name: str) -> str:
    """Give the media type; `application/octet-stream` where the content tells nothing."""
    if content.startswith(ZIP_HEAD):
        return _zip_type(content)
    if content.startswith(OLE_HEAD):
        return _ole_type(content)
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    for head, media_type in _HEADS:
        if content.startswith(head):
            return media_type
    if is_text(content):
        return _text_type(content, name)
    return _guessed(content)


def is_text(content: bytes) -> bool:
    """Say whether people could read it: some encoding fits and no control characters stand in it."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            content.decode("utf-16")
        except UnicodeDecodeError:
            return False
        return True
    return not _TEXT_CONTROLS.intersection(content)


def zip_names(content: bytes) -> list[str]:
    """List what a zip holds; nothing for a broken one."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            return packed.namelist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, IndexError, EOFError):
        return []


def ole_holds(content: bytes, stream: str) -> bool:
    """Say whether an old office container names this stream."""
    return stream.encode("utf-16-le") in content


def _zip_type(content: bytes) -> str:
    names = zip_names(content)
    for part, media_type in _ZIP_PARTS.items():
        if part in names:
            return media_type
    if names[:1] == ["mimetype"]:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            said = packed.read("mimetype")[:120].decode("ascii", "replace").strip()
        if said.startswith("application/vnd.oasis.opendocument."):
            return said
    return "application/zip"


def _ole_type(content: bytes) -> str:
    for stream, media_type in _OLE_STREAMS:
        if ole_holds(content, stream):
            return media_type
    return "application/x-ole-storage"


def _text_type(content: bytes, name: str) -> str:
    start = content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html", b"<head", b"<script", b"<body")):
        return "text/html"
    if b"<svg" in start:
        return "image/svg+xml"
    if start.startswith(b"<?xml"):
        return "application/xml"
    if start.startswith(b"begin:vcalendar"):
        return "text/calendar"
    return _TEXT_BY_NAME.get(extension(name), "text/plain")


def _guessed(content: bytes) -> str:
    try:
        found = puremagic.magic_string(content)
    except (puremagic.PureError, ValueError):
        return UNKNOWN
    sure = [
        match.mime_type for match in found if match.mime_type and len(match.byte_match) >= _SURE
    ]
    return sure[0] if sure and "/" in sure[0] else UNKNOWN
