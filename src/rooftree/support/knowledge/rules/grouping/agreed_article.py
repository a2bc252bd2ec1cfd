"""Which article answers a group, judged by what was found for each of its members."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

# So many members are asked for, and so many articles of each are looked at; more tell nothing new.
MOST_ASKED = 12
LOOKED_AT = 3
# How much of the members' words it must hold on average, and how far the next must stay behind.
# Set on groups whose answer was known: below it neighbours of the right article creep in.
LEAST_SHARE = 0.48
LEAST_LEAD = 0.2


def asked_of(texts: Sequence[str]) -> list[str]:
    """Give members spread evenly over a large group, and all of a small one."""
    different = sorted(set(texts))
    step = max(1.0, len(different) / MOST_ASKED)
    return [different[int(at * step)] for at in range(min(len(different), MOST_ASKED))]


def agreed_article(found: Sequence[Mapping[int, float]]) -> int | None:
    """Give the article that answers most of what the members ask; None where none likely does.

    `found` holds for each member the share of its words that each article holds, from 0 to 1.
    """
    held: dict[int, float] = defaultdict(float)
    for shares in found:
        for article_id, share in shares.items():
            held[article_id] += share / len(found)
    order = sorted(held, key=lambda each: (-round(held[each], 9), each))
    if not order or held[order[0]] < LEAST_SHARE:
        return None
    best = order[0]
    next_share = held[order[1]] if len(order) > 1 else 0.0
    return best if next_share <= (1 - LEAST_LEAD) * held[best] else None
