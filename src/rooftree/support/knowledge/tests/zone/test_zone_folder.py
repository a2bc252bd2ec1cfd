"""Writing the copy: whole files only, ours only."""

import json

import pytest

from rooftree.support.knowledge.management.zone_folder import FolderRefused, write_zone
from rooftree.support.knowledge.rules.zone.manifest import MANIFEST


def write(folder, **files):
    contents = {
        name.replace("_", "/", 1) + ".html": lambda t=t: t.encode() for name, t in files.items()
    }
    return {line.file: line.state for line in write_zone(folder, contents, as_of="2026-11-23")}


def everything(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


class WriteZone:
    def test_writes_what_changed_and_removes_what_it_made_before(self, tmp_path):
        assert write(tmp_path, index="a", b_old="b") == {
            "b/old.html": "written",
            "index.html": "written",
        }
        (tmp_path / "theirs.txt").write_text("keep me")
        assert write(tmp_path, index="a", c_new="c") == {
            "c/new.html": "written",
            "index.html": "unchanged",
            "b/old.html": "removed",
        }
        assert set(everything(tmp_path)) == {"index.html", "c/new.html", "theirs.txt", MANIFEST}
        assert not (tmp_path / "b").exists()

    def test_writes_the_same_bytes_for_the_same_words(self, tmp_path):
        write(tmp_path / "one", index="a", b_x="b")
        write(tmp_path / "two", b_x="b", index="a")
        assert everything(tmp_path / "one") == everything(tmp_path / "two")

    def test_puts_back_what_was_changed_by_hand(self, tmp_path):
        write(tmp_path, index="a")
        (tmp_path / "index.html").write_text("mine")
        assert write(tmp_path, index="a") == {"index.html": "written"}

    def test_refuses_a_folder_of_somebody_else(self, tmp_path):
        (tmp_path / "theirs.txt").write_text("keep me")
        with pytest.raises(FolderRefused, match="not empty"):
            write(tmp_path, index="a")
        (tmp_path / MANIFEST).write_text("{}")
        with pytest.raises(FolderRefused, match="not written by this command"):
            write(tmp_path, index="a")
        assert set(everything(tmp_path)) == {"theirs.txt", MANIFEST}

    def test_refuses_to_write_over_a_foreign_file_or_through_a_link(self, tmp_path):
        zone, elsewhere = tmp_path / "zone", tmp_path / "elsewhere"
        elsewhere.mkdir()
        write(zone, index="a")
        (zone / "b.html").write_text("theirs")
        with pytest.raises(FolderRefused, match="not made by an export"):
            write(zone, index="a", b="b")
        (zone / "c").symlink_to(elsewhere)
        with pytest.raises(FolderRefused, match="leads to another folder"):
            write(zone, index="a", c_x="c")
        assert list(elsewhere.iterdir()) == []

    def test_goes_on_where_a_run_broke_off(self, tmp_path):
        def breaks():
            raise OSError("disk full")

        write(tmp_path, index="a", b_old="b")
        half = {"a.html": lambda: b"new", "index.html": breaks}
        with pytest.raises(OSError, match="disk full"):
            list(write_zone(tmp_path, half, as_of="2026-11-24"))
        assert json.loads((tmp_path / MANIFEST).read_text())["is_complete"] is False
        assert (tmp_path / "index.html").read_text() == "a"
        (tmp_path / "index.html.rooftree-half").write_text("half")
        write(tmp_path, index="z", a="y")
        assert set(everything(tmp_path)) == {"index.html", "a.html", MANIFEST}
        assert (tmp_path / "index.html").read_text() == "z"

    def test_leaves_a_second_export_out(self, tmp_path):
        first = write_zone(tmp_path, {"a.html": lambda: b"a", "b.html": lambda: b"b"}, as_of="x")
        next(first)
        with pytest.raises(FolderRefused, match="Another export"):
            write(tmp_path, index="a")
        assert len(list(first)) == 1
