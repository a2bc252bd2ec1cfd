"""Whom a question is among: two that share no word meet through those that both are like."""

from collections.abc import Mapping, Sequence
from heapq import nlargest
from math import sqrt

from rooftree.support.knowledge.rules.grouping.likeness import fewness, likenesses

NEAREST = 10
# Near neighbours count far more than distant ones, so that their number matters little.
SHARPNESS = 3
# What a walk reaches with less than this share of its likeliest end is left out.
_FAINT = 0.02
# Likeness below which the nearest is far: among many, and how much more among few, where there
# are no others through whom two could meet.
_FAR, _FARTHER = 0.4, 0.15


def among_neighbours(rows: Sequence[Mapping[int, float]]) -> list[dict[int, float]]:
    """Compare where a walk of two steps leads from each question; give it for earlier ones.

    `rows` are the likenesses of each to the earlier ones, from 0 to 1.
    """
    links = _links(rows)
    walks = [_two_steps(place, links) for place in range(len(links))]
    return likenesses([{str(end): share for end, share in walk.items()} for walk in walks])


def _links(rows: Sequence[Mapping[int, float]]) -> list[dict[int, float]]:
    likes: list[dict[int, float]] = [{} for _ in rows]
    for place, row in enumerate(rows):
        for other, likeness in row.items():
            if likeness > 0:
                likes[place][other] = likes[other][place] = likeness
    links: list[dict[int, float]] = [{} for _ in rows]
    for place, row in enumerate(likes):
        for other, likeness in nlargest(NEAREST, row.items(), key=lambda item: (item[1], -item[0])):
            links[place][other] = links[other][place] = min(likeness, 1.0) ** SHARPNESS
    far = _FAR + _FARTHER * fewness(len(rows))
    return [_with_itself(place, row, far) for place, row in enumerate(links)]


def _with_itself(place: int, row: dict[int, float], far: float) -> dict[int, float]:
    """Let a walk also stay, as often as it goes to the nearest; give shares of one.

    Where the nearest is far it stays more often, or two that nobody else is like would be one.
    """
    row[place] = max(far**SHARPNESS, *row.values(), 0.0)
    total = sum(row.values())
    return {other: weight / total for other, weight in sorted(row.items())}


def _two_steps(place: int, links: Sequence[Mapping[int, float]]) -> dict[int, float]:
    ends: dict[int, float] = {}
    for between, share in links[place].items():
        for end, further in links[between].items():
            ends[end] = ends.get(end, 0.0) + share * further
    least = _FAINT * max(ends.values())
    kept = {end: share for end, share in ends.items() if share >= least}
    length = sqrt(sum(share * share for share in kept.values()))
    return {end: share / length for end, share in kept.items()}
