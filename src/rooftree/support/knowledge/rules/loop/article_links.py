"""Which articles a text leads to: their addresses in it."""

import re

_ADDRESS = re.compile(r"/help/a/([a-z0-9][a-z0-9_-]{0,119})", re.IGNORECASE)


def linked_slugs(text: str) -> list[str]:
    """Give the slugs of the articles whose addresses stand in the text, each once."""
    return list(dict.fromkeys(found.casefold() for found in _ADDRESS.findall(text)))
