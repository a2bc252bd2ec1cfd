"""Change the words of an article."""

from django.db import transaction
from django.utils import timezone

from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge.actions.articles.given import Words
from rooftree.support.knowledge.actions.articles.standing import (
    ArticleRetired,
    ChangedMeanwhile,
    lock_kept,
    ref_of,
)
from rooftree.support.knowledge.actions.articles.writing import (
    next_revision,
    note_writer,
    put_words,
)
from rooftree.support.knowledge.choices import RevisionState
from rooftree.support.knowledge.models import Article, Revision
from rooftree.support.knowledge.queries.articles.standing import (
    all_revisions,
    latest_version,
    open_among,
    standing_words,
    words_of,
)

__all__ = ["ArticleRetired", "ChangedMeanwhile", "change_draft"]


@transaction.atomic
def change_draft(*, actor: Actor, article_id: int, words: Words, version: int) -> int:
    """Save a draft over the version that its writer read. Returns the new version.

    Opens a revision where none is open; one in review becomes a draft again. A stale version
    overwrites nothing: ChangedMeanwhile carries what the article says now.
    """
    article = lock_kept(actor, article_id)
    rows = all_revisions(article.pk)
    if version != latest_version(rows):
        raise ChangedMeanwhile(article_id, words_of(standing_words(rows)))
    revision = _rewritten(actor, article, words, rows)
    revision.save()
    audit.record(
        actor,
        "knowledge.draft_changed",
        subject=ref_of(article_id),
        details={"revision": revision.number},
    )
    return revision.version


def _opened(actor: Actor, article: Article, words: Words, rows: list[Revision]) -> Revision:
    before = standing_words(rows)
    revision = next_revision(
        actor,
        article,
        words,
        state=RevisionState.DRAFT,
        number=rows[0].number + 1,
        version=latest_version(rows) + 1,
    )
    # The editor begins with the words that were thrown away: their writers have a part in these.
    if before.state == RevisionState.DROPPED:
        revision.writer_ids = sorted({*before.writer_ids, *revision.writer_ids})
    return revision


def _rewritten(actor: Actor, article: Article, words: Words, rows: list[Revision]) -> Revision:
    version = latest_version(rows) + 1
    revision = open_among(rows)
    if revision is None:
        return _opened(actor, article, words, rows)
    put_words(revision, words)
    note_writer(revision, actor)
    revision.version = version
    revision.state = RevisionState.DRAFT
    revision.sent_at, revision.sent_by_id, revision.sent_by_name = None, None, ""
    revision.made_at = timezone.now()
    revision.made_by_id, revision.made_by_name = actor.colleague_id, actor.name
    return revision
