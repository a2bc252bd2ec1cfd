"""Remove contents that no row refers to."""

import os
from datetime import UTC, datetime, timedelta

import pytest
from django.db import transaction

from rooftree.platform.files import disk
from rooftree.platform.files.interface import file_line, open_file, remove_leftovers, store

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _folder_of_its_own(settings, tmp_path):
    settings.FILES_ROOT = tmp_path


def age(sha256: str, days: float) -> None:
    put_at = (NOON - timedelta(days=days)).timestamp()
    os.utime(disk.place_of(sha256), (put_at, put_at))


def left_over(content: bytes) -> str:
    """Store a content in a transaction that is undone."""
    with transaction.atomic():
        sha256 = file_line(store(content, name="a.txt", at=NOON)).sha256
        transaction.set_rollback(True)
    return sha256


@pytest.mark.django_db
class RemoveLeftovers:
    def test_removes_what_an_undone_transaction_left(self):
        sha256 = left_over(b"undone")
        age(sha256, 2)
        assert remove_leftovers(at=NOON) == 1
        assert not disk.place_of(sha256).exists()

    def test_leaves_what_is_young(self):
        sha256 = left_over(b"undone")
        age(sha256, 0.5)
        assert remove_leftovers(at=NOON) == 0
        assert disk.place_of(sha256).exists()

    def test_leaves_what_has_a_row(self):
        file_id = store(b"kept", name="a.txt", at=NOON)
        age(file_line(file_id).sha256, 400)
        assert remove_leftovers(at=NOON) == 0
        assert open_file(file_id) == b"kept"

    def test_leaves_an_old_leftover_that_is_stored_again(self):
        age(left_over(b"again"), 2)
        left_over(b"again")
        assert remove_leftovers(at=NOON) == 0

    def test_removes_what_a_crash_left_half_written(self, tmp_path):
        half = tmp_path / disk.TEMPORARY / "half"
        half.parent.mkdir()
        half.write_bytes(b"ha")
        os.utime(half, (0, 0))
        assert remove_leftovers(at=NOON) == 1

    def test_is_calm_about_a_store_that_is_not_there_yet(self, settings, tmp_path):
        settings.FILES_ROOT = tmp_path / "not-yet"
        assert remove_leftovers(at=NOON) == 0
