"""The key by which the same mail, come twice, is known."""

import hashlib
import re
from email.message import Message

from rooftree.platform.mail.rules.header_text import header, raw_values
from rooftree.platform.mail.rules.message_ids import message_id

_LINE_END = re.compile(rb"[ \t]+\n")
_IDENTITY = ("From", "Date", "Subject", "To", "Cc")


def arrival_key(message: Message, body: bytes) -> str:
    """Give a key of 64 hexadecimal figures.

    The id and the content together: ids are not always unique, so an equal id alone proves
    nothing. Without an id the headers a person wrote stand for it. What servers add on the way
    (Received, Return-Path) does not count.
    """
    digest = hashlib.sha256()
    identity = message_id(message)
    if identity:
        digest.update(b"id:" + identity.encode("utf-8", "replace"))
        digest.update(b"\0" + header(message, "Subject").encode("utf-8", "replace"))
    else:
        for name in _IDENTITY:
            values = "\0".join(raw_values(message, name))
            digest.update(f"{name}:{values}\0".encode("utf-8", "replace"))
    digest.update(b"\0" + _canonical(body))
    return digest.hexdigest()


def _canonical(body: bytes) -> bytes:
    """Give the body with one kind of line end and nothing at line ends or the end."""
    body = body.replace(b"\r\n", b"\n")
    if b" \n" in body or b"\t\n" in body:
        body = _LINE_END.sub(b"\n", body)
    return body.strip()


def lock_number(key: str) -> int:
    """Give the number of the advisory lock of a key, within PostgreSQL's bigint."""
    return int(key[:16], 16) - (1 << 63)
