"""Which of today's groups is which of yesterday's, so that a question that grows keeps its number."""

from collections import Counter
from collections.abc import Mapping, Sequence


def kept_numbers(groups: Sequence[Sequence[int]], earlier: Mapping[int, int]) -> list[int | None]:
    """Give each group the number that most of its members had; None for a new one.

    `earlier` leads from a member to the number of its group before. The group with most members
    in common takes a number first, and each number goes to one group.
    """
    claims = [
        (shared, -place, -number)
        for place, members in enumerate(groups)
        for number, shared in Counter(
            earlier[member] for member in members if member in earlier
        ).items()
    ]
    kept: list[int | None] = [None] * len(groups)
    taken: set[int] = set()
    for _, place, number in sorted(claims, reverse=True):
        if kept[-place] is None and -number not in taken:
            kept[-place] = -number
            taken.add(-number)
    return kept
