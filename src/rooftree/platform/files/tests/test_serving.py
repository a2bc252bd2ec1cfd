"""Answer a request with a stored file."""

from datetime import UTC, datetime

import pytest

from rooftree.platform.files import disk
from rooftree.platform.files.interface import (
    FileMissing,
    FileUnknown,
    file_line,
    file_lines,
    open_file,
    respond,
    store,
)

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
PNG = b"\x89PNG\r\n\x1a\npicture"


def put(content: bytes, name: str) -> int:
    return store(content, name=name, at=NOON)


@pytest.mark.django_db
class Respond:
    def test_shows_a_picture_in_place(self):
        answer = respond(put(PNG, "screen.png"))
        assert answer["Content-Type"] == "image/png"
        assert answer["Content-Disposition"] == 'inline; filename="screen.png"'

    def test_downloads_a_picture_when_asked(self):
        answer = respond(put(PNG, "screen.png"), as_download=True)
        assert answer["Content-Disposition"].startswith("attachment")

    @pytest.mark.parametrize(
        ("content", "name"),
        [(b"<html><script>", "a.html"), (b"<svg xmlns='x'>", "a.svg"), (b"%PDF-1.7", "a.pdf")],
    )
    def test_downloads_everything_else_as_bytes(self, content, name):
        answer = respond(put(content, name))
        assert answer["Content-Type"] == "application/octet-stream"
        assert answer["Content-Disposition"] == f'attachment; filename="{name}"'

    def test_lets_no_browser_guess_or_run(self):
        answer = respond(put(b"<script>", "a.html"))
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
        assert answer["Cache-Control"] == "private, no-store"

    def test_names_a_file_in_any_language(self):
        answer = respond(put(b"words", "Mòrag.txt"))
        assert "filename*=utf-8''M%C3%B2rag.txt" in answer["Content-Disposition"]

    def test_refuses_what_is_quarantined(self):
        answer = respond(put(b"MZ", "a.exe"))
        assert answer.status_code == 403
        assert "It is a program." in answer.content.decode()

    def test_says_so_when_the_content_is_gone(self):
        file_id = put(b"lost words", "a.txt")
        disk.place_of(file_line(file_id).sha256).unlink()
        assert respond(file_id).status_code == 404
        with pytest.raises(FileMissing):
            open_file(file_id)


@pytest.mark.django_db
class FileLines:
    def test_come_in_the_order_asked_in_one_query(self, django_assert_num_queries):
        first, second = put(b"one", "a.txt"), put(b"two", "b.txt")
        with django_assert_num_queries(1):
            lines = file_lines([second, 0, first])
        assert [line.id for line in lines] == [second, first]

    def test_of_an_unknown_file_is_refused(self):
        with pytest.raises(FileUnknown):
            file_line(0)
