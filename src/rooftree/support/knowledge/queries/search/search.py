"""Find articles for a question, among those the reader may read."""

from dataclasses import dataclass

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.choices import Audience
from rooftree.support.knowledge.queries.search.asking import terms_asked
from rooftree.support.knowledge.queries.search.scoring import Scored, scored
from rooftree.support.knowledge.rules.search.passages import passage

MOST = 100
# Less than this share of what was asked for, and an article is no suggestion.
CONFIDENT = 0.35


@dataclass(frozen=True)
class Found:
    """One article that was found; `snippet` is plain text."""

    article_id: int
    slug: str
    title: str
    kind: str
    snippet: str
    score: float


def search_articles(
    *, actor: Actor, text: str, limit: int = 10, boosts: bool = True
) -> list[Found]:
    """Give the articles nearest to any text, best first. Never an error, whatever the text."""
    terms = terms_asked(text)
    stems = {term.stem for term in terms}
    most = max(0, min(limit, MOST))
    rows = scored(terms, _audiences(actor), most=most, boosts=boosts)
    return [_found(row, stems) for row in rows]


def suggest(*, actor: Actor, text: str, limit: int = 3) -> list[Found]:
    """Give articles that likely answer the text: nothing rather than nonsense."""
    terms = terms_asked(text)
    stems = {term.stem for term in terms}
    rows = scored(terms, _audiences(actor), most=max(0, min(limit, MOST)), boosts=True)
    return [_found(row, stems) for row in rows if row.share >= CONFIDENT]


def _audiences(actor: Actor) -> list[str]:
    if actor.kind == "system" or access.may(actor, permissions.READ_ARTICLES):
        return [Audience.STAFF, Audience.EVERYONE]
    return [Audience.EVERYONE]


def _found(row: Scored, stems: set[str]) -> Found:
    return Found(
        article_id=row.article_id,
        slug=row.slug,
        title=row.title,
        kind=row.kind,
        snippet=passage(row.text, stems),
        score=round(row.score, 6),
    )
