"""One order of what was found by words and what is near by meaning."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

# Less than this share of what was asked for, and an article is no suggestion ...
LIKELY_SHARE = 0.35
# ... unless it means the same.
LIKELY_NEARNESS = 0.87
# One that scores less than this share of the best is about something else.
LEAST_OF_BEST = 0.5
_WEIGHT_OF_MEANING = 2.0
# An article without any of the words must stand out this far.
_STANDS_OUT = 2.0


class _Scored(Protocol):
    @property
    def article_id(self) -> int: ...
    @property
    def score(self) -> float: ...
    @property
    def share(self) -> float: ...


class _Near(Protocol):
    @property
    def nearness(self) -> float: ...
    @property
    def stands_out(self) -> float: ...


@dataclass(frozen=True)
class Ranked:
    """An article with its score; `share` is how much of what was asked for its words hold."""

    article_id: int
    score: float
    share: float
    nearness: float = 0.0


def by_words(rows: Sequence[_Scored]) -> list[Ranked]:
    """Keep the order of the words."""
    return [Ranked(row.article_id, row.score, row.share) for row in rows]


def ranked(rows: Sequence[_Scored], near: Mapping[int, _Near]) -> list[Ranked]:
    """Add to the score of the words how far an article's meaning stands out, best first."""
    words = {row.article_id: row for row in rows}
    found = []
    for article_id in {*words, *near}:
        row, other = words.get(article_id), near.get(article_id)
        out = other.stands_out if other else 0.0
        if row is None and out < _STANDS_OUT:
            continue
        score = (row.score if row else 0.0) + _WEIGHT_OF_MEANING * max(out, 0.0)
        share = row.share if row else 0.0
        found.append(Ranked(article_id, score, share, other.nearness if other else 0.0))
    return sorted(found, key=lambda each: (-each.score, each.article_id))


def is_likely(row: Ranked) -> bool:
    """Say whether an article may be offered to somebody who did not look for it."""
    return row.share >= LIKELY_SHARE or row.nearness >= LIKELY_NEARNESS


def likely_answers(rows: Sequence[Ranked]) -> list[Ranked]:
    """Leave what likely answers, best first: nothing rather than nonsense."""
    likely = [row for row in rows if is_likely(row)]
    return [row for row in likely if row.score >= LEAST_OF_BEST * likely[0].score]
