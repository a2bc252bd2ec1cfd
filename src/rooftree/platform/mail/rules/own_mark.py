"""The signed mark that our mails carry, so that one that comes back is known."""

import hashlib
import hmac
from collections.abc import Sequence


def mark_for(message_id: str, key: str) -> str:
    """Give the mark of the mail of this id."""
    words = f"rooftree sent {message_id}".encode("utf-8", "replace")
    return hmac.new(key.encode(), words, hashlib.sha256).hexdigest()[:40]


def is_marked(message_id: str, mark: str, *, keys: Sequence[str]) -> bool:
    """Say whether one of the keys made the mark for this id."""
    if not message_id or not mark.isascii():
        return False
    return any(hmac.compare_digest(mark, mark_for(message_id, key)) for key in keys)
