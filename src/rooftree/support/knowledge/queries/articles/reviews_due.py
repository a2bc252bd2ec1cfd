"""Articles that are to be looked over again."""

from dataclasses import dataclass
from datetime import date

from rooftree.support.knowledge.models import Article


@dataclass(frozen=True)
class DueLine:
    """One article whose review date has come. `keeper_id` is None where nobody keeps it."""

    article_id: int
    slug: str
    title: str
    due_on: date
    keeper_id: int | None
    keeper_name: str


def reviews_due(*, on: date) -> list[DueLine]:
    """Give those in use whose date is this day or earlier, the longest overdue first."""
    rows = Article.objects.filter(
        review_due_on__lte=on, published__isnull=False, retired_at=None
    ).order_by("review_due_on", "slug")
    lines = rows.values_list(
        "pk", "slug", "published__title", "review_due_on", "keeper_id", "keeper__name"
    )
    return [
        DueLine(pk, slug, title or slug, due_on, keeper_id, keeper or "")
        for pk, slug, title, due_on, keeper_id, keeper in lines
        if due_on is not None
    ]
