"""Which articles and pictures a text names."""

import re

_ARTICLE = re.compile(r"\]\(\s*article:([a-z0-9-]+)")
_PICTURE = re.compile(r"\]\(\s*picture:([\w-]+)")


def articles_in(body: str) -> set[str]:
    """Give the addresses of the articles that the Markdown links to."""
    return set(_ARTICLE.findall(body))


def pictures_in(body: str) -> set[str]:
    """Give the names of the pictures that the Markdown shows."""
    return set(_PICTURE.findall(body))
