"""How well groups fit those that people made."""

from collections import Counter
from collections.abc import Iterable, Sequence


def pairwise_f1(truth: Sequence[str], found: Sequence[int]) -> float:
    """Give the F1 of the pairs that stand together."""
    shared = _pairs(Counter(zip(truth, found, strict=True)).values())
    both = _pairs(Counter(truth).values()) + _pairs(Counter(found).values())
    return 2 * shared / both if both else 1.0


def _pairs(sizes: Iterable[int]) -> int:
    return sum(size * (size - 1) // 2 for size in sizes)
