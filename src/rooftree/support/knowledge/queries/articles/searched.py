"""Articles in the header search, in the audit and in histories."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.slots.interface import SearchWords
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.choices import ArticleKind
from rooftree.support.knowledge.models import Article, Category, Revision

ARTICLE = "knowledge.article"


@dataclass(frozen=True)
class SearchedArticle:
    """One article that the reader may open."""

    id: int
    slug: str
    title: str
    kind_words: str
    service: str


def searched_articles(*, actor: Actor, ids: Sequence[int]) -> list[SearchedArticle]:
    """Give those of these articles that the actor may read, in the order asked: one query."""
    if not access.may(actor, permissions.READ_ARTICLES):
        return []
    rows = Article.objects.filter(pk__in=ids, published__isnull=False, retired_at=None).order_by()
    found = {
        pk: SearchedArticle(pk, slug, title or slug, str(ArticleKind(kind).label), service or "")
        for pk, slug, title, kind, service in rows.values_list(
            "pk", "slug", "published__title", "kind", "service__name"
        )
    }
    return [found[pk] for pk in ids if pk in found]


def article_titles(actor: Actor, ids: Sequence[int]) -> dict[int, str]:
    """Name articles; drafts and retired ones to those who keep them only. One query."""
    if access.may(actor, permissions.KEEP_ARTICLES):
        rows = Revision.objects.filter(article_id__in=ids).order_by("article_id", "-number")
        return dict(rows.distinct("article_id").values_list("article_id", "title"))
    return {row.id: row.title for row in searched_articles(actor=actor, ids=ids)}


def shelf_names(actor: Actor, ids: Sequence[int]) -> dict[int, str]:
    """Name shelves, to members of staff."""
    if not access.may(actor, permissions.READ_ARTICLES):
        return {}
    return dict(Category.objects.filter(pk__in=ids).order_by().values_list("pk", "name"))


def words_to_find(ids: Sequence[int] | None) -> Iterable[SearchWords]:
    """Give the words of these published articles, or of all: titles and other words for it."""
    rows = Article.objects.filter(published__isnull=False, retired_at=None).order_by("pk")
    if ids is not None:
        rows = rows.filter(pk__in=ids)
    lines = rows.values_list("pk", "published__title", "published__keywords")
    for pk, title, keywords in lines.iterator():
        yield SearchWords(ref=Ref(ARTICLE, pk), title=title or "", words=keywords or "")
