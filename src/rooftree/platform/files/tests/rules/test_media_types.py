"""What a file is, told by its content."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rooftree.platform.files.rules.media_types import media_type_of
from rooftree.platform.files.tests.samples import ole, packed

OOXML = "application/vnd.openxmlformats-officedocument"
ODT = "application/vnd.oasis.opendocument.text"


class MediaTypeOf:
    @pytest.mark.parametrize(
        ("content", "name", "expected"),
        [
            (b"\x89PNG\r\n\x1a\n..", "letter.txt", "image/png"),
            (b"\xff\xd8\xff\xe0", "a.png", "image/jpeg"),
            (b"GIF89a", "a", "image/gif"),
            (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "a", "image/webp"),
            (b"%PDF-1.7\n\x00", "a.docx", "application/pdf"),
            (
                packed("[Content_Types].xml", "word/document.xml"),
                "a",
                f"{OOXML}.wordprocessingml.document",
            ),
            (packed("xl/workbook.xml"), "a.zip", f"{OOXML}.spreadsheetml.sheet"),
            (packed("content.xml", mimetype=ODT), "a", ODT),
            (packed("a.txt"), "a.docx", "application/zip"),
            (b"PK\x03\x04broken", "a.docx", "application/zip"),
            (ole("WordDocument"), "a", "application/msword"),
            (ole("Workbook"), "a", "application/vnd.ms-excel"),
            (ole("__substg1.0_0037001F"), "a", "application/vnd.ms-outlook"),
            (b"a,b\n1,2\n", "rents.csv", "text/csv"),
            (b"plain words", "a", "text/plain"),
            ("Mòrag".encode("utf-16"), "a.txt", "text/plain"),
            (b"<!DOCTYPE html><p>", "a.txt", "text/html"),
            (b'<?xml version="1.0"?><svg xmlns="x"/>', "a.png", "image/svg+xml"),
            (b"BEGIN:VCALENDAR\r\n", "a", "text/calendar"),
            (b"", "a", "text/plain"),
            (b"\x00\x01\x02\x03", "a.pdf", "application/octet-stream"),
        ],
    )
    def test_reads_the_content_and_not_the_name(self, content, name, expected):
        assert media_type_of(content, name) == expected

    @given(st.binary(max_size=600), st.text(max_size=20))
    def test_takes_any_bytes(self, content, name):
        assert "/" in media_type_of(content, name)

    @given(st.binary(max_size=300))
    def test_takes_any_broken_zip_and_office_file(self, content):
        assert media_type_of(packed("word/document.xml")[:40] + content, "a").startswith("app")
        assert media_type_of(ole() + content, "a").startswith("app")
