"""Undo a part's transfer encoding, also where its name is wrong."""

import base64
import binascii
import contextlib
import re
from email.message import Message

from rooftree.platform.mail.rules.header_text import raw_value

_KNOWN = {
    *("7bit", "8bit", "binary", "quoted-printable", "base64"),
    *("x-uuencode", "uuencode", "uue", "x-uue"),
}
_BASE64_TEXT = re.compile(rb"[A-Za-z0-9+/]{40,}={0,2}")
_BASE64_LINE = re.compile(rb"[A-Za-z0-9+/=\s]*")
_MOSTLY_RIGHT = 0.9


def content_of(part: Message) -> bytes:
    """Give the bytes of a part that holds no other parts."""
    encoding = raw_value(part, "Content-Transfer-Encoding").strip().lower()
    raw = _raw(part)
    if encoding == "base64":
        return _from_base64(raw)
    if encoding in _KNOWN:
        with contextlib.suppress(Exception):
            decoded = part.get_payload(decode=True)
            if isinstance(decoded, bytes):
                return decoded
        return raw
    return _looked_like(raw)


def _raw(part: Message) -> bytes:
    payload = part.get_payload()
    if not isinstance(payload, str):
        return b""
    return payload.encode("utf-8", "surrogateescape")


def _from_base64(raw: bytes) -> bytes:
    kept = re.sub(rb"[^A-Za-z0-9+/]", b"", raw)
    solid = re.sub(rb"\s", b"", raw)
    # Words with their spaces and full stops were never base64, whatever the header says.
    if b" " in raw.strip() and len(kept) < _MOSTLY_RIGHT * len(raw.strip()):
        return raw
    if solid and len(kept) < _MOSTLY_RIGHT * len(solid.rstrip(b"=")):
        return raw
    if len(kept) % 4 == 1:
        kept = kept[:-1]
    try:
        return base64.b64decode(kept + b"=" * (-len(kept) % 4))
    except (binascii.Error, ValueError):
        return raw


def _looked_like(raw: bytes) -> bytes:
    """Try base64 for a part whose encoding has a name that nobody knows."""
    solid = re.sub(rb"\s", b"", raw)
    if len(solid) % 4 == 0 and _BASE64_TEXT.fullmatch(solid) and _BASE64_LINE.fullmatch(raw):
        with contextlib.suppress(binascii.Error, ValueError):
            decoded = base64.b64decode(solid, validate=True)
            decoded.decode("utf-8")
            return decoded
    return raw
