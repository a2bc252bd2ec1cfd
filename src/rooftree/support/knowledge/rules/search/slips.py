"""Slips of the pen: which shelved words a word that nobody shelved was meant to be."""

from collections.abc import Sequence
from dataclasses import dataclass

SHORTEST = 4
_LONG = 6
_MOST = 3
_BEGINNING = 0.7


@dataclass(frozen=True)
class Shelved:
    """A word of some article, its stem, and how many articles have it."""

    word: str
    stem: str
    articles: int


def meant(asked: str, candidates: Sequence[Shelved]) -> list[tuple[str, float]]:
    """Give the stems that `asked` may stand for, surest first, each with its weight."""
    weights: dict[str, float] = {}
    for shelved in sorted(candidates, key=lambda each: (-each.articles, each.word)):
        weight = _likeness(asked, shelved.word)
        if weight > weights.get(shelved.stem, 0):
            weights[shelved.stem] = weight
    ordered = sorted(weights.items(), key=lambda each: -each[1])[:_MOST]
    # What is much less likely than the best is noise.
    return [(stem, weight) for stem, weight in ordered if weight >= ordered[0][1] - 0.15]


def distance(one: str, other: str, most: int) -> int:
    """Count letters left out, added, changed or swapped with the next; `most` + 1 if more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    above = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        line = [row]
        for column, against in enumerate(other, 1):
            least = min(above[column] + 1, line[-1] + 1, above[column - 1] + (letter != against))
            swapped = row > 1 and column > 1 and letter == other[column - 2] != against
            if swapped and one[row - 2] == against:
                least = min(least, before[column - 2] + 1)
            line.append(least)
        if min(line) > most:
            return most + 1
        before, above = above, line
    return min(above[-1], most + 1)


def _likeness(asked: str, word: str) -> float:
    allowed = 1 if len(asked) < _LONG else 2
    apart = distance(asked, word, allowed)
    if apart <= allowed:
        # People seldom slip at the first letter.
        return 0.95 - 0.15 * apart - (0.15 if asked[0] != word[0] else 0)
    if word.startswith(asked):
        return _BEGINNING
    return 0.0
