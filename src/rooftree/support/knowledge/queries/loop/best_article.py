"""Find the article that answers a group of questions, if there is one."""

from collections.abc import Sequence

from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge.queries.search.search import ranked_articles
from rooftree.support.knowledge.rules.grouping.agreed_article import (
    LOOKED_AT,
    agreed_article,
    asked_of,
)


def best_article(*, actor: Actor, texts: Sequence[str], boosts: bool = True) -> int | None:
    """Give the id of the article that the members' own words lead to; None where none answers."""
    return agreed_article(
        [_shares(actor, text, boosts=boosts) for text in asked_of(texts) if text.strip()]
    )


def _shares(actor: Actor, text: str, *, boosts: bool) -> dict[int, float]:
    rows = ranked_articles(actor=actor, text=text, limit=LOOKED_AT, boosts=boosts)
    return {row.article_id: row.share for row in rows}
