import time

import pytest

from rooftree.platform.mail.showing import safe_body
from rooftree.platform.mail.tests.factories import html_mail, raw_mail


class SafeBody:
    def test_reads_the_html_out_of_the_raw_mail(self):
        assert (
            safe_body(html_mail("<p>The <b>rent</b>.</p>"), {}).strip() == "<p>The <b>rent</b>.</p>"
        )

    def test_shows_all_parts_in_their_order(self):
        raw = (
            b"From: a@example.org\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
            b"--b\r\nContent-Type: text/html\r\n\r\n<p>One</p>\r\n"
            b"--b\r\nContent-Type: text/plain\r\n\r\n2 < 3\nTwo\r\n"
            b"--b\r\nContent-Type: text/html\r\nContent-Disposition: attachment\r\n\r\nFile\r\n"
            b"--b--\r\n"
        )
        shown = safe_body(raw, {})
        assert shown.index("One") < shown.index("2 &lt; 3<br>") < shown.index("Two")
        assert "File" not in shown

    def test_reads_an_unnamed_charset(self):
        raw = b'From: a@example.org\r\nContent-Type: text/html\r\n\r\n<meta charset="windows-1252">\x80 5'
        assert "€ 5" in safe_body(raw, {})

    @pytest.mark.parametrize(
        "html",
        ["<div>" * 200_000 + "words", "<p>words</p>" * 900_000, "<a href='http://a.example'>x</a>" * 5001],
        ids=["nested", "ten megabytes", "links"],
    )  # fmt: skip
    def test_gives_up_in_time(self, html):
        began = time.monotonic()
        assert safe_body(html_mail(html), {}) is None
        assert time.monotonic() - began < 15

    def test_has_nothing_for_plain_text(self):
        assert safe_body(raw_mail("Words"), {}) == ""
