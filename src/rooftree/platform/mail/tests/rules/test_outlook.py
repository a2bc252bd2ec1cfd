import base64

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rooftree.platform.mail.rules.read_mail import NotAMail, read_mail
from rooftree.platform.mail.rules.tnef import open_tnef
from rooftree.platform.mail.tests.outlook_samples import msg, tnef

FILES = {b"keys.txt": b"The keys.\r\n", "Mòrag.pdf".encode("cp1252"): b"%PDF-1.4 x"}
ENVELOPE = tnef(subject=b"Keys", body="Mòrag’s keys".encode("cp1252"), files=FILES)
TEXTS = {
    "0037": "Mòrag’s keys",
    "0C1A": "Mòrag NicDhòmhnaill",
    "5D01": "morag@council.example",
    "1000": "The keys are lost.\r\n",
    "1035": "<1@council.example>",
}


def with_envelope(text: str = "") -> bytes:
    inside = base64.encodebytes(ENVELOPE).decode()
    return (
        "From: morag@council.example\nSubject: Keys\nContent-Type: multipart/mixed; boundary=b\n\n"
        f"--b\n\n{text}\n--b\nContent-Type: application/ms-tnef; name=winmail.dat\n"
        f"Content-Transfer-Encoding: base64\n\n{inside}\n--b--\n"
    ).encode()


class OpenTnef:
    def test_takes_out_words_and_attachments_and_keeps_the_original(self):
        reading = read_mail(with_envelope())
        assert reading.text == "Mòrag’s keys"
        assert [(each.name, each.content) for each in reading.files] == [
            ("keys.txt", b"The keys.\r\n"),
            ("Mòrag.pdf", b"%PDF-1.4 x"),
            ("winmail.dat", ENVELOPE),
        ]

    def test_shows_the_plain_words_where_there_are_some(self):
        assert read_mail(with_envelope("Plain words")).text == "Plain words"

    @settings(max_examples=200, deadline=None)
    @given(st.data())
    def test_reads_as_much_as_it_can_of_a_broken_one(self, data):
        broken = bytearray(ENVELOPE)
        for _ in range(data.draw(st.integers(1, 6))):
            broken[data.draw(st.integers(4, len(broken) - 1))] = data.draw(st.integers(0, 255))
        open_tnef(bytes(broken)[: data.draw(st.integers(4, len(broken)))])

    def test_says_that_one_is_cut_short(self):
        assert not open_tnef(ENVELOPE[:-12]).is_whole


class MailOfOutlookFile:
    def test_reads_a_saved_mail(self):
        reading = read_mail(msg(TEXTS, {"Mòrag.pdf": b"%PDF-1.4 x"}))
        assert (reading.subject, reading.sender) == ("Mòrag’s keys", "morag@council.example")
        assert reading.sender_name == "Mòrag NicDhòmhnaill"
        assert (reading.text, reading.message_id) == ("The keys are lost.", "1@council.example")
        assert [(each.name, each.content) for each in reading.files] == [
            ("Mòrag.pdf", b"%PDF-1.4 x")
        ]
        assert "Outlook" in reading.defects[0]

    def test_believes_the_headers_that_it_came_with(self):
        came = "From: ann@council.example\r\nSubject: Real\r\nContent-Type: multipart/mixed; boundary=x\r\n"
        reading = read_mail(msg(TEXTS | {"007D": came}, {}))
        assert (reading.sender, reading.subject) == ("ann@council.example", "Real")
        assert reading.text == "The keys are lost."

    def test_says_that_a_broken_one_is_no_mail(self):
        with pytest.raises(NotAMail):
            read_mail(msg(TEXTS, {})[:700])

    @settings(max_examples=100, deadline=None)
    @given(st.data())
    def test_never_fails_otherwise(self, data):
        broken = bytearray(msg(TEXTS, {"a.txt": b"x"}))
        for _ in range(data.draw(st.integers(1, 8))):
            broken[data.draw(st.integers(8, len(broken) - 1))] = data.draw(st.integers(0, 255))
        try:
            read_mail(bytes(broken))
        except NotAMail:
            return
