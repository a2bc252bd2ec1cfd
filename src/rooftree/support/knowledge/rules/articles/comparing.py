"""Two texts line by line: what went, what came, and what stayed."""

from collections.abc import Iterator
from difflib import SequenceMatcher

Line = tuple[str, str]


def compared_lines(one: str, other: str) -> list[Line]:
    """Give each line with "same", "gone" or "new"; what went stands before what came for it."""
    before, after = one.splitlines(), other.splitlines()
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    return list(_lines(matcher, before, after))


def _lines(matcher: "SequenceMatcher[str]", before: list[str], after: list[str]) -> Iterator[Line]:
    for tag, one_from, one_to, other_from, other_to in matcher.get_opcodes():
        if tag == "equal":
            yield from (("same", line) for line in before[one_from:one_to])
        else:
            yield from (("gone", line) for line in before[one_from:one_to])
            yield from (("new", line) for line in after[other_from:other_to])
