"""Message ids: which mail this is and which ones it answers."""

import re
from email.message import Message

from rooftree.platform.mail.rules.header_text import decode_words, raw_values

_ID = re.compile(r"<\s*([^<>\s]{1,600})\s*>")
_LONGEST = 600
_MOST = 100


def message_id(message: Message) -> str:
    """Give the mail's own id without its brackets; empty when it has none."""
    found = ids_in(message, "Message-ID")
    return found[0] if found else ""


def ids_in(message: Message, name: str) -> tuple[str, ...]:
    """Give the ids of a header in their order, each once, without brackets."""
    found: list[str] = []
    for value in raw_values(message, name):
        text = decode_words(value).replace("\x00", "")
        inside = _ID.findall(text)
        found += inside or [w[:_LONGEST] for w in text.split() if "@" in w]
    return tuple(dict.fromkeys(_clean(each) for each in found))[-_MOST:]


def _clean(text: str) -> str:
    return "".join(c for c in text if c.isprintable() and not "\ud800" <= c <= "\udfff")


def answered_ids(message: Message) -> tuple[str, ...]:
    """Give the ids this mail answers: In-Reply-To first, then References from the right."""
    references = reversed(ids_in(message, "References"))
    return tuple(dict.fromkeys([*ids_in(message, "In-Reply-To"), *references]))
