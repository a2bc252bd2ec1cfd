"""Each refusal is one sentence that says what to do."""

import errno
import os
import shutil
import subprocess

import pytest

from rooftree.platform.database.launcher import (
    DiskFull,
    FolderRefused,
    LauncherRefused,
    PostgresMissing,
    find_binaries,
    place_for,
)
from rooftree.platform.database.launcher.binaries import SYSTEM_FOLDER
from rooftree.platform.database.launcher.cluster import make_cluster_if_missing
from rooftree.platform.database.launcher.places import Place, _make_socket_folder
from rooftree.platform.database.launcher.refusals import refusal_of


@pytest.fixture
def tiny_disk(tmp_path):
    outer = place_for(tmp_path)
    folder = outer.folder / "tiny"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=3m,mode=777", "tmpfs", str(folder)]
    try:
        subprocess.run(command, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("FULL DISK NOT TESTED: this account can't mount a small disk (needs root)")
    yield Place(folder, folder, outer.run_as)
    subprocess.run(["umount", str(folder)], check=True)
    shutil.rmtree(outer.folder)


class Refusal:
    @pytest.mark.parametrize(
        ("number", "kind", "words"),
        [
            (errno.ENOSPC, DiskFull, "is full: free some space"),
            (errno.EACCES, FolderRefused, "make it writable"),
            (errno.ENOTDIR, FolderRefused, "make it writable"),
            (errno.EROFS, FolderRefused, "name another folder with --data"),
        ],
    )
    def test_tells_a_fault_of_the_disk_in_words(self, tmp_path, number, kind, words):
        refusal = refusal_of(OSError(number, os.strerror(number)), tmp_path)
        assert isinstance(refusal, kind)
        assert words in str(refusal)
        assert "\n" not in str(refusal)

    def test_of_a_full_disk_leaves_nothing_behind(self, tiny_disk):
        with pytest.raises(DiskFull):
            make_cluster_if_missing(find_binaries(), tiny_disk)
        assert list(tiny_disk.folder.glob("postgres-*")) == []

    def test_of_a_named_folder_without_postgresql(self, tmp_path, monkeypatch):
        monkeypatch.setenv("ROOFTREE_POSTGRES_BIN", str(tmp_path))
        with pytest.raises(PostgresMissing, match="holds no PostgreSQL 15 or newer"):
            find_binaries()

    def test_of_a_computer_without_any(self, tmp_path, monkeypatch):
        launcher = "rooftree.platform.database.launcher.binaries"
        monkeypatch.setattr(f"{launcher}.WHEEL", "no_such_package")
        monkeypatch.setattr(f"{launcher}.SYSTEM_FOLDER", tmp_path)
        with pytest.raises(PostgresMissing, match="set DATABASE_URL"):
            find_binaries()


class Binaries:
    @pytest.mark.skipif(not list(SYSTEM_FOLDER.glob("*/bin/postgres")), reason="no system server")
    def test_may_be_the_systems(self, monkeypatch):
        folder = max(SYSTEM_FOLDER.glob("*/bin"))
        monkeypatch.setenv("ROOFTREE_POSTGRES_BIN", str(folder))
        assert find_binaries().folder == folder

    def test_are_readable_for_the_account_that_runs_them(self):
        programs = find_binaries().folder
        needed = 0o005 if os.geteuid() == 0 else 0o500
        for folder in [programs, *programs.parents]:
            assert folder.stat().st_mode & needed == needed, folder

    def test_are_of_a_version_that_rooftree_runs_on(self):
        assert find_binaries().major >= 15


class SocketFolder:
    def test_is_short_where_the_data_folder_is_deep(self, tmp_path, monkeypatch):
        monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
        deep = tmp_path / ("d" * 90)
        deep.mkdir()
        found = _make_socket_folder(deep, "mark", None)
        assert found.parent == tmp_path
        assert found.stat().st_mode & 0o777 == 0o700

    def test_is_refused_when_another_account_took_the_name(self, tmp_path, monkeypatch):
        monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
        (tmp_path / f"rooftree-{os.geteuid()}-mark").symlink_to(tmp_path)
        deep = tmp_path / ("d" * 90)
        deep.mkdir()
        with pytest.raises(LauncherRefused):
            _make_socket_folder(deep, "mark", None)
