"""Send a draft for review, return it, or drop it."""

from django.db import transaction
from django.utils import timezone

from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge.actions.articles.publish import (
    NotInReview,
    SecondPersonNeeded,
    publish,
)
from rooftree.support.knowledge.actions.articles.standing import (
    ChangedMeanwhile,
    NothingOpen,
    lock_article,
    lock_kept,
    open_as_read,
    ref_of,
)
from rooftree.support.knowledge.actions.articles.writing import note_writer
from rooftree.support.knowledge.choices import RevisionState
from rooftree.support.knowledge.models import Article, Revision
from rooftree.support.knowledge.queries.articles.standing import (
    all_revisions,
    open_among,
)
from rooftree.support.knowledge.rules.articles.transitions import may_become

__all__ = [
    "ChangedMeanwhile",
    "NotInReview",
    "NothingOpen",
    "SecondPersonNeeded",
    "drop_draft",
    "publish",
    "return_draft",
    "send_for_review",
]


@transaction.atomic
def send_for_review(*, actor: Actor, article_id: int, version: int) -> int:
    """Put the draft before those who approve. Returns the article's id."""
    article = lock_kept(actor, article_id)
    revision = open_as_read(article, version)
    if not may_become(revision.state, RevisionState.REVIEW):
        return article.pk
    note_writer(revision, actor)
    revision.state = RevisionState.REVIEW
    revision.sent_at, revision.sent_by_id = timezone.now(), actor.colleague_id
    revision.sent_by_name, revision.returned_reason = actor.name, ""
    revision.save()
    _record(actor, "knowledge.sent_for_review", revision)
    return article.pk


@transaction.atomic
def return_draft(*, actor: Actor, article_id: int, reason: str) -> int:
    """Give what is in review back to its writer, with a reason. Returns the article's id."""
    article = lock_article(actor, article_id)
    revision = _open(article)
    if revision.state != RevisionState.REVIEW:
        raise NotInReview(article_id)
    revision.state = RevisionState.DRAFT
    revision.returned_reason = reason.strip()
    revision.save(update_fields=["state", "returned_reason"])
    _record(actor, "knowledge.draft_returned", revision)
    return article.pk


@transaction.atomic
def drop_draft(*, actor: Actor, article_id: int) -> int:
    """Close the draft unpublished; the history keeps its words. Returns the article's id."""
    article = lock_article(actor, article_id)
    revision = open_among(all_revisions(article.pk))
    if revision is None:
        return article.pk
    revision.state = RevisionState.DROPPED
    revision.save(update_fields=["state"])
    _record(actor, "knowledge.draft_dropped", revision)
    return article.pk


def _open(article: Article) -> Revision:
    revision = open_among(all_revisions(article.pk))
    if revision is None:
        raise NotInReview(article.pk)
    return revision


def _record(actor: Actor, label: str, revision: Revision) -> None:
    audit.record(
        actor,
        label,
        subject=ref_of(revision.article_id),
        details={"revision": revision.number},
    )
