"""Join the likest groups, step by step, while they are like enough on average."""

from collections.abc import Mapping, Sequence
from heapq import heapify, heappop, heappush

_Rest = list[tuple[float, int, int]]


def linked(rows: Sequence[Mapping[int, float]], *, least: float) -> list[list[int]]:
    """Give the groups of places whose average likeness is at least `least`.

    `rows` hold the likeness of each to the earlier ones; what is not in them is 0.
    """
    groups: dict[int, list[int]] = {place: [place] for place in range(len(rows))}
    sums = _both_ways(rows)
    waiting: _Rest = [
        (-likeness, other, place)
        for place, row in enumerate(rows)
        for other, likeness in row.items()
        if likeness >= least
    ]
    heapify(waiting)
    while waiting:
        _, one, other = heappop(waiting)
        if one in groups and other in groups:
            new = len(sums)
            sums.append(_joined(sums, one, other, new))
            groups[new] = sorted(groups.pop(one) + groups.pop(other))
            for third, total in sums[new].items():
                average = total / (len(groups[new]) * len(groups[third]))
                if average >= least:
                    heappush(waiting, (-average, third, new))
    return sorted(groups.values())


def _both_ways(rows: Sequence[Mapping[int, float]]) -> list[dict[int, float]]:
    sums: list[dict[int, float]] = [{} for _ in rows]
    for place, row in enumerate(rows):
        for other, likeness in row.items():
            sums[place][other] = sums[other][place] = likeness
    return sums


def _joined(sums: list[dict[int, float]], one: int, other: int, new: int) -> dict[int, float]:
    """Add two groups' sums; a group that is joined is forgotten by all others."""
    total: dict[int, float] = {}
    for gone in (one, other):
        for third, likeness in sums[gone].items():
            if third not in (one, other):
                total[third] = total.get(third, 0.0) + likeness
                sums[third].pop(gone, None)
        sums[gone] = {}
    for third, likeness in total.items():
        sums[third][new] = likeness
    return total
