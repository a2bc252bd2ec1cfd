"""A backup brings back the rows and the files, whole or not at all."""

import json
import os
import subprocess
import sys
import tarfile
from datetime import UTC, datetime

import psycopg
import pytest
from django.conf import settings

from rooftree.platform.database.interface import (
    ArchiveRefused,
    back_up,
    restore,
    url_of_settings,
)
from rooftree.platform.database.launcher import create_database_if_missing, drop_database
from rooftree.platform.database.launcher.databases import database_name, with_database

MADE_AT = datetime(2026, 11, 23, 14, 2, tzinfo=UTC)


@pytest.fixture
def url(worker_name):
    name = f"archive_{worker_name}"
    found = with_database(url_of_settings(settings.DATABASES["default"]), name)
    drop_database(found, name)
    create_database_if_missing(found, name)
    with psycopg.connect(found) as connection:
        connection.execute("create extension pg_trgm")
        connection.execute("create table django_migrations (app text, name text)")
        connection.execute("insert into django_migrations values ('sample', '0001_rows')")
        connection.execute("create table rows (n int primary key, words text check (words <> ''))")
        connection.execute("insert into rows select n, 'row ' || n from generate_series(1, 500) n")
        # A row that reads like the setting which restoring leaves out.
        connection.execute("insert into rows values (900, 'SET transaction_timeout = 0;')")
    yield found
    for each in (name, f"{name}_restoring", f"{name}_before"):
        drop_database(found, each)


@pytest.fixture
def worker_name(request):
    worker = getattr(request.config, "workerinput", {}).get("workerid", "")
    return f"{os.environ.get('ROOFTREE_TEST_NAME', 'main')}{worker}"


@pytest.fixture
def files(tmp_path):
    folder = tmp_path / "files"
    for name in ("aa/aa11", "bb/bb22"):
        path = folder / name
        path.parent.mkdir(parents=True)
        path.write_bytes(name.encode() * 100)
    return folder


@pytest.fixture
def backup(url, files, tmp_path):
    back_up(url=url, files_folder=files, target=tmp_path / "b", release="1", made_at=MADE_AT)
    return tmp_path / "b"


def bring_back(url, files, source, *, known=("sample.0001_rows",), is_replacing=True):
    return restore(
        url=url,
        files_folder=files,
        source=source,
        known_migrations=known,
        is_replacing=is_replacing,
    )


def rows(url):
    with psycopg.connect(url) as connection:
        return connection.execute("select n, words from rows order by n").fetchall()


def spoil(url, files):
    with psycopg.connect(url) as connection:
        connection.execute("update rows set words = 'spoilt'")
        connection.execute("create table newer (n int)")
    (files / "aa/aa11").unlink()
    (files / "cc").mkdir()
    (files / "cc/cc33").write_bytes(b"newer")


class RoundTrip:
    def test_brings_back_rows_and_files(self, url, files, backup):
        before = rows(url)
        spoil(url, files)
        done = bring_back(url, files, backup)
        assert rows(url) == before
        assert sorted(p.name for p in files.rglob("*") if p.is_file()) == ["aa11", "bb22"]
        assert (files / "aa/aa11").read_bytes() == b"aa/aa11" * 100
        assert (done.release, done.made_at, done.files) == ("1", MADE_AT.isoformat(), 2)
        with psycopg.connect(url) as connection:
            found = connection.execute("select to_regclass('newer')").fetchone()
            assert found == (None,)
            with pytest.raises(psycopg.errors.CheckViolation):
                connection.execute("insert into rows values (501, '')")

    def test_fills_an_empty_database_without_being_told_to_replace(self, url, files, backup):
        before = rows(url)
        name = database_name(url)
        drop_database(url, name)
        create_database_if_missing(url, name)
        bring_back(url, files, backup, is_replacing=False)
        assert rows(url) == before

    def test_leaves_no_other_database_behind(self, url, files, backup):
        bring_back(url, files, backup)
        with psycopg.connect(url) as connection:
            statement = (
                "select count(*) from pg_database where datname like current_database() || '_%'"
            )
            assert connection.execute(statement).fetchone() == (0,)


class Restore:
    def test_refuses_a_filled_database(self, url, files, backup):
        spoil(url, files)
        with pytest.raises(ArchiveRefused, match="say --replace"):
            bring_back(url, files, backup, is_replacing=False)
        assert rows(url)[0] == (1, "spoilt")

    def test_refuses_a_database_in_use(self, url, files, backup):
        with psycopg.connect(url), pytest.raises(ArchiveRefused, match="is in use"):
            bring_back(url, files, backup)

    def test_refuses_the_backup_of_a_release_it_does_not_know(self, url, files, backup):
        with pytest.raises(ArchiveRefused, match="made by release 1"):
            bring_back(url, files, backup, known=())

    @pytest.mark.parametrize("part", ["manifest.json", "database.dump", "files/bb/bb22"])
    def test_refuses_a_damaged_backup_and_changes_nothing(self, url, files, backup, part):
        spoil(url, files)
        with tarfile.open(backup) as archive:
            entry = archive.getmember(part)
        content = bytearray(backup.read_bytes())
        content[entry.offset_data + entry.size // 2] ^= 1
        backup.write_bytes(content)
        with pytest.raises(ArchiveRefused):
            bring_back(url, files, backup)
        assert rows(url)[0] == (1, "spoilt")
        assert (files / "cc/cc33").read_bytes() == b"newer"

    def test_refuses_a_backup_that_was_cut_off(self, url, files, backup):
        backup.write_bytes(backup.read_bytes()[:-15_000])
        with pytest.raises(ArchiveRefused, match="damaged"):
            bring_back(url, files, backup)
        assert len(rows(url)) == 501

    def test_refuses_what_is_no_backup(self, url, files, tmp_path):
        (tmp_path / "x").write_text("not a backup")
        with pytest.raises(ArchiveRefused, match="no backup of Rooftree"):
            bring_back(url, files, tmp_path / "x")

    def test_refuses_a_backup_that_names_a_file_outside(self, url, files, tmp_path):
        manifest = {"product": "rooftree", "format": 1, "release": "1", "made_at": "x"}
        part = {"name": "files/../../escaped", "size": 1, "sha256": "0"}
        text = json.dumps(manifest | {"migrations": [], "parts": [part]}).encode()
        (tmp_path / "manifest.json").write_bytes(text)
        with tarfile.open(tmp_path / "x", "w") as archive:
            archive.add(tmp_path / "manifest.json", "manifest.json")
        with pytest.raises(ArchiveRefused, match="may not"):
            bring_back(url, files, tmp_path / "x")

    def test_stops_before_the_swap_without_a_trace(self, url, files, backup, monkeypatch):
        spoil(url, files)

        def break_off(*_):
            raise OSError(28, "No space left on device")

        module = sys.modules["rooftree.platform.database.archive.restore"]
        monkeypatch.setattr(module, "_swap", break_off)
        with pytest.raises(ArchiveRefused, match="is full"):
            bring_back(url, files, backup)
        assert rows(url)[0] == (1, "spoilt")
        assert (files / "cc/cc33").exists()


class BackUp:
    def test_is_readable_by_its_owner_only(self, backup):
        assert backup.stat().st_mode & 0o777 == 0o600

    def test_never_writes_over_a_file(self, url, files, backup):
        with pytest.raises(ArchiveRefused, match="is there already"):
            back_up(url=url, files_folder=files, target=backup, release="1", made_at=MADE_AT)

    def test_refuses_a_folder_that_is_not_there(self, url, files, tmp_path):
        target = tmp_path / "none" / "b"
        with pytest.raises(ArchiveRefused, match="can't be found"):
            back_up(url=url, files_folder=files, target=target, release="1", made_at=MADE_AT)

    def test_leaves_nothing_on_a_full_disk(self, url, files, tmp_path):
        folder = tmp_path / "tiny"
        folder.mkdir()
        command = ["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", str(folder)]
        try:
            subprocess.run(command, check=True, capture_output=True)
        except (OSError, subprocess.CalledProcessError):
            pytest.skip("FULL DISK NOT TESTED: this account can't mount a small disk (needs root)")
        try:
            target = folder / "b"
            with pytest.raises(ArchiveRefused, match="is full"):
                back_up(url=url, files_folder=files, target=target, release="1", made_at=MADE_AT)
            assert list(folder.iterdir()) == []
        finally:
            subprocess.run(["umount", str(folder)], check=True)
