"""Signed plus-addresses: an answer sent to one finds its record again."""

import base64
import hashlib
import hmac
import re

_TOKEN = re.compile(r"([a-z])(\d{1,18})\.([a-z2-7]{16})")
_SIGNATURE_BYTES = 10


def reply_token(*, code: str, record_id: int, recipient: str, key: str) -> str:
    """Give what stands after the plus: it holds for one record and one reader."""
    return f"{code}{record_id}.{_signature(code, record_id, recipient, key)}"


def read_token(plus_part: str) -> tuple[str, int, str] | None:
    """Give (code, record, signature) of a well-formed token; it proves nothing yet."""
    found = _TOKEN.fullmatch(plus_part.lower())
    return (found[1], int(found[2]), found[3]) if found else None


def is_signed_for(token: tuple[str, int, str], *, recipient: str, key: str) -> bool:
    """Say whether we made this token for this reader; takes the same time either way."""
    code, record_id, signature = token
    return hmac.compare_digest(_signature(code, record_id, recipient, key), signature)


def _signature(code: str, record_id: int, recipient: str, key: str) -> str:
    words = f"rooftree reply {code} {record_id} {recipient.lower()}"
    digest = hmac.new(key.encode(), words.encode(), hashlib.sha256).digest()
    # Small letters and figures only: some servers change the case of an address.
    return base64.b32encode(digest[:_SIGNATURE_BYTES]).decode().lower()
