"""Insert articles that readers see at once, hundreds in a few statements."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.db.models import OuterRef, Subquery

from rooftree.support.knowledge.choices import RevisionState
from rooftree.support.knowledge.models import Article, Revision

_TOGETHER = 500


def insert_published(articles: Sequence[Article], revisions: Sequence[Revision]) -> None:
    """Insert new articles, each with its first revision of the same order."""
    Article.objects.bulk_create(articles, batch_size=_TOGETHER)
    for article, revision in zip(articles, revisions, strict=True):
        revision.article = article
    insert_revisions(revisions)


def insert_revisions(revisions: Sequence[Revision]) -> None:
    """Insert published revisions; those that they follow are replaced."""
    if not revisions:
        return
    ids = [revision.article_id for revision in revisions]
    published = Revision.objects.filter(article_id__in=ids, state=RevisionState.PUBLISHED)
    published.update(state=RevisionState.REPLACED)
    Revision.objects.bulk_create(revisions, batch_size=_TOGETHER)
    own = Revision.objects.filter(article=OuterRef("pk"), state=RevisionState.PUBLISHED)
    Article.objects.filter(pk__in=ids).update(
        published_id=Subquery(own.values("pk")[:1]),
        published_at=Subquery(own.values("decided_at")[:1]),
    )


def published_revision(
    *,
    title: str,
    body: str,
    keywords: str = "",
    what_changed: str = "",
    by_name: str,
    at: datetime,
    after: "Mapping[str, int] | None" = None,
) -> Revision:
    """Give a revision that nobody's hand wrote, to insert; `after`: its number and version."""
    given = after or {"number": 1, "version": 1}
    return Revision(
        state=RevisionState.PUBLISHED,
        title=title,
        body=body,
        keywords=keywords,
        what_changed=what_changed,
        made_at=at,
        made_by_name=by_name,
        decided_at=at,
        decided_by_name=by_name,
        **given,
    )
