"""The words of a synonym group as somebody types them."""

from collections.abc import Sequence

LONGEST = 80
MOST = 20


def tidy_words(words: Sequence[str]) -> list[str]:
    """Leave out gaps, empty ones and repeats, in their order."""
    tidied = (" ".join(word.split())[:LONGEST] for word in words)
    return list({word.casefold(): word for word in tidied if word}.values())[:MOST]


def read_line(line: str) -> list[str]:
    """Read words as they are typed in one field, parted by commas or on lines of their own."""
    return tidy_words(line.replace(";", ",").replace("\n", ",").split(","))
