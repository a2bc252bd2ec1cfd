"""The article that askers are told of."""

from dataclasses import dataclass

from rooftree.support.knowledge.choices import Audience
from rooftree.support.knowledge.models import Article, Question


@dataclass(frozen=True)
class ToldArticle:
    """A published article. `is_for_everyone`: it can be read without signing in."""

    id: int
    slug: str
    title: str
    is_for_everyone: bool


def told_article(article_id: int) -> ToldArticle | None:
    """Give it while it can be read; None once it was retired. For jobs, which read for nobody."""
    row = (
        Article.objects.filter(pk=article_id, retired_at=None, published__isnull=False)
        .values_list("pk", "slug", "published__title", "audience")
        .first()
    )
    if row is None:
        return None
    return ToldArticle(row[0], row[1], row[2], row[3] == Audience.EVERYONE)


def noted_ids(kind: str) -> set[int]:
    """Give the numbers of the records of this kind whose question was noted."""
    rows = Question.objects.filter(ref_kind=kind).order_by()
    return {found for found in rows.values_list("ref_id", flat=True) if found is not None}


def draft_slug(article_id: int) -> str:
    """Give the address part of an article that was just drafted."""
    return Article.objects.values_list("slug", flat=True).get(pk=article_id)
