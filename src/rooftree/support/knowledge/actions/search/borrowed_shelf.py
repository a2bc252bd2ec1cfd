"""A shelf of somebody else's articles that nothing is kept of."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from django.db import connection, transaction

from rooftree.support.knowledge.actions.search.fill_shelf import Shelved, fill_shelf

_TABLES = (
    "knowledge_shelfarticle",
    "knowledge_shelfposting",
    "knowledge_shelfstem",
    "knowledge_shelfword",
)


@contextmanager
def borrowed_shelf(articles: Sequence[Shelved]) -> Iterator[None]:
    """Have these articles searched inside, and only these.

    PostgreSQL finds temporary tables before all others, so the search itself is the same.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        for table in _TABLES:
            cursor.execute(
                f"CREATE TEMPORARY TABLE pg_temp.{table} (LIKE {table} INCLUDING DEFAULTS"
                " INCLUDING INDEXES INCLUDING IDENTITY) ON COMMIT DROP"
            )
        try:
            fill_shelf(articles, [])
            cursor.execute("".join(f"ANALYZE pg_temp.{table};" for table in _TABLES))
            yield
        finally:
            transaction.set_rollback(True)
