"""What a username may look like."""

import re
from collections.abc import Collection

LONGEST = 60
_SHAPE = re.compile(r"[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?")
_SHORTEST = 3


def username_fault(username: str) -> str | None:
    """Say in words what is wrong with a username in lower case; None for a good one."""
    if len(username) < _SHORTEST:
        return f"Use at least {_SHORTEST} characters."
    if len(username) > LONGEST:
        return f"Use at most {LONGEST} characters."
    if not _SHAPE.fullmatch(username):
        return "Use letters, figures, full stops, hyphens and underscores, and begin and end with a letter or figure."
    return None


def suggested_username(email: str, taken: Collection[str]) -> str:
    """Make a username of an address: what stands before the @, with a number if it is taken."""
    start = re.sub(r"[^a-z0-9._-]", "", email.lower().partition("@")[0]).strip("._-")[: LONGEST - 4]
    start = start if len(start) >= _SHORTEST else f"{start}user"
    names = [start, *(f"{start}{number}" for number in range(2, len(taken) + 3))]
    return next(name for name in names if name not in taken)
