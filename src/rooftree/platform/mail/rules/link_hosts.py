"""Where a link really leads, said beside it."""

import re
from urllib.parse import unquote, urlsplit

_NAMED = re.compile(
    r"(?:https?://|//)?(?:[^\s/@<>]{0,60}@)?((?:[\w-]{1,63}\.){1,8}[a-z][\w-]{1,62})",
    re.IGNORECASE,
)
_LONGEST = 100


def place_of(target: str) -> str:
    """Give the host of a web link or the address of a mail link; empty for anything else."""
    scheme, _, rest = target.strip().partition(":")
    if scheme.lower() == "mailto":
        return unquote(rest.partition("?")[0]).strip().lower()[:_LONGEST]
    if scheme.lower() not in {"http", "https"}:
        return ""
    try:
        host = urlsplit(target.strip()).hostname or ""
    except ValueError:
        return ""
    return in_ascii(host)[:_LONGEST]


def in_ascii(host: str) -> str:
    """Give a host in plain letters, so that none can look like another."""
    if host.isascii():
        return host.lower()
    try:
        return host.encode("idna").decode("ascii").lower()
    except UnicodeError:
        return host.encode("ascii", "backslashreplace").decode("ascii").lower()


def names_another(words: str, place: str) -> bool:
    """Say whether the words of a link name some other place than the one it leads to."""
    return any(not _is_same(host, place) for host in _named(words))


def names_it(words: str, place: str) -> bool:
    """Say whether the words of a link name the very place it leads to."""
    return any(_is_same(host, place) for host in _named(words))


def _named(words: str) -> list[str]:
    return [in_ascii(found) for found in _NAMED.findall(words[:2000])]


def _is_same(host: str, place: str) -> bool:
    own = place.rpartition("@")[2]
    return host.removeprefix("www.") == own.removeprefix("www.")
