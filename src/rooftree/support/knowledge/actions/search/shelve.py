"""Keep the shelf in step with what is published."""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from rooftree.support.knowledge.actions.search.fill_shelf import Shelved, fill_shelf, lock_shelf
from rooftree.support.knowledge.actions.search.weigh_favour import weigh_favour
from rooftree.support.knowledge.models import Article, Revision, ShelfArticle


@transaction.atomic
def shelve(article_ids: Iterable[int] | None) -> int:
    """Shelve these articles as they are published now, or all; what is not published goes off.

    Belongs in the transaction that publishes or retires. Returns how many are on it of these.
    """
    # Before anything is read: what another is just publishing is then seen.
    lock_shelf()
    articles = Article.objects.filter(published__isnull=False, retired_at=None)
    shelved = ShelfArticle.objects.all()
    if article_ids is not None:
        ids = list(article_ids)
        articles = articles.filter(pk__in=ids)
        shelved = shelved.filter(pk__in=ids)
    off = list(shelved.values_list("pk", flat=True))
    rows = [
        _shelved(article, article.published)
        for article in articles.select_related("published", "service")
        if article.published
    ]
    fill_shelf(rows, off)
    weigh_favour(at=timezone.now(), article_ids=[row.article_id for row in rows])
    return len(rows)


def _shelved(article: Article, revision: Revision) -> Shelved:
    service = article.service.name if article.service else ""
    return Shelved(
        article_id=article.pk,
        slug=article.slug,
        title=revision.title,
        kind=article.kind,
        audience=article.audience,
        keywords=f"{revision.keywords} {service}".strip(),
        body=revision.body,
    )
