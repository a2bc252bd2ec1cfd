"""Undo a part's transfer encoding, also where its name is wrong."""

import base64
import binascii
import contextlib
import re

from rooftree.platform.mail.rules.header_text import raw_value
from rooftree.platform.mail.rules.mime_tree import Part
from rooftree.platform.mail.rules.uuencoding import from_uuencoded

_AS_IT_IS = {"", "7bit", "8bit", "binary"}
_UUENCODED = {"x-uuencode", "uuencode", "uue", "x-uue"}
_BASE64_TEXT = re.compile(rb"[A-Za-z0-9+/]{40,}={0,2}")
_PADDED = re.compile(rb"[A-Za-z0-9+/]+=*")
_SPACES = b" \t\r\n\f\v"
_LETTERS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="
_QUOTED = re.compile(rb"=(?:[0-9A-F]{2}|\r?\n)")
_BAD_QUOTED = re.compile(rb"=(?![0-9A-Fa-f]{2}|[ \t]*(?:\r?\n|\r|\Z))")
_MOSTLY_RIGHT = 0.9


def content_of(part: Part) -> bytes:
    """Give the bytes of a part that holds no other parts."""
    return decoded(part)[0]


def decoded(part: Part) -> tuple[bytes, str]:
    """Give the bytes, and what was wrong with their encoding."""
    said = raw_value(part.head, "Content-Transfer-Encoding")
    encoding = said.split(";")[0].split("(")[0].strip().strip("\"'").lower()
    if encoding in _AS_IT_IS:
        return part.body, ""
    plain = re.sub(r"[^a-z0-9]", "", encoding)
    unknown = f"A part names an encoding that nobody knows: {encoding[:40]}."
    if plain in {"base64", "b64"}:
        content, wrong = _from_base64(part.body)
        return content, wrong if encoding == "base64" else wrong or unknown
    if plain in {"quotedprintable", "qp"}:
        content, wrong = _from_quoted(part.body)
        return content, wrong if encoding == "quoted-printable" else wrong or unknown
    if encoding in _UUENCODED:
        found = from_uuencoded(part.body)
        if found is None:
            return part.body, "A part says that it is uuencoded, and is not."
        return found, ""
    return _looked_like(part.body), unknown


def _from_quoted(raw: bytes) -> tuple[bytes, str]:
    wrong = "Its quoted-printable is broken." if _BAD_QUOTED.search(raw) else ""
    return binascii.a2b_qp(raw), wrong


def _from_base64(raw: bytes) -> tuple[bytes, str]:
    solid = raw.translate(None, _SPACES)
    kept = solid.translate(None, solid.translate(None, _LETTERS))
    # Words with their spaces and full stops were never base64, whatever the header says.
    whole = raw.strip() if b" " in raw.strip() else solid
    if len(kept) < _MOSTLY_RIGHT * len(whole):
        return raw, "A part says that it is in base64, and is not."
    wrong = "" if len(kept) == len(solid) and len(kept) % 4 == 0 else "Its base64 is broken."
    # Padding may stand in the middle, where a program put several pieces together.
    pieces = _PADDED.findall(kept)
    return b"".join(_piece(each.rstrip(b"=")) for each in pieces), wrong


def _piece(letters: bytes) -> bytes:
    if len(letters) % 4 == 1:
        letters = letters[:-1]
    with contextlib.suppress(binascii.Error, ValueError):
        return base64.b64decode(letters + b"=" * (-len(letters) % 4))
    return letters


def _looked_like(raw: bytes) -> bytes:
    """Try base64 and quoted-printable for a part whose encoding has a name that nobody knows."""
    solid = raw.translate(None, _SPACES)
    if len(solid) % 4 == 0 and _BASE64_TEXT.fullmatch(solid) and b" " not in raw.strip():
        with contextlib.suppress(binascii.Error, ValueError):
            found = base64.b64decode(solid, validate=True)
            found.decode("utf-8")
            return found
    if len(_QUOTED.findall(raw)) > 1 and not _BAD_QUOTED.search(raw):
        return binascii.a2b_qp(raw)
    return raw
