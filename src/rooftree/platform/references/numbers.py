"""The numbers people quote: ENQ-20391."""

import re

from django.db import connection
from django.db.migrations.operations import RunSQL

_PREFIX = re.compile(r"[A-Z]{2,5}")


def _sequence(prefix: str) -> str:
    if not _PREFIX.fullmatch(prefix):
        message = f"A reference's prefix is two to five capitals, not {prefix!r}."
        raise ValueError(message)
    return f"reference_{prefix.lower()}"


def next_number(prefix: str) -> int:
    """Take the next number; two callers at once never get the same. Gaps are allowed."""
    name = _sequence(prefix)
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval(%s)", [name])
        return int(cursor.fetchone()[0])


def create_numbers(prefix: str, *, start: int = 20001) -> RunSQL:
    """Return the migration operation that a module uses once to own the prefix."""
    name = _sequence(prefix)
    return RunSQL(f"CREATE SEQUENCE {name} START {int(start)}", f"DROP SEQUENCE {name}")
