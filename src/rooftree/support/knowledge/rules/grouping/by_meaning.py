"""How like questions are by meaning, where the model is installed."""

from collections.abc import Callable, Mapping, Sequence

from rooftree.support.knowledge.rules.grouping.wrapping import sentences

Vectors = Callable[[Sequence[str]], list[list[float]] | None]

# The model reads some seventy short questions a second: more are grouped by words alone.
MOST = 2_500
# A question has said by then what it asks.
_READ = 300
_SHARE = 0.5


def with_meaning(
    rows: Sequence[Mapping[int, float]], texts: Sequence[str], vectors: Vectors
) -> list[dict[int, float]]:
    """Take likeness by words and likeness by meaning half and half.

    Without the model, or with more texts than it reads in good time, words stay alone.
    """
    by_words = [dict(row) for row in rows]
    if not 1 < len(texts) <= MOST:
        return by_words
    found = vectors([" ".join(sentences(text))[:_READ] for text in texts])
    if found is None:
        return by_words
    likeness = _products(found)
    return [
        {other: _mixed(row.get(other, 0.0), likeness[place][other]) for other in range(place)}
        for place, row in enumerate(by_words)
    ]


def _mixed(by_words: float, by_meaning: float) -> float:
    return (1 - _SHARE) * by_words + _SHARE * max(0.0, by_meaning)


def _products(vectors: Sequence[Sequence[float]]) -> list[list[float]]:
    """Compare vectors without what all of them share, which says nothing."""
    import numpy as np  # noqa: PLC0415 - the model brings it; without the model it isn't there

    table = np.asarray(vectors, dtype=np.float64)
    table = table - table.mean(axis=0)
    lengths = np.linalg.norm(table, axis=1, keepdims=True)
    table = table / np.where(lengths > 0, lengths, 1.0)
    products: list[list[float]] = np.round(table @ table.T, 9).tolist()
    return products
