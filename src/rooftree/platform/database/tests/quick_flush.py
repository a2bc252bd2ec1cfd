"""Empty the tables that a test filled, and no others: Django's own flush makes every table anew."""

from typing import Any

import pytest
from django.core.management.color import Style
from django.db.backends.postgresql.operations import DatabaseOperations

_ROWS_IN = "SELECT '{name}' WHERE EXISTS (SELECT FROM {quoted})"


_OWN_FLUSH = DatabaseOperations.sql_flush


def _delete_rows(
    self: DatabaseOperations, style: Style, tables: list[str], **options: Any
) -> list[str]:
    """Give the statements. Without triggers: rows that are only ever added go too."""
    if not tables:
        return []
    parts = [_ROWS_IN.format(name=name, quoted=self.quote_name(name)) for name in tables]
    with self.connection.cursor() as cursor:
        cursor.execute("SHOW is_superuser")
        if cursor.fetchone() != ("on",):
            # A server that was lent by DATABASE_URL may not let triggers be left out.
            return _OWN_FLUSH(self, style, tables, **options)
        cursor.execute(" UNION ALL ".join(parts))
        filled = [name for (name,) in cursor.fetchall()]
    deletions = [f"DELETE FROM {self.quote_name(name)}" for name in filled]
    return ["SET LOCAL session_replication_role = replica", *deletions]


@pytest.fixture(autouse=True, scope="session")
def _quick_flush() -> Any:
    """Use it for the whole run."""
    patch = pytest.MonkeyPatch()
    patch.setattr(DatabaseOperations, "sql_flush", _delete_rows)
    yield
    patch.undo()
