"""Store a file."""

import hashlib
from datetime import UTC, datetime

import pytest
from django.db import IntegrityError

from rooftree.platform.files import disk
from rooftree.platform.files.interface import FileTooLarge, file_line, open_file, store
from rooftree.platform.files.models import StoredFile

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
PNG = b"\x89PNG\r\n\x1a\n" + b"pixels"


@pytest.mark.django_db
class Store:
    def test_gives_the_content_back(self):
        file_id = store(PNG, name="screen.png", at=NOON)
        assert open_file(file_id) == PNG
        line = file_line(file_id)
        assert (line.name, line.size, line.media_type) == ("screen.png", len(PNG), "image/png")
        assert line.sha256 == hashlib.sha256(PNG).hexdigest()

    def test_gives_the_same_file_when_repeated(self):
        assert store(PNG, name="screen.png", at=NOON) == store(PNG, name="screen.png", at=NOON)
        assert StoredFile.objects.count() == 1

    def test_keeps_one_content_under_two_names(self):
        first, second = (store(PNG, name=name, at=NOON) for name in ("a.png", "b.png"))
        assert first != second
        assert file_line(first).sha256 == file_line(second).sha256

    def test_refuses_what_is_over_the_limit(self, settings):
        settings.FILES_LARGEST_BYTES = 10
        with pytest.raises(FileTooLarge):
            store(PNG, name="screen.png", at=NOON)
        assert not StoredFile.objects.exists()

    def test_stores_a_larger_one_for_whoever_says_how_large(self, settings):
        settings.FILES_LARGEST_BYTES = 10
        assert file_line(store(PNG, name="a.png", at=NOON, largest=len(PNG))).size == len(PNG)

    def test_stores_an_empty_file(self):
        assert open_file(store(b"", name="empty.txt", at=NOON)) == b""

    def test_marks_a_program_and_says_why(self):
        line = file_line(store(b"MZ\x90\x00", name="letter.pdf", at=NOON))
        assert line.is_quarantined
        assert line.reason == "It is a program. Programs are never opened from Rooftree."

    def test_leaves_no_row_and_no_part_when_the_disk_refuses(self, monkeypatch):
        content = b"never fully written"

        def refuse(_handle):
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(disk.os, "fsync", refuse)
        with pytest.raises(OSError, match="No space"):
            store(content, name="note.txt", at=NOON)
        assert not disk.place_of(hashlib.sha256(content).hexdigest()).exists()
        assert not StoredFile.objects.exists()

    def test_mends_a_content_that_was_cut_short(self):
        file_id = store(PNG, name="screen.png", at=NOON)
        disk.place_of(file_line(file_id).sha256).write_bytes(PNG[:3])
        store(PNG, name="screen.png", at=NOON)
        assert open_file(file_id) == PNG

    def test_is_held_to_a_real_hash_by_the_database(self):
        with pytest.raises(IntegrityError):
            StoredFile.objects.create(
                sha256="x" * 64, name="a", size=1, media_type="text/plain", stored_at=NOON
            )
