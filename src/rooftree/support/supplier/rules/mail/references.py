"""The supplier's references in a text, by the pattern that the site keeps."""

import re

LONGEST_REFERENCE = 60
# The first words are where a portal writes its reference; further down others are quoted.
FIRST_LETTERS = 600
_LONGEST_READ = 1000
# Numbers of our own look like references of theirs.
_OWN = re.compile(r"(SC|ENQ)-[0-9]+", re.IGNORECASE)


def their_references(text: str, pattern: str) -> tuple[str, ...]:
    """Give what matches, each once, as it stands; nothing for a pattern that can't be read."""
    if not pattern:
        return ()
    try:
        found = re.finditer(pattern, text[:_LONGEST_READ])
    except re.error:
        return ()
    each = (match[0].strip()[:LONGEST_REFERENCE] for match in found)
    return tuple(dict.fromkeys(one for one in each if one and not _OWN.fullmatch(one)))


def is_known_address(address: str, known: tuple[str, ...]) -> bool:
    """Whether the supplier writes from it. “@supplier.example” stands for exactly that domain."""
    low = address.strip().lower()
    _, at, domain = low.rpartition("@")
    return bool(at and domain) and any(
        each.lower() in {low, f"@{domain}"} for each in known if "@" in each
    )
