"""Dispose of files."""

from datetime import UTC, date, datetime, timedelta

import pytest

from rooftree.platform.files.interface import (
    FileMissing,
    dispose_files,
    file_line,
    open_file,
    remove_leftovers,
    respond,
    store,
)
from rooftree.platform.files.tests.needs import have_needed

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
LATER = datetime.now(UTC) + timedelta(days=3)
DAY = date(2032, 5, 3)


class DisposeFiles:
    def test_leaves_the_row_without_its_name(self):
        file_id = store(b"words", name="morven-baillie.txt", at=NOON)
        assert dispose_files([file_id], on=DAY) == {file_id}
        line = file_line(file_id)
        assert line.name == "A file of before"
        assert line.reason.startswith("It was disposed of on 3 May 2032")
        assert respond(file_id).status_code == 403

    def test_has_the_content_removed_in_the_night(self):
        file_id = store(b"words", name="a.txt", at=NOON)
        dispose_files([file_id], on=DAY)
        remove_leftovers(at=LATER)
        with pytest.raises(FileMissing):
            open_file(file_id)

    def test_keeps_a_content_that_lives_under_another_name(self):
        gone, kept = (store(b"words", name=name, at=NOON) for name in ("a.txt", "b.txt"))
        dispose_files([gone], on=DAY)
        remove_leftovers(at=LATER)
        assert open_file(kept) == b"words"

    def test_leaves_what_somebody_needs(self, monkeypatch):
        needed, other = (store(b"words", name=name, at=NOON) for name in ("a.txt", "b.txt"))
        have_needed(monkeypatch, needed)
        assert dispose_files([needed, other], on=DAY) == {other}
        assert file_line(needed).name == "a.txt"

    def test_takes_nothing_for_nothing(self):
        assert dispose_files([], on=DAY) == set()
