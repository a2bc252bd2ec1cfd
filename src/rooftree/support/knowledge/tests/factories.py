"""Published articles with few words, for tests that only need something to find and open."""

from datetime import UTC, datetime

from django.utils.text import slugify

from rooftree.support.knowledge.actions.search.shelve import shelve
from rooftree.support.knowledge.choices import ArticleKind, Audience, RevisionState
from rooftree.support.knowledge.models import Article, Category, Revision

NOW = datetime(2026, 11, 23, 14, 2, tzinfo=UTC)


def publish_row(title: str, body: str = "", audience: str = Audience.STAFF) -> Article:
    """Insert an article that readers see. It stands on no shelf until it is put there."""
    category, _ = Category.objects.get_or_create(key="tests", defaults={"name": "Tests"})
    article = Article.objects.create(
        slug=slugify(title),
        kind=ArticleKind.FAQ,
        audience=audience,
        category=category,
        made_at=NOW,
        made_by_name="Tests",
    )
    article.published = Revision.objects.create(
        article=article,
        number=1,
        state=RevisionState.PUBLISHED,
        title=title,
        body=body,
        made_at=NOW,
        made_by_name="Tests",
    )
    article.published_at = NOW
    article.save()
    return article


def shelved(*articles: Article) -> list[Article]:
    """Put articles where the search finds them."""
    shelve([article.pk for article in articles])
    return list(articles)
