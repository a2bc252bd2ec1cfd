"""Who of the directory sells licences: told by the words of a line."""

import re
from collections.abc import Iterable

_SELLS = re.compile(
    r"\b(?:sales|account manager|licen[cs]e (?:desk|sales|manager))\b", re.IGNORECASE
)


def sellers_in(lines: Iterable[tuple[int, str]]) -> set[int]:
    """Give the ids of the lines whose words say so."""
    return {number for number, words in lines if _SELLS.search(words)}
