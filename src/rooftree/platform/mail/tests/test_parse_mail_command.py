import hashlib
import json
from io import StringIO

import pytest
from django.core.management import call_command
from hypothesis import given, settings
from hypothesis import strategies as st

from rooftree.platform.mail.interface import reading_of_file
from rooftree.platform.mail.queries.own_mail import mark_of
from rooftree.platform.mail.tests.factories import raw_mail

KEYS = [
    *("file", "class", "answer", "subject", "from", "to", "text", "reply_text", "attachments"),
    *("message_id", "references", "recipients", "defects"),
]


def parsed(*files: object) -> list[dict[str, object]]:
    out = StringIO()
    call_command("parse_mail", *map(str, files), "--json", stdout=out)
    assert out.getvalue().isascii()
    return [json.loads(line) for line in out.getvalue().splitlines()]


class ParseMail:
    # No mark for the database: the command must not open it.
    def test_says_what_each_file_is_in_order(self, tmp_path):
        mail, bounce, picture = (tmp_path / name for name in ("a.eml", "b.eml", "c.png"))
        mail.write_bytes(
            raw_mail(
                "Solved.\n\nOn 23/11/2026 10:00, IHMS wrote:\n> Better?\n",
                subject="Re: Mòrag",
                message_id="2@council.example",
                References="<0@council.example> <1@council.example>",
            )
        )
        bounce.write_bytes(
            b"From: MAILER-DAEMON@x.example\nSubject: failure notice\n\n<ann@example.org>:\nNo mailbox.\n"
        )
        picture.write_bytes(b"\x89PNG\r\n\x1a\n")
        first, second, third, fourth = parsed(mail, bounce, picture, tmp_path / "none.eml")
        assert [list(line) for line in (first, second, third, fourth)] == [KEYS] * 4
        assert first["file"] == str(mail)
        assert (first["class"], first["answer"]) == ("human", True)
        assert (first["subject"], first["reply_text"]) == ("Re: Mòrag", "Solved.")
        assert first["from"] == {
            "name": "Morven Baillie",
            "address": "morven.baillie@council.example",
        }
        assert first["to"] == [{"name": "", "address": "ihms@council.example"}]
        assert first["references"] == ["0@council.example", "1@council.example"]
        assert (second["class"], second["recipients"]) == ("bounce-permanent", ["ann@example.org"])
        assert (third["class"], third["defects"]) == (
            None,
            ["It is no mail: it holds no header line."],
        )
        assert "can’t be opened" in fourth["defects"][0]

    def test_tells_an_attachment_by_its_content(self, tmp_path):
        path = tmp_path / "a.eml"
        path.write_bytes(
            b"From: a@x.example\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nSee.\n--b\n"
            b'Content-Type: text/plain; name="../a.txt"\nContent-Disposition: attachment\n\n%PDF-1.4\n--b--\n'
        )
        [line] = parsed(path)
        assert line["attachments"] == [
            {
                "name": "a.txt",
                "type": "application/pdf",
                "size": 8,
                "sha256": hashlib.sha256(b"%PDF-1.4").hexdigest(),
            }
        ]

    def test_knows_our_own_mail_by_its_signed_mark(self, tmp_path):
        path = tmp_path / "a.eml"
        mark = mark_of("2@council.example")
        path.write_bytes(raw_mail(message_id="2@council.example", X_Rooftree_Sent=mark))
        assert parsed(path)[0]["class"] == "ours"
        path.write_bytes(raw_mail(message_id="3@council.example", X_Rooftree_Sent=mark))
        assert parsed(path)[0]["class"] == "human"

    @settings(max_examples=100, deadline=None)
    @given(st.binary(max_size=600))
    def test_gives_a_line_whatever_the_bytes(self, raw):
        line = json.loads(json.dumps(reading_of_file(b"From: a@x.example\n" + raw)))
        assert list(line) == KEYS[1:]

    @pytest.mark.parametrize(
        "raw", [b"", b"\x00" * 100, b"\xff\xfe", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"]
    )
    def test_gives_no_class_to_what_is_no_mail(self, raw):
        line = reading_of_file(raw)
        assert (line["class"], line["answer"], len(line["defects"])) == (None, False, 1)
