"""The demo council's database: made once a run, and copied for each journey."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.core.cache import cache
from django.db import connection, connections
from django.test.utils import setup_databases, teardown_databases
from django.utils import timezone

from rooftree.platform.jobs.interface import run_due_jobs
from rooftree.platform.slots import interface as slots


@contextmanager
def loaded_council(*, is_kept: bool) -> Iterator[str]:
    """Load the demo council into a database of its own; gives its name, and works elsewhere."""
    with _tests_database(is_kept=is_kept) as empty, _copied(empty) as name:
        with _working_on(name):
            cache.clear()
            with tempfile.TemporaryDirectory(prefix="rooftree-council-") as folder:
                context = slots.DemoContext(today=timezone.localdate(), folder=Path(folder))
                for part in slots.filled("demo_parts", slots.DemoPartEntry):
                    part.load(context)
            run_due_jobs()
        yield name


@contextmanager
def copy_of(original: str) -> Iterator[str]:
    """Work on a copy of a database, in every thread, and drop it afterwards; gives its name."""
    with _copied(original) as copy, _working_on(copy):
        yield copy


@contextmanager
def _copied(original: str) -> Iterator[str]:
    copy = f"{original}_copy"
    # PostgreSQL copies no database that somebody is connected to.
    _hang_up()
    _tell_server(f'DROP DATABASE IF EXISTS "{copy}" WITH (FORCE)')
    _tell_server(f'CREATE DATABASE "{copy}" TEMPLATE "{original}"')
    try:
        yield copy
    finally:
        _hang_up()
        _tell_server(f'DROP DATABASE "{copy}" WITH (FORCE)')


@contextmanager
def _working_on(name: str) -> Iterator[None]:
    before = connection.settings_dict["NAME"]
    _hang_up()
    connection.settings_dict["NAME"] = name
    try:
        yield
    finally:
        _hang_up()
        connection.settings_dict["NAME"] = before


@contextmanager
def _tests_database(*, is_kept: bool) -> Iterator[str]:
    """Give the database of the tests; where no other test asked for it, it is made here."""
    name = connection.creation._get_test_db_name()
    if connection.settings_dict["NAME"] == name:
        yield name
        return
    made = setup_databases(0, interactive=False, keepdb=is_kept, serialized_aliases=set())
    yield name
    if not is_kept:
        teardown_databases(made, verbosity=0)


def _hang_up() -> None:
    """Close this thread's connections: Django keeps one for when a browser's loop runs, and one."""
    connections.close_all()
    without_loop = getattr(connections._connections._storage, "default", None)
    if without_loop is not None:
        without_loop.close()


def _tell_server(words: str) -> None:
    with connection._nodb_cursor() as cursor:
        cursor.execute(words)
