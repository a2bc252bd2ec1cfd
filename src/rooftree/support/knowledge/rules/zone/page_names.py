"""What the files of the static copy are called: names that every file system and server takes."""

import re
from collections.abc import Iterable
from posixpath import dirname, relpath

ARTICLES, FILES, PICTURES = "articles", "files", "pictures"
_NOT_PLAIN = re.compile(r"[^a-z0-9._-]+")
_ARTICLE = re.compile(r"^(?:an?|the) +(?=\w)")
# Windows keeps these for devices, whatever ending follows.
_TAKEN = {"con", "prn", "aux", "nul"} | {f"{d}{n}" for d in ("com", "lpt") for n in range(1, 10)}
_LONGEST = 100


def article_pages(slugs: Iterable[str]) -> dict[str, str]:
    """Give the path of each article's page by its address; no two differ by capitals alone."""
    pages: dict[str, str] = {}
    taken: set[str] = set()
    for slug in sorted(slugs):
        name = _free(plain_name(slug), taken)
        taken.add(name)
        pages[slug] = f"{ARTICLES}/{name}.html"
    return pages


def plain_name(name: str) -> str:
    """Write a name in small letters, digits, dots and dashes."""
    plain = _NOT_PLAIN.sub("-", name.lower()).strip("-.")[-_LONGEST:].strip("-.") or "file"
    return f"{plain}-" if plain.partition(".")[0] in _TAKEN else plain


def sorted_by(title: str) -> str:
    """Give what a title is sorted by in a list from A to Z: no article stands before its word."""
    return _ARTICLE.sub("", title.strip().casefold())


def from_page(page: str, target: str) -> str:
    """Give the relative address that leads from one page to another file."""
    return relpath(target, dirname(page) or ".")


def _free(name: str, taken: set[str]) -> str:
    number, free = 2, name
    while free in taken:
        number, free = number + 1, f"{name}-{number}"
    return free
