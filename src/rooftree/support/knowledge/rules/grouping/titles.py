"""The title of a group: the clearest of its members' own words."""

import re
from collections.abc import Sequence
from math import sqrt

from rooftree.support.knowledge.rules.grouping.likeness import Vector
from rooftree.support.knowledge.rules.grouping.words import bare_stems, plain_words
from rooftree.support.knowledge.rules.grouping.wrapping import sentences

LONGEST = 120
UNSAID = "(no words)"
# A title is easiest to read at about this length; one so much longer counts half.
_EASY, _HALF = 50, 100

_OPENING = re.compile(
    r"^(?:(?:hi|hello|hiya|hey|dear|good (?:morning|afternoon|evening)|please|sorry|thanks)"
    r"(?: (?:there|all|team|colleague|colleagues|everyone|again))?\s*(?:[,!.:]\s*|\s+-\s+|\s+))+",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"[\s,.;:-]*\b(?:(?:many )?thanks|thank you|cheers|please)[\s!.]*$", re.IGNORECASE
)


def title_of(texts: Sequence[str], vectors: Sequence[Vector]) -> str:
    """Give what the member says that is nearest to all of them and short; ties go to the first."""
    shared: Vector = {}
    for vector in vectors:
        for feature, weight in vector.items():
            shared[feature] = shared.get(feature, 0.0) + weight
    best = max(range(len(texts)), key=lambda at: (_clearness(texts[at], vectors[at], shared), -at))
    return _clean(_telling_sentence(texts[best], shared))


def _clearness(text: str, vector: Vector, shared: Vector) -> float:
    length = sqrt(sum(weight * weight for weight in vector.values())) or 1.0
    nearness = sum(weight * shared[feature] for feature, weight in vector.items()) / length
    too_long = max(0, len(" ".join(text.split())) - _EASY)
    return round((nearness + 1e-6) / (1 + too_long / _HALF), 9)


def _telling_sentence(text: str, shared: Vector) -> str:
    """Give the sentence with most of what the group shares; the first of several alike."""
    several = sentences(text)
    if not several:
        return ""
    worth = [
        sum(shared.get(f"stem:{stem}", 0.0) for stem in {*bare_stems(plain_words(each))})
        for each in several
    ]
    return several[max(range(len(several)), key=lambda at: (round(worth[at], 9), -at))]


def _clean(sentence: str) -> str:
    bare = _OPENING.sub("", sentence)
    bare = _CLOSING.sub("", bare) or bare or sentence
    bare = " ".join(bare.split()) or UNSAID
    if len(bare) > LONGEST:
        bare = bare[: LONGEST - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
    return bare[:1].upper() + bare[1:]
