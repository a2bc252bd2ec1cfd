"""The last part of an article's address, made from its title."""

import re
import unicodedata
from collections.abc import Container

LONGEST = 120
# Words of the title that make an address no easier to know again.
_SMALL = {"a", "an", "the"}
_UNNAMED = "article"


def slug_of(title: str) -> str:
    """Write a title with small letters, figures and hyphens only."""
    dashed = re.sub("[\u2010-\u2015]", "-", title)
    plain = unicodedata.normalize("NFKD", dashed).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain.replace("'", ""))
    kept = [word for word in words if word not in _SMALL] or words
    return "-".join(kept)[:LONGEST].strip("-") or _UNNAMED


def free_slug(wanted: str, taken: Container[str]) -> str:
    """Give the wanted address, or with the first number after it that is free."""
    if wanted not in taken:
        return wanted
    number = 2
    while (tried := f"{wanted[: LONGEST - len(str(number)) - 1]}-{number}") in taken:
        number += 1
    return tried
