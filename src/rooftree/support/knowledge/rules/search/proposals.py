"""Which words may mean the same, going by people who searched again in other words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rooftree.support.knowledge.rules.search.talk import weight_of
from rooftree.support.knowledge.rules.search.terms import is_common

_LONGEST = 3
MOST = 30


@dataclass(frozen=True)
class SearchedAgain:
    """The words of a search that led nowhere, and of the one after it that led to an article."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    person: int


@dataclass(frozen=True)
class Proposal:
    """Two words or phrases that may mean the same, with their keys and how many people say so."""

    words: tuple[str, str]
    keys: tuple[str, str]
    people: int

    @property
    def because(self) -> str:
        """Say how it came to be proposed."""
        who = "1 person" if self.people == 1 else f"{self.people} people"
        before, after = self.words
        return f"{who} searched for “{before}”, opened nothing, then searched for “{after}” and opened an article."


def proposals(searches: Sequence[SearchedAgain], keys: Mapping[str, str]) -> list[Proposal]:
    """Give pairs of words, those of most people first. `keys` gives each word's key."""
    people: dict[tuple[str, str], set[int]] = {}
    spelled: dict[tuple[str, str], tuple[str, str]] = {}
    for search in searches:
        before = _only_in(search.before, search.after, keys)
        after = _only_in(search.after, search.before, keys)
        if not (0 < len(before) <= _LONGEST and 0 < len(after) <= _LONGEST):
            continue
        pair = (_key(before, keys), _key(after, keys))
        spelled.setdefault(pair, (" ".join(before), " ".join(after)))
        people.setdefault(pair, set()).add(search.person)
    found = [Proposal(spelled[pair], pair, len(who)) for pair, who in people.items()]
    return sorted(found, key=lambda each: (-each.people, each.keys))[:MOST]


def _only_in(words: Sequence[str], others: Sequence[str], keys: Mapping[str, str]) -> list[str]:
    known = {keys[word] for word in others}
    return [
        word
        for word in dict.fromkeys(words)
        if keys[word] not in known and not is_common(keys[word]) and weight_of(word) == 1
    ]


def _key(words: Sequence[str], keys: Mapping[str, str]) -> str:
    return " ".join(keys[word] for word in words)
