"""Note what the team answered: raw material for an article, and which articles answers lead to."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from rooftree.platform.references.interface import Actor, Ref
from rooftree.support.knowledge.models import Article, GivenAnswer, Question
from rooftree.support.knowledge.rules.loop.article_links import linked_slugs


@dataclass(frozen=True)
class NotedAnswer:
    """One answer as its asker was sent it."""

    ref: Ref
    text: str
    at: datetime


def note_answer(*, actor: Actor, answer: NotedAnswer) -> None:
    """Note it in the caller's transaction; of a question that was never noted, nothing."""
    note_answers(actor=actor, answers=[answer])


def note_answers(*, actor: Actor, answers: Iterable[NotedAnswer]) -> None:
    """Note many answers to questions of one kind; those noted before stay as they are."""
    del actor
    given = list(answers)
    questions, articles = _questions(given), _articles(given)
    GivenAnswer.objects.bulk_create(
        [
            GivenAnswer(
                question_id=questions[each.ref],
                at=each.at,
                text=each.text,
                article_ids=[articles[s] for s in linked_slugs(each.text) if s in articles],
            )
            for each in given
            if each.ref in questions
        ],
        ignore_conflicts=True,
    )


def _questions(given: Sequence[NotedAnswer]) -> Mapping[Ref, int]:
    rows = Question.objects.filter(
        ref_kind__in={each.ref.kind for each in given}, ref_id__in={each.ref.id for each in given}
    ).order_by()
    return {Ref(kind, of or 0): pk for kind, of, pk in rows.values_list("ref_kind", "ref_id", "pk")}


def _articles(given: Sequence[NotedAnswer]) -> Mapping[str, int]:
    slugs = {slug for each in given for slug in linked_slugs(each.text)}
    rows = Article.objects.filter(slug__in=slugs).order_by() if slugs else Article.objects.none()
    return dict(rows.values_list("slug", "pk"))
