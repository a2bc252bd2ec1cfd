"""Published articles with few words, for tests that only need something to find and open."""

from datetime import UTC, datetime

from django.utils.text import slugify

from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge.actions.search.shelve import shelve
from rooftree.support.knowledge.actions.ship_guides import ship_guides
from rooftree.support.knowledge.choices import ArticleKind, Audience, Form, RevisionState
from rooftree.support.knowledge.models import Article, Category, Picture, Revision

NOW = datetime(2026, 11, 23, 14, 2, tzinfo=UTC)


def publish_row(
    title: str, body: str = "", audience: str = Audience.STAFF, **words: object
) -> Article:
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
        **words,
    )
    article.published_at = NOW
    article.save()
    return article


def retire_row(title: str, reason: str) -> Article:
    """Publish an article and retire it."""
    article = publish_row(title)
    article.retired_at, article.retired_reason = NOW, reason
    article.save()
    return article


def publish_with_file(file_id: int) -> tuple[str, int, int]:
    """Publish a file for everyone, shown as a picture too; gives slug, article and revision."""
    title, audience = "A file for everyone", Audience.EVERYONE
    article = publish_row(
        title, "![A page](picture:page)", audience, form=Form.FILE, file_id=file_id
    )
    Picture.objects.create(article=article, name="page", alternative="A page", file_id=file_id)
    return article.slug, article.pk, article.published_id


def make_shelf(name: str) -> int:
    """Insert a shelf that asks for a second person; gives its number."""
    return Category.objects.create(key=slugify(name), name=name).pk


def shelved(*articles: Article) -> list[Article]:
    """Put articles where the search finds them."""
    shelve([article.pk for article in articles])
    return list(articles)


def bring_guides() -> None:
    """Have the product's guides among the articles, as migrate brings them to a site."""
    ship_guides(actor=Actor.system("set-up"))
