"""Fold what is written and what is asked to the same plain form."""

import re
import unicodedata

_WORD = re.compile(r"\w+")
_MOST_WORDS = 12
_LONGEST_WORD = 60
_SPECIAL = str.maketrans({"ß": "ss", "ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "\u2019": "'"})


def fold(text: str) -> str:
    """Take away case, accents and control characters: "Mòrag" becomes "morag"."""
    # Taken apart first, for some letters have a small form only then.
    small = unicodedata.normalize("NFKD", text).casefold().translate(_SPECIAL)
    apart = unicodedata.normalize("NFKD", small)
    plain = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return " ".join("".join(s if s.isprintable() else " " for s in plain).split())


def reference_key(text: str) -> str:
    """Bring a reference to one form: "enq 20391" and "ENQ-20391" are the same."""
    return "".join(sign for sign in text.upper() if sign.isascii() and sign.isalnum())


def number_in(key: str) -> str:
    """Give the digits a reference ends with; people quote the number alone."""
    found = re.search(r"\d+$", key)
    return found.group() if found else ""


def any_word(text: str) -> tuple[str, str]:
    """Write the two halves of the query: any word as its stem, any word as a beginning.

    Words are joined by OR, never by AND: people ask in other words than the record's.
    """
    words = [word[:_LONGEST_WORD] for word in _WORD.findall(fold(text))][:_MOST_WORDS]
    return " | ".join(words), " | ".join(f"{word}:*" for word in words)
