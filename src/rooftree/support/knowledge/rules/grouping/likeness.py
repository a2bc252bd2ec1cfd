"""How like two questions are by the words they share."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from math import log, sqrt

Vector = dict[str, float]

# What is meant counts for more than the words it was put in.
OF_MEANINGS, OF_STEMS = 0.85, 0.15
# A word that one question alone uses says little of what it shares with others, among many ...
_OF_LONE_WORDS = 0.5
# ... and among few nearly every word is such a one, so there it tells them apart.
_MANY = 60
# Among fewer than these a word that two use would count as common.
_FEWEST = 12


def fewness(questions: int) -> float:
    """Give how far so many questions are few: 1 for none, 0 from sixty on."""
    return max(0.0, 1 - questions / _MANY)


def vectors(said: Sequence[Mapping[str, Mapping[str, float]]]) -> list[Vector]:
    """Weigh each question's features, kind by kind: rare ones more, and each kind its share."""
    shares = {"meaning": OF_MEANINGS, "stem": OF_STEMS}
    found: list[Vector] = [{} for _ in said]
    for kind, share in shares.items():
        often = Counter(feature for features in said for feature in features.get(kind, ()))
        for vector, features in zip(found, said, strict=True):
            weighed = _weighed(features.get(kind, {}), often, len(said))
            for feature, weight in weighed.items():
                vector[f"{kind}:{feature}"] = weight * sqrt(share)
    return found


def _weighed(features: Mapping[str, float], often: Counter[str], of: int) -> Vector:
    weights: Vector = {}
    lone = 0.0
    of_lone = _OF_LONE_WORDS + (1 - _OF_LONE_WORDS) * fewness(of)
    for feature, weight in features.items():
        rarity = weight * sqrt(log((max(of, _FEWEST) + 1) / often[feature]))
        if often[feature] > 1:
            weights[feature] = rarity
        else:
            lone += (rarity * of_lone) ** 2
    length = sqrt(sum(weight * weight for weight in weights.values()) + lone)
    return {feature: weight / length for feature, weight in weights.items()} if length else {}


def likenesses(of: Sequence[Mapping[str, float]]) -> list[dict[int, float]]:
    """Give for each vector its product with every earlier one that shares a feature."""
    holders: dict[str, list[tuple[int, float]]] = defaultdict(list)
    found: list[dict[int, float]] = []
    for place, vector in enumerate(of):
        row: dict[int, float] = {}
        for feature, weight in vector.items():
            for other, its in holders[feature]:
                row[other] = row.get(other, 0.0) + weight * its
            holders[feature].append((place, weight))
        found.append(row)
    return found
