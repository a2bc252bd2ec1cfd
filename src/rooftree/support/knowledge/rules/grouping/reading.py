"""A question read for comparing: what it means, and in which words."""

from collections.abc import Sequence
from dataclasses import dataclass

from rooftree.support.knowledge.rules.grouping.slips import Spelling
from rooftree.support.knowledge.rules.grouping.words import Sayings, bare_stems, plain_words
from rooftree.support.knowledge.rules.grouping.wrapping import sentences

# Where a text asks in one sentence, what stands round it counts for less.
_ROUND_IT = 0.2
_FEWEST = 2

Features = dict[str, float]


@dataclass(frozen=True)
class Reading:
    """The features of one question, each with its weight up to 1."""

    meaning: Features
    stem: Features

    def key(self) -> tuple[tuple[str, ...], ...]:
        """Give what two questions have in common that differ in wrapping only."""
        return tuple(tuple(sorted(each)) for each in (self.meaning, self.stem))

    def by_kind(self) -> dict[str, Features]:
        """Give the features under the names that `likeness` weighs them by."""
        return {"meaning": self.meaning, "stem": self.stem}


def spoken(text: str) -> list[list[str]]:
    """Give the plain words of each sentence that counts."""
    return [words for sentence in sentences(text) if (words := plain_words(sentence))]


def read(text: str, sayings: Sayings, spelling: Spelling) -> Reading:
    """Read one question."""
    found = Reading({}, {})
    marked = [(each, plain_words(each)) for each in sentences(text)]
    several = [(each, spelling.repaired(words)) for each, words in marked if words]
    asks = [each.endswith("?") and len(bare_stems(words)) >= _FEWEST for each, words in several]
    for (_, words), is_asking in zip(several, asks, strict=True):
        weight = 1.0 if is_asking or not any(asks) else _ROUND_IT
        _add(found.meaning, sayings.read(words), weight)
        _add(found.stem, bare_stems(words), weight)
    return found


def _add(features: Features, names: Sequence[str], weight: float) -> None:
    for name in names:
        features[name] = max(weight, features.get(name, 0.0))
