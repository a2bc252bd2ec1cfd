"""What a question asks for, as terms: each word or phrase with what else it may be called."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from rooftree.support.knowledge.rules.search.talk import weight_of

SYNONYM = 0.8
JOINED = 0.9
_LONGEST_PHRASE = 6
_COMMON = "~"
_FILLERS = frozenset(
    [
        "a",
        "an",
        "the",
        "this",
        "that",
        "these",
        "those",
        "my",
        "your",
        "his",
        "her",
        "its",
        "our",
        "their",
        "of",
        "for",
        "to",
        "is",
        "are",
        "was",
        "be",
    ]
)

Phrase = tuple[str, ...]


@dataclass(frozen=True)
class Term:
    """One stem to look up.

    What is asked for is a `concept`; each of its `alternative`s says it in other words, and an
    article counts by the alternative that it matches best.
    """

    concept: int
    alternative: int
    stem: str
    weight: float


@dataclass(frozen=True)
class Lexicon:
    """What is known of the words of one question.

    `stems` gives each word's stem, None for a word too common to look up. `synonyms` leads from a
    phrase of keys to the others of its groups. `meant` are the likely words for unknown ones.
    """

    stems: Mapping[str, str | None]
    known: frozenset[str] = frozenset()
    synonyms: Mapping[Phrase, Sequence[Phrase]] = field(default_factory=dict)
    meant: Mapping[str, Sequence[tuple[str, float]]] = field(default_factory=dict)

    def key(self, word: str) -> str:
        """Give what a word is matched by in phrases."""
        return key_of(word, self.stems.get(word))


def key_of(word: str, stem: str | None) -> str:
    """Give a word's key: its stem, or the word with a mark where it is too common to look up."""
    return stem or f"{_COMMON}{word}"


def is_common(key: str) -> bool:
    """Say whether a key is of a word too common to look up."""
    return key.startswith(_COMMON)


def without_fillers(words: Sequence[str]) -> list[str]:
    """Leave out what may stand in a phrase or not: "end the tenancy" is "end tenancy"."""
    return [word for word in words if word not in _FILLERS]


def terms_of(words: Sequence[str], lexicon: Lexicon) -> list[Term]:
    """Write a question's words as terms, longest known phrases first."""
    keys = [lexicon.key(word) for word in words]
    terms: list[Term] = []
    seen: set[Phrase] = set()
    place = concept = 0
    while place < len(words):
        length = _phrase_length(keys, place, lexicon, words)
        unit = tuple(words[place : place + length])
        if unit not in seen:
            seen.add(unit)
            terms += _concept(concept, unit, lexicon)
            concept += 1
        place += length
    return terms


def runs(keys: Sequence[str]) -> list[str]:
    """Give every run of keys that may be a known phrase."""
    return [
        " ".join(keys[start : start + length])
        for start in range(len(keys))
        for length in range(1, min(_LONGEST_PHRASE, len(keys) - start) + 1)
    ]


def joined(words: Sequence[str]) -> list[str]:
    """Give each pair of neighbours as one word: "pass word" may be shelved as password."""
    return [one + other for one, other in pairwise(words)]


def splits(word: str) -> list[tuple[str, str]]:
    """Give the ways to take a word apart: "rentaccount" may be shelved as rent account."""
    return [(word[:at], word[at:]) for at in range(2, len(word) - 1)]


def _phrase_length(keys: Sequence[str], place: int, lexicon: Lexicon, words: Sequence[str]) -> int:
    for length in range(min(_LONGEST_PHRASE, len(keys) - place), 1, -1):
        if tuple(keys[place : place + length]) in lexicon.synonyms:
            return length
    is_pair = place + 1 < len(words) and words[place] + words[place + 1] in lexicon.known
    return 2 if is_pair else 1


def _concept(concept: int, unit: Phrase, lexicon: Lexicon) -> list[Term]:
    own = [(lexicon.stems.get(word), weight_of(word)) for word in unit]
    sayings: list[list[tuple[str, float]]] = [[(stem, weight) for stem, weight in own if stem]]
    keys = tuple(lexicon.key(word) for word in unit)
    sayings += [_said(phrase, SYNONYM) for phrase in lexicon.synonyms.get(keys, ())]
    if len(unit) > 1:
        sayings += _of_parts(unit, lexicon)
        whole = "".join(unit)
        if whole in lexicon.known:
            sayings.append([(lexicon.stems.get(whole) or whole, JOINED)])
    else:
        sayings += [[pair] for pair in lexicon.meant.get(unit[0], ())]
        sayings += _taken_apart(unit[0], lexicon)
    return [
        Term(concept, alternative, stem, weight)
        for alternative, saying in enumerate(each for each in sayings if each)
        for stem, weight in saying
        if weight
    ]


def _said(phrase: Phrase, weight: float) -> list[tuple[str, float]]:
    """Share a phrase's weight out, so that two words for one do not count twice."""
    stems = [key for key in phrase if not is_common(key)]
    return [(stem, weight / len(stems) ** 0.5) for stem in stems]


def _of_parts(unit: Phrase, lexicon: Lexicon) -> list[list[tuple[str, float]]]:
    """Give the unit with one of its words said otherwise, for each way to say it."""
    rows = []
    for place, word in enumerate(unit):
        rest = [
            (stem, weight_of(other))
            for at, other in enumerate(unit)
            if at != place and (stem := lexicon.stems.get(other))
        ]
        others = [_said(each, SYNONYM) for each in lexicon.synonyms.get((lexicon.key(word),), ())]
        others += [[pair] for pair in lexicon.meant.get(word, ())]
        rows += [rest + other for other in others]
    return rows


def _taken_apart(word: str, lexicon: Lexicon) -> list[list[tuple[str, float]]]:
    if word in lexicon.known:
        return []
    for one, other in splits(word):
        if _is_part(one, lexicon) and _is_part(other, lexicon):
            stems = [lexicon.stems.get(part) for part in (one, other)]
            return [[(stem, JOINED) for stem in stems if stem]]
    return []


def _is_part(part: str, lexicon: Lexicon) -> bool:
    return part in lexicon.known or lexicon.stems.get(part, part) is None
