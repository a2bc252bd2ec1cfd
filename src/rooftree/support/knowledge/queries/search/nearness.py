"""How near articles are to a question by meaning, where the optional model is installed."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean, pstdev

from rooftree.support.knowledge.models import ShelfArticle
from rooftree.support.knowledge.rules.semantic import meaning

# Among fewer, what stands out is chance.
_FEWEST = 8


@dataclass(frozen=True)
class Near:
    """How near an article is, and how far that stands out among all, in standard deviations."""

    nearness: float
    stands_out: float


def near_articles(text: str, audiences: Sequence[str]) -> dict[int, Near]:
    """Give how near each readable article is; nothing without the model."""
    if not text.strip() or not meaning.is_there():
        return {}
    kept = ShelfArticle.objects.filter(audience__in=audiences, meaning__isnull=False)
    rows = list(kept.order_by("article_id").values_list("article_id", "meaning"))
    asked = meaning.vectors([text]) if len(rows) >= _FEWEST else None
    if asked is None:
        return {}
    nearness = meaning.nearness(asked[0], [bytes(numbers or b"") for _, numbers in rows])
    usual, spread = fmean(nearness), pstdev(nearness) or 1.0
    return {
        article_id: Near(near, (near - usual) / spread)
        for (article_id, _), near in zip(rows, nearness, strict=True)
    }
