"""The articles that stand behind the cog of a page."""

from dataclasses import dataclass

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.choices import ArticleKind, Audience
from rooftree.support.knowledge.models import HelpPlace


@dataclass(frozen=True)
class ArticleAt:
    """One article of a page's help. `is_shipped`: it is the product's guide of that page."""

    id: int
    slug: str
    title: str
    kind: str
    kind_words: str
    is_shipped: bool


def articles_at(*, actor: Actor, help_key: str) -> list[ArticleAt]:
    """Give what the reader may read there, the page's own guide first. One query beside standing."""
    rows = HelpPlace.objects.filter(
        help_key=help_key, article__published__isnull=False, article__retired_at=None
    )
    if not access.may(actor, permissions.READ_ARTICLES):
        rows = rows.filter(article__audience=Audience.EVERYONE)
    lines = rows.order_by("order", "id").values_list(
        "article_id",
        "article__slug",
        "article__published__title",
        "article__kind",
        "article__shipped_key",
    )
    return [
        ArticleAt(pk, slug, title, kind, str(ArticleKind(kind).label), shipped == help_key)
        for pk, slug, title, kind, shipped in lines
    ]
