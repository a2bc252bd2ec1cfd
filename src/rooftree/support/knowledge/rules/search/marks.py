"""The mark that a link to an article carries: from where it was opened, and out of which search."""

import re

# Where somebody's latest search is kept in their session.
SEARCHED = "knowledge.search"
_MARK = re.compile(r"([a-z-]{1,8})(?:\.(\d{1,18}))?")


def mark(place: str, search_id: int | None = None) -> str:
    """Write it: "receipt", or "library.12" for the search of that number."""
    return place if search_id is None else f"{place}.{search_id}"


def read_mark(text: str) -> tuple[str, int | None] | None:
    """Read what `mark` wrote; None for anything else."""
    found = _MARK.fullmatch(text)
    if found is None or not text.isascii():
        return None
    return found.group(1), int(found.group(2)) if found.group(2) else None
