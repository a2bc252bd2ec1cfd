"""Take an article out of use, and bring it back."""

from django.db import transaction
from django.utils import timezone

from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge.actions.articles.standing import (
    lock_article,
    ref_of,
    show_or_hide,
)
from rooftree.support.knowledge.actions.articles.writing import next_revision
from rooftree.support.knowledge.choices import RevisionState
from rooftree.support.knowledge.models import Article, Revision
from rooftree.support.knowledge.queries.articles.standing import (
    all_revisions,
    latest_version,
    open_among,
    standing_words,
    words_of,
)


class NotRetired(Exception):
    """It is in use, or a draft."""


class LeadsNowhere(Exception):
    """The article that readers would be led to can't be read, or is this one."""


@transaction.atomic
def retire(*, actor: Actor, article_id: int, reason: str, leads_to_id: int | None = None) -> int:
    """Take it out of lists and search; its address leads on where named. Returns the id.

    It leads only to an article in use, so no address ever leads in a circle.
    """
    # Both are locked, in the order of their numbers: two that retire into each other would wait
    # for each other forever, or lead in a circle.
    ids = sorted({article_id, leads_to_id or article_id})
    both = Article.objects.select_for_update().filter(pk__in=ids).order_by("pk")
    rows = {row.pk: row for row in both}
    article = lock_article(actor, article_id)
    if article.retired_at is not None:
        return article.pk
    if leads_to_id is not None and not _is_in_use(rows.get(leads_to_id), article):
        raise LeadsNowhere(leads_to_id)
    article.retired_at = timezone.now()
    article.retired_reason = reason.strip()
    article.leads_to_id = leads_to_id
    article.save(update_fields=["retired_at", "retired_reason", "leads_to"])
    # Nobody approves a change of what nobody reads.
    Revision.objects.filter(article=article, state=RevisionState.REVIEW).update(
        state=RevisionState.DRAFT
    )
    show_or_hide([article.pk])
    audit.record(
        actor, "knowledge.retired", subject=ref_of(article_id), details={"leads_to": leads_to_id}
    )
    return article.pk


@transaction.atomic
def bring_back(*, actor: Actor, article_id: int) -> int:
    """Make a retired one a draft again: with its open draft, else from its words. Returns the id."""
    article = lock_article(actor, article_id)
    if article.retired_at is None:
        raise NotRetired(article_id)
    rows = all_revisions(article.pk)
    Revision.objects.filter(article=article, state=RevisionState.PUBLISHED).update(
        state=RevisionState.REPLACED
    )
    if open_among(rows) is None:
        _reopen(actor, article, rows)
    article.retired_at, article.retired_reason, article.leads_to = None, "", None
    article.published = None
    article.save(update_fields=["retired_at", "retired_reason", "leads_to", "published"])
    show_or_hide([article.pk])
    audit.record(actor, "knowledge.brought_back", subject=ref_of(article_id))
    return article.pk


def _is_in_use(row: Article | None, article: Article) -> bool:
    return (
        row is not None
        and row.pk != article.pk
        and row.published_id is not None
        and row.retired_at is None
    )


def _reopen(actor: Actor, article: Article, rows: list[Revision]) -> None:
    next_revision(
        actor,
        article,
        words_of(standing_words(rows)),
        state=RevisionState.DRAFT,
        number=rows[0].number + 1,
        version=latest_version(rows) + 1,
    ).save()
