"""Articles that may answer a recurring question."""

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.queries.loop.recurring_one import LinkedArticle
from rooftree.support.knowledge.queries.search.search import search_articles

_SHOWN = 5


def candidates(*, actor: Actor, title: str, best: LinkedArticle | None) -> list[tuple[int, str]]:
    """Give ids and titles of published articles near to it, its best one first."""
    access.require(actor, permissions.KEEP_ARTICLES)
    first = {best.id: best.title} if best and best.is_published else {}
    found = search_articles(actor=actor, text=title, limit=_SHOWN)
    near = first | {each.article_id: first.get(each.article_id, each.title) for each in found}
    return list(near.items())
