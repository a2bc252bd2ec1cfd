"""What a search would find if words meant the same."""

from collections.abc import Sequence
from dataclasses import dataclass

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.queries.search.asking import Trial, keys_of
from rooftree.support.knowledge.queries.search.search import Found, search_articles

_SHOWN = 5


@dataclass(frozen=True)
class Tried:
    """What is found as things are, and what with the words that are tried."""

    now: tuple[Found, ...]
    then: tuple[Found, ...]

    @property
    def is_same(self) -> bool:
        """Whether the words change nothing of this search."""
        return [one.article_id for one in self.now] == [one.article_id for one in self.then]


def try_synonyms(*, actor: Actor, text: str, words: Sequence[str], group_id: int = 0) -> Tried:
    """Search with and without the words, which stand in for those of `group_id`. Keeps nothing."""
    access.require(actor, permissions.KEEP_ARTICLES)
    trial = Trial(keys=tuple(key for key in keys_of(words) if key), instead_of=group_id)
    now = search_articles(actor=actor, text=text, limit=_SHOWN)
    then = search_articles(actor=actor, text=text, limit=_SHOWN, trial=trial)
    return Tried(tuple(now), tuple(then))
