"""What articles show in the header search."""

from collections.abc import Sequence

from django.urls import reverse

from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.slots.interface import SearchHit
from rooftree.support.knowledge.queries.articles.searched import ARTICLE, searched_articles


def search_hits(actor: Actor, ids: Sequence[int]) -> Sequence[SearchHit]:
    """Give lines for the published articles among these, to those who may read them."""
    return [
        SearchHit(
            ref=Ref(ARTICLE, found.id),
            title=found.title,
            detail=f"{found.kind_words}, {found.service}" if found.service else found.kind_words,
            url=reverse("knowledge.article", args=[found.slug]),
            icon="book",
        )
        for found in searched_articles(actor=actor, ids=ids)
    ]
