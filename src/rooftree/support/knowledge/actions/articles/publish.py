"""Publish what was written."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from rooftree.platform.audit import interface as audit
from rooftree.platform.events import interface as events
from rooftree.platform.references.interface import Actor, Ref
from rooftree.support.knowledge.actions.articles.standing import (
    ChangedMeanwhile,
    lock_kept,
    open_as_read,
    ref_of,
    show_or_hide,
)
from rooftree.support.knowledge.choices import RevisionState
from rooftree.support.knowledge.events import ArticlePublished
from rooftree.support.knowledge.models import (
    Article,
    DraftSource,
    Question,
    RecurringMember,
    Revision,
)
from rooftree.support.knowledge.rules.articles.approval import SOMEBODY_ELSE, why_not_publish


class SecondPersonNeeded(Exception):
    """The shelf asks that somebody approves it who wrote no part of it and did not send it."""


class NotInReview(ChangedMeanwhile):
    """Nobody sent it for review, or somebody has decided already."""


@transaction.atomic
def publish(*, actor: Actor, article_id: int, version: int) -> int:
    """Have readers see the version that was read, and tell who asked. Returns the article's id."""
    article = lock_kept(actor, article_id)
    revision = open_as_read(article, version)
    _approve(actor, article, revision)
    is_first = article.published_at is None
    make_published(article, revision, at=timezone.now(), by=actor)
    audit.record(
        actor,
        "knowledge.published",
        subject=ref_of(article.pk),
        details={"revision": revision.number},
    )
    show_or_hide([article.pk])
    if is_first:
        _answer_sources(article)
    _tell_askers(article, revision)
    return article.pk


def make_published(article: Article, revision: Revision, *, at: datetime, by: Actor) -> None:
    """Write that this revision is what readers see; the one before it is replaced."""
    Revision.objects.filter(article=article, state=RevisionState.PUBLISHED).update(
        state=RevisionState.REPLACED
    )
    revision.state = RevisionState.PUBLISHED
    revision.decided_at, revision.decided_by_id = at, by.colleague_id
    revision.decided_by_name = by.name
    revision.returned_reason = ""
    revision.save()
    article.published, article.published_at = revision, at
    article.save(update_fields=["published", "published_at"])


def _approve(actor: Actor, article: Article, revision: Revision) -> None:
    revision.needs_second_person = article.category.needs_second_person
    reason = why_not_publish(
        needs_second_person=revision.needs_second_person,
        is_in_review=revision.state == RevisionState.REVIEW,
        writer_ids=revision.writer_ids,
        colleague_id=actor.colleague_id,
    )
    if reason == SOMEBODY_ELSE or (reason and actor.colleague_id in revision.writer_ids):
        raise SecondPersonNeeded(article.pk)
    if reason:
        raise NotInReview(article.pk)


def _answer_sources(article: Article) -> None:
    """Link the questions that it was drafted from; later somebody may link them to another.

    What others asked while it was written, and the nightly grouping put with these, is linked too.
    """
    sources = DraftSource.objects.filter(article=article).order_by().values("question_id")
    groups = RecurringMember.objects.filter(question__in=sources).order_by().values("recurring")
    since = RecurringMember.objects.filter(recurring__in=groups).order_by().values("question")
    Question.objects.filter(Q(pk__in=sources) | Q(pk__in=since, answered_by=None)).update(
        answered_by=article
    )


def _tell_askers(article: Article, revision: Revision) -> None:
    """Have those told, once each, whose questions it answers."""
    asked = Question.objects.filter(answered_by=article, told_at=None, ref_id__isnull=False)
    refs = tuple(
        Ref(kind, number)
        for kind, number in asked.order_by("pk").values_list("ref_kind", "ref_id")
        if number is not None
    )
    events.publish(ArticlePublished(article.pk, article.slug, revision.title, refs))
