"""Find articles for a question, among those the reader may read."""

from collections.abc import Sequence
from dataclasses import dataclass

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.choices import Audience
from rooftree.support.knowledge.models import ShelfArticle
from rooftree.support.knowledge.queries.search.asking import Trial, terms_asked
from rooftree.support.knowledge.queries.search.nearness import near_articles
from rooftree.support.knowledge.queries.search.scoring import scored
from rooftree.support.knowledge.rules.search.passages import passage
from rooftree.support.knowledge.rules.search.ranking import Ranked, by_words, likely_answers, ranked

MOST = 100


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
    *, actor: Actor, text: str, limit: int = 10, boosts: bool = True, trial: Trial | None = None
) -> list[Found]:
    """Give the articles nearest to any text, best first. Never an error, whatever the text."""
    question = _Question(text, trial)
    return _shown(question, question.answers(actor, boosts=boosts)[: _within(limit)])


def suggest(*, actor: Actor, text: str, limit: int = 3) -> list[Found]:
    """Give articles that likely answer the text: nothing rather than nonsense."""
    question = _Question(text)
    likely = likely_answers(question.answers(actor, boosts=True))
    return _shown(question, likely[: _within(limit)])


def ranked_articles(*, actor: Actor, text: str, limit: int, boosts: bool) -> list[Ranked]:
    """Give what `search_articles` gives, as numbers only."""
    return _Question(text).answers(actor, boosts=boosts)[: _within(limit)]


class _Question:
    """A text and the terms that it asks for."""

    def __init__(self, text: str, trial: Trial | None = None) -> None:
        self.text = text
        self.terms = terms_asked(text, trial)

    def answers(self, actor: Actor, *, boosts: bool) -> list[Ranked]:
        audiences = _audiences(actor)
        rows = scored(self.terms, audiences, most=2 * MOST, boosts=boosts)
        near = near_articles(self.text, audiences) if self.terms else {}
        return ranked(rows, near) if near else by_words(rows)


def _within(limit: int) -> int:
    return max(0, min(limit, MOST))


def _audiences(actor: Actor) -> list[str]:
    if access.may(actor, permissions.READ_ARTICLES):
        return [Audience.STAFF, Audience.EVERYONE]
    return [Audience.EVERYONE]


def _shown(question: _Question, order: Sequence[Ranked]) -> list[Found]:
    stems = {term.stem for term in question.terms}
    # Not by the order of articles: those of a borrowed shelf are not among the site's.
    shelved = ShelfArticle.objects.defer("meaning").order_by("article_id")
    rows = shelved.in_bulk([row.article_id for row in order])
    return [
        Found(
            article_id=row.article_id,
            slug=found.slug,
            title=found.title,
            kind=found.kind,
            snippet=passage(found.text, stems),
            score=round(row.score, 6),
        )
        for row in order
        if (found := rows.get(row.article_id))
    ]
