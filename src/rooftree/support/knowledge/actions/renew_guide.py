"""Bring one of the product's guides to a new text, or withdraw it."""

from collections.abc import Sequence
from datetime import datetime

from django.conf import settings

from rooftree.support.knowledge.choices import Audience, RevisionState
from rooftree.support.knowledge.models import Article, Revision
from rooftree.support.knowledge.queries.articles.standing import (
    all_revisions,
    latest_version,
    open_among,
    published_among,
)
from rooftree.support.knowledge.queries.guides import guide_digests, guide_source

PRODUCT = "Rooftree"
WITHDRAWN = "This release has no such page any more."


def renew_guide(key: str, *, is_public: bool, at: datetime) -> int:
    """Publish the release's text, or keep it beside the site's own. Returns the article's id."""
    article = Article.objects.select_for_update(of=("self",)).get(shipped_key=key)
    rows = all_revisions(article.pk)
    if article.retired_reason == WITHDRAWN:
        article.retired_at, article.retired_reason = None, ""
    article.shipped_digest = guide_digests()[key]
    is_ours = _is_ours(published_among(rows))
    if is_ours and article.retired_at is None:
        article.audience = Audience.EVERYONE if is_public else article.audience
        article.published = _publish(article, rows, at)
        article.published_at = at
    else:
        _offer(article, rows, at)
    article.save()
    return article.pk


def withdraw_guides(keys: Sequence[str], at: datetime) -> list[int]:
    """Retire guides that the release has no more, unless the site wrote its own. Gives their ids."""
    rows = Article.objects.select_for_update(of=("self",)).filter(shipped_key__in=keys)
    for article in rows.select_related("published"):
        article.shipped_digest = ""
        if article.retired_at is None and _is_ours(article.published):
            article.retired_at, article.retired_reason = at, WITHDRAWN
        article.save(update_fields=["shipped_digest", "retired_at", "retired_reason"])
    return list(rows.values_list("pk", flat=True))


def _is_ours(revision: Revision | None) -> bool:
    return revision is not None and revision.made_by_id is None and revision.made_by_name == PRODUCT


def _publish(article: Article, rows: list[Revision], at: datetime) -> Revision:
    Revision.objects.filter(article=article, state=RevisionState.PUBLISHED).update(
        state=RevisionState.REPLACED
    )
    # A draft that is open stays as its writer read it; without one, who writes has read the old.
    bump = 0 if open_among(rows) else 1
    revision = _new(article, rows, at, state=RevisionState.PUBLISHED)
    revision.version = latest_version(rows) + bump
    revision.decided_at, revision.decided_by_name = at, PRODUCT
    revision.save()
    return revision


def _offer(article: Article, rows: list[Revision], at: datetime) -> None:
    Revision.objects.filter(article=article, state=RevisionState.OFFERED).update(
        state=RevisionState.DROPPED
    )
    revision = _new(article, rows, at, state=RevisionState.OFFERED)
    revision.version = latest_version(rows)
    revision.save()


def _new(article: Article, rows: list[Revision], at: datetime, *, state: str) -> Revision:
    source = guide_source(article.shipped_key or "")
    return Revision(
        article=article,
        number=rows[0].number + 1,
        state=state,
        title=source.title,
        body=source.body,
        what_changed=f"As Rooftree {settings.RELEASE} has it",
        made_at=at,
        made_by_name=PRODUCT,
    )
