"""Link a published article to the questions that it answers."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.audit import interface as audit
from rooftree.platform.events import interface as events
from rooftree.platform.references.interface import Actor, Ref
from rooftree.support.knowledge.actions.loop.recurring import lock_recurring, ref_of
from rooftree.support.knowledge.events import ArticlePublished
from rooftree.support.knowledge.models import Question
from rooftree.support.knowledge.queries.loop.readings import AskedAt, Fared
from rooftree.support.knowledge.queries.loop.told_article import ToldArticle, told_article
from rooftree.support.knowledge.rules.loop.verdict import verdict_of


class ArticleNotPublished(Exception):
    """Nobody can read it: publish it first, or choose another."""


@transaction.atomic
def link_article(
    *,
    actor: Actor,
    recurring_id: int,
    article_id: int,
    at: datetime | None = None,
) -> int:
    """Link all its questions, and have their askers told, once each. Returns its number."""
    row = lock_recurring(actor, recurring_id)
    article = told_article(article_id)
    if article is None:
        raise ArticleNotPublished(article_id)
    asked = Question.objects.filter(
        pk__in=row.members.order_by().values("question_id")
    ).select_for_update()
    rows = list(asked.order_by("pk"))
    Question.objects.filter(pk__in=[each.pk for each in rows]).update(answered_by=article_id)
    row.best_id = article_id
    since = min((each.at for each in rows), default=at or timezone.now())
    askings = [AskedAt(each.at, each.asker_id) for each in rows]
    fared = Fared([article_id], since=since)
    row.verdict = verdict_of(fared.readings(article_id, askings))
    row.save(update_fields=["best", "verdict"])
    audit.record(actor, "knowledge.questions_linked", subject=ref_of(row.pk))
    _tell(article, rows)
    return row.pk


def _tell(article: ToldArticle, rows: list[Question]) -> None:
    refs = tuple(
        Ref(each.ref_kind, each.ref_id) for each in rows if each.ref_id and each.told_at is None
    )
    if refs:
        events.publish(ArticlePublished(article.id, article.slug, article.title, refs))
