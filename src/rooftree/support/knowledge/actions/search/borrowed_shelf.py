"""A shelf of a file's articles that nothing is kept of."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from django.db import connection, transaction

from rooftree.support.knowledge.actions.search.fill_shelf import Shelved, fill_shelf
from rooftree.support.knowledge.actions.search.learn_meanings import learn_meanings
from rooftree.support.knowledge.choices import ArticleKind, Audience
from rooftree.support.knowledge.rules.search.json_lines import FiledArticle

# The model reads a few dozen articles a second; more are searched by words alone.
MOST_BY_MEANING = 400
_TABLES = (
    "knowledge_shelfarticle",
    "knowledge_shelfposting",
    "knowledge_shelfstem",
    "knowledge_shelfword",
)


@contextmanager
def borrowed_shelf(articles: Sequence[FiledArticle]) -> Iterator[None]:
    """Have these articles searched inside, and only these; each is known by its place.

    PostgreSQL finds temporary tables before all others, so the search itself is the same.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        for table in _TABLES:
            cursor.execute(
                f"CREATE TEMPORARY TABLE pg_temp.{table} (LIKE {table} INCLUDING DEFAULTS"
                " INCLUDING INDEXES INCLUDING IDENTITY) ON COMMIT DROP"
            )
        try:
            fill_shelf([_shelved(place, each) for place, each in enumerate(articles)], off=[])
            for table in _TABLES:
                cursor.execute(f"ANALYZE pg_temp.{table}")
            if len(articles) <= MOST_BY_MEANING:
                learn_meanings(most=MOST_BY_MEANING)
            yield
        finally:
            transaction.set_rollback(True)


def _shelved(place: int, article: FiledArticle) -> Shelved:
    return Shelved(
        article_id=place,
        slug=str(place),
        title=article.title,
        kind=ArticleKind.FAQ,
        audience=Audience.STAFF,
        keywords=f"{article.keywords} {article.service.replace('-', ' ').replace('_', ' ')}",
        body=article.body,
    )
