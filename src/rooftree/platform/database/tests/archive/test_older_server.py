"""A site may run an older PostgreSQL than the programs that back it up."""

import shutil
from datetime import UTC, datetime

import psycopg
import pytest

from rooftree.platform.database.interface import back_up, restore
from rooftree.platform.database.launcher import (
    create_database_if_missing,
    find_binaries,
    local_server,
    place_for,
)
from rooftree.platform.database.launcher.binaries import SYSTEM_FOLDER

MADE_AT = datetime(2026, 11, 23, 14, 2, tzinfo=UTC)


@pytest.fixture
def older_url(tmp_path, monkeypatch):
    """The address of a database on the system's own, older PostgreSQL."""
    newest = find_binaries().major
    found = [path for path in SYSTEM_FOLDER.glob("*/bin") if int(path.parent.name) < newest]
    if not found:
        pytest.skip("needs an older PostgreSQL: apt-get install postgresql")
    with monkeypatch.context() as patch:
        patch.setenv("ROOFTREE_POSTGRES_BIN", str(found[0]))
        server = local_server(tmp_path / "older")
    with server:
        create_database_if_missing(server.url, "rooftree")
        yield server.url
    shutil.rmtree(place_for(tmp_path / "older").folder, ignore_errors=True)


class OlderServer:
    def test_takes_back_what_newer_programs_backed_up(self, older_url, tmp_path):
        with psycopg.connect(older_url) as connection:
            connection.execute("create table django_migrations (app text, name text)")
            connection.execute("create table rows (n int primary key)")
            connection.execute("insert into rows values (7)")
        folder, target = tmp_path / "files", tmp_path / "b"
        folder.mkdir()
        back_up(url=older_url, files_folder=folder, target=target, release="1", made_at=MADE_AT)
        with psycopg.connect(older_url) as connection:
            connection.execute("delete from rows")
        restore(
            url=older_url,
            files_folder=folder,
            source=target,
            known_migrations=(),
            is_replacing=True,
        )
        with psycopg.connect(older_url) as connection:
            assert connection.execute("select n from rows").fetchall() == [(7,)]
