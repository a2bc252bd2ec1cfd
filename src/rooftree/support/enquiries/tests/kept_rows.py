"""Rows that every test begins with: made once by the demo's own actions, then put back."""

from django.apps import apps
from django.db import connection

_OWNERS = ("staff", "calendars", "access", "search", "mail", "model")
_kept: dict[tuple[str, str], str] = {}
_shipped: list[int] = []


def keep() -> None:
    """Keep what stands in the lower modules' tables now."""
    _kept.clear()
    _shipped[:] = _shipped_now()
    with connection.cursor() as cursor:
        for table, key in _tables():
            cursor.execute(f'SELECT json_agg(t)::text FROM "{table}" t')
            rows = cursor.fetchone()[0]
            if rows:
                _kept[table, key] = rows


def are_kept() -> bool:
    """Whether there is something to put back, beside the same rows that migrating ships."""
    return bool(_kept) and _shipped == _shipped_now()


def put_back() -> None:
    """Put it back in one statement a table; what stands there already stays."""
    with connection.cursor() as cursor:
        for (table, key), rows in _kept.items():
            columns = ", ".join(_columns(table))
            cursor.execute(
                f'INSERT INTO "{table}" ({columns}) OVERRIDING SYSTEM VALUE SELECT {columns}'
                f' FROM json_populate_recordset(NULL::"{table}", %s::json) kept'
                f' WHERE NOT EXISTS (SELECT FROM "{table}" t WHERE t."{key}" = kept."{key}")',
                [rows],
            )


def _shipped_now() -> list[int]:
    """A test that commits has the roles made anew, with other numbers."""
    role = apps.get_model("access", "Role")
    return list(role.objects.order_by("pk").values_list("pk", flat=True))


def _tables() -> list[tuple[str, str]]:
    return [
        (model._meta.db_table, model._meta.pk.column)
        for owner in _OWNERS
        for model in apps.get_app_config(owner).get_models(include_auto_created=True)
        # History rows are written again by the tables' own triggers.
        if not hasattr(model, "pgh_tracked_model")
    ]


def _columns(table: str) -> list[str]:
    if table not in _known_columns:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT quote_ident(column_name) FROM information_schema.columns"
                " WHERE table_schema = current_schema() AND table_name = %s"
                " AND is_generated = 'NEVER'",
                [table],
            )
            _known_columns[table] = [row[0] for row in cursor.fetchall()]
    return _known_columns[table]


_known_columns: dict[str, list[str]] = {}
