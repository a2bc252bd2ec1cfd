"""Mails as broken programs write them: what can be read is read, and what is wrong is said."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rooftree.platform.mail.rules.raw_bytes import LARGEST
from rooftree.platform.mail.rules.read_mail import NotAMail, read_mail

HEAD = b"From: Ann <ann@council.example>\r\nDate: Mon, 23 Nov 2026 10:00:00 +0000\r\n"
PLAIN = HEAD + b"Subject: Keys\r\n\r\nThe keys are lost.\r\n"
MIXED = HEAD + b'Subject: Keys\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n'


def typed(kind: str, content: bytes, *more: bytes) -> bytes:
    head = HEAD + b"Subject: Keys\r\n" + b"".join(line + b"\r\n" for line in more)
    return head + b"Content-Type: " + kind.encode() + b"\r\n\r\n" + content


class ReadMail:
    @pytest.mark.parametrize(
        ("raw", "defect"),
        [
            (PLAIN, ""),
            (b"\xef\xbb\xbf" + PLAIN, "begins with"),
            (b"\r\n\r\n" + PLAIN, "begins with"),
            (PLAIN.decode().encode("utf-16"), "UTF-16"),
            (PLAIN.decode().encode("utf-16-le"), "UTF-16"),
            (PLAIN.replace(b"\r\n", b"\n"), ""),
            (PLAIN.replace(b"\r\n", b"\r"), ""),
            (b"From ann@council.example Mon Nov 23 10:00:00 2026\r\n" + PLAIN, ""),
            (PLAIN.replace(b"Keys", b"Ke\x00ys"), "Null bytes"),
            (PLAIN.replace(b"Subject:", b"Subject :"), "colon"),
            (PLAIN.replace(b"Subject:", b"what is this\r\nSubject:"), "no header"),
            (PLAIN.replace(b"Subject:", b"Date: today\r\nSubject:"), "2 Date headers"),
            (PLAIN.replace(b"Mon, 23 Nov 2026 10:00:00 +0000", b"soon"), "date"),
            (MIXED + b"--b\r\n\r\nThe keys are lost.\r\n", "cut short"),
            (MIXED.replace(b'; boundary="b"', b"") + b"The keys are lost.\r\n", "names no boundary"),
            (MIXED + b"--c\r\nContent-Type: text/plain\r\n\r\nThe keys are lost.\r\n--c--\r\n", "does not use"),
            (typed("text/plain; charset=martian", b"The keys are lost."), "nobody knows: martian"),
            (typed("text/plain", b"VGhlIGtleXMgYXJlIGxvc3Qu", b"Content-Transfer-Encoding: base-64"), "base-64"),
            (typed("text/plain", b"The keys are lost.", b"Content-Transfer-Encoding: 8bits"), "8bits"),
            (typed("text/plain", b"VGhlIGtleXMgYXJlIGxvc3Q", b"Content-Transfer-Encoding: base64"), "base64 is broken"),
            (typed("plain/text", b"The keys are lost."), ""),
            (typed("text", b"The keys are lost."), ""),
            (typed("text/plain; name=mail.txt", b"The keys are lost."), ""),
        ],
    )  # fmt: skip
    def test_reads_what_it_can_and_says_what_is_wrong(self, raw, defect):
        reading = read_mail(raw)
        assert (reading.subject, reading.sender) == ("Keys", "ann@council.example")
        assert reading.text.rstrip(".") == "The keys are lost"
        assert defect in " ".join(reading.defects)
        assert bool(reading.defects) == bool(defect)

    @pytest.mark.parametrize(
        ("charset", "text"),
        [
            ("koi8-r", "Ключи потеряны"),
            ("windows-1251", "Ключи потеряны"),
            ("iso-2022-jp", "鍵をなくしました"),
            ("shift_jis", "鍵をなくしました"),
            ("euc-kr", "열쇠를 잃어버렸다"),
            ("ks_c_5601-1987", "열쇠를 잃어버렸다"),
            ("iso-8859-8-i", "המפתח אבד"),
            ("gb2312", "钥匙丢了"),
            ("big5", "鑰匙丟了"),
            ("unicode-1-1-utf-7", "Mòrag’s keys"),
            ("iso-8859-15", "Mòrag’s € keys".replace("’", "'")),
            ("x-mac-roman", "Mòrag’s keys"),
        ],
    )
    def test_knows_charsets_by_all_their_names(self, charset, text):
        python = {
            "unicode-1-1-utf-7": "utf-7",
            "iso-8859-8-i": "iso-8859-8",
            "ks_c_5601-1987": "cp949",
            "x-mac-roman": "mac-roman",
        }.get(charset, charset)
        reading = read_mail(typed(f"text/plain; charset={charset}", text.encode(python)))
        assert (reading.text, reading.defects) == (text, ())

    @pytest.mark.parametrize(
        ("content", "text"),
        [
            ("Mòrag".encode("cp1252"), "Mòrag"),
            ("Mòrag".encode(), "Mòrag"),
            ("Ключи потеряны, помогите".encode("koi8-r"), "Ключи потеряны, помогите"),
            ("Ключи потеряны, помогите".encode("cp1251"), "Ключи потеряны, помогите"),
        ],
    )
    def test_guesses_where_no_charset_is_named(self, content, text):
        reading = read_mail(typed("text/plain", content).replace(b"Keys", content))
        assert (reading.text, reading.subject) == (text, text)

    def test_reads_raw_headers_in_the_charset_of_the_words(self):
        raw = typed("text/plain; charset=iso-8859-2", b"x").replace(
            b"Ann", "Ołów".encode("iso-8859-2")
        )
        assert read_mail(raw).sender_name == "Ołów"
        raw = typed("text/plain; charset=iso-8859-2", b"x").replace(b"Ann", "Ołów".encode())
        assert read_mail(raw).sender_name == "Ołów"

    @pytest.mark.parametrize(
        ("disposition", "name"),
        [
            (b"attachment; filename*0*=utf-8''M%C3%B2r; filename*1*=ag.txt", "Mòrag.txt"),
            (b'attachment; filename="=?utf-8?q?M=C3=B2rag.txt?="', "Mòrag.txt"),
            (b"attachment; filename*=koi8-r''%EB%CC%C0%DE.txt", "Ключ.txt"),
            (b"attachment; filename*=martian''%C3%B2.txt", "ò.txt"),
            ('attachment; filename="Mòrag.txt"'.encode(), "Mòrag.txt"),
            ('attachment; filename="Mòrag.txt"'.encode("cp1252"), "Mòrag.txt"),
            (b"attachment; filename=my keys.txt", "my keys.txt"),
        ],
    )
    def test_reads_the_names_of_attachments(self, disposition, name):
        raw = (
            MIXED
            + b"--b\r\n\r\nx\r\n--b\r\nContent-Disposition: "
            + disposition
            + b"\r\n\r\ny\r\n--b--\r\n"
        )
        assert [each.name for each in read_mail(raw).files] == [name]

    def test_takes_uuencoded_files_out_of_the_words(self):
        raw = PLAIN + b"begin 644 keys.txt\r\n%2V5Y<R$\r\n`\r\nend\r\nThanks\r\n"
        reading = read_mail(raw)
        assert reading.text == "The keys are lost.\nThanks"
        assert [(each.name, each.content) for each in reading.files] == [("keys.txt", b"Keys!")]
        assert "begin" in read_mail(PLAIN + b"begin 644 the work\r\nnow\r\n").text

    def test_gives_an_enclosed_mail_byte_for_byte(self):
        enclosed = b"Subject:  odd   spacing\r\nFrom:a@x.example\r\n\r\nFrom here\r\n\r\non\r\n"
        raw = (
            MIXED
            + b"--b\r\n\r\nx\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n"
            + enclosed
            + b"\r\n--b--\r\n"
        )
        [found] = read_mail(raw).files
        assert (found.content, found.claimed_type) == (enclosed, "message/rfc822")

    def test_takes_the_html_where_the_plain_words_only_point_to_it(self):
        raw = MIXED.replace(b"mixed", b"alternative") + (
            b"--b\r\n\r\nPlease view this mail in an HTML mail client.\r\n"
            b"--b\r\nContent-Type: text/html\r\n\r\n<p>"
            + b"The keys are lost. " * 30
            + b"</p>\r\n--b--\r\n"
        )
        assert read_mail(raw).text.startswith("The keys are lost.")

    def test_shows_html_that_stands_beside_plain_words(self):
        raw = MIXED + (
            b"--b\r\nContent-Type: text/html\r\n\r\n<p>The keys are lost.</p>\r\n"
            b"--b\r\n\r\nSent by our scanner\r\n--b--\r\n"
        )
        assert read_mail(raw).text == "The keys are lost.\nSent by our scanner"

    @pytest.mark.parametrize(
        "raw",
        [
            HEAD + b"To: " + b"(" * 90_000 + b"\r\n\r\nx",
            HEAD + b"To: " + b"<,;:" * 25_000 + b"\r\n\r\nx",
            HEAD + b"Subject: " + b"=?utf-8?q?" * 20_000 + b"\r\n\r\nx",
            HEAD + b"Content-Type: text/plain" + b"; a" * 300_000 + b"\r\n\r\nx",
            HEAD + b"Content-Type: text/plain; " + b'"\\' * 300_000 + b"\r\n\r\nx",
            HEAD + b"References: " + b"<a@b> " * 100_000 + b"\r\n\r\nx",
            HEAD + b"X: y\r\n" * 100_000 + b"\r\nx",
            HEAD + b"\r\n" + b"begin 644 a\r\n" * 100_000,
            HEAD + b"\r\n" + b"a@b.example " * 200_000,
            HEAD + b"Return-Path: <>\r\n\r\n" + b"<a@" * 300_000,
            HEAD + b"Content-Type: text/plain; format=flowed\r\n\r\n" + b"a \r\n" * 300_000,
            HEAD + b"Content-Type: text/html\r\n\r\n" + b"<a href=x><b" * 100_000,
            HEAD + b"Content-Type: multipart/mixed; boundary=-\r\n\r\n" + b"---\r\n" * 300_000,
            MIXED + b"--b " * 500_000,
        ],
    )  # fmt: skip
    def test_is_not_held_up_by_a_hostile_mail(self, raw):
        begun = time.monotonic()
        read_mail(raw)
        assert time.monotonic() - begun < 10

    def test_reads_the_beginning_of_a_mail_over_the_largest_size(self):
        reading = read_mail(PLAIN + b"x" * LARGEST)
        assert (reading.subject, "36 MB" in reading.defects[0]) == ("Keys", True)

    @settings(max_examples=150, deadline=None)
    @given(st.data())
    def test_survives_cuts_and_joins(self, data):
        pieces = [PLAIN, MIXED, b"--b\r\n", b"\r\n\r\n", b"\x00", b"=?x?b?", b"Content-Type: message/rfc822\r\n\r\n",
                  b"Content-Type: message/delivery-status\r\n\r\n", b"> ", b"\xff\xfe", b"begin 644 a\n", b"end\n"]  # fmt: skip
        raw = b"".join(data.draw(st.lists(st.sampled_from(pieces), max_size=12)))
        raw = raw[data.draw(st.integers(0, 5)) : len(raw) - data.draw(st.integers(0, 5))]
        try:
            reading = read_mail(raw)
        except NotAMail:
            return
        assert reading.new_words + reading.quoted == reading.text
        "".join([reading.text, reading.subject, *reading.defects]).encode("utf-8")
