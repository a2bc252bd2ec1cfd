"""What the search page and the sign-in page show of what was found."""

from collections.abc import Sequence
from dataclasses import dataclass

from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge.choices import ArticleKind, Audience
from rooftree.support.knowledge.models import Article
from rooftree.support.knowledge.queries.search.search import Found, search_articles

_MOST = 12


@dataclass(frozen=True)
class FoundLine:
    """One article on the page; `service` is empty where it is for every service."""

    article_id: int
    slug: str
    title: str
    kind: str
    service: str
    snippet: str


def found_lines(*, actor: Actor, text: str) -> list[FoundLine]:
    """Give the articles nearest to the text that the reader may read, best first."""
    found = search_articles(actor=actor, text=text, limit=_MOST)
    services = _services(found)
    return [
        FoundLine(
            article_id=one.article_id,
            slug=one.slug,
            title=one.title,
            kind=str(ArticleKind(one.kind).label),
            service=services.get(one.article_id) or "",
            snippet=one.snippet,
        )
        for one in found
    ]


def for_everyone(*, limit: int) -> list[tuple[str, str]]:
    """Give slug and title of articles that need no sign-in, by shelf; not the guides of help itself."""
    rows = (
        Article.objects.filter(audience=Audience.EVERYONE, published__isnull=False, retired_at=None)
        .exclude(shipped_key__startswith="knowledge.")
        .order_by("category__order", "published__title")
    )
    return list(rows.values_list("slug", "published__title")[:limit])


def _services(found: Sequence[Found]) -> dict[int, str | None]:
    ids = [one.article_id for one in found]
    if not ids:
        return {}
    return dict(Article.objects.filter(pk__in=ids).values_list("pk", "service__name"))
