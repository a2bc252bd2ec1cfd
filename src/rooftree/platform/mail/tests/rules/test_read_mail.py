import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rooftree.platform.mail.rules.read_mail import NotAMail, read_mail, recipients_named

HEAD = b"From: a@council.example\r\nSubject: Keys\r\n"


def multipart(kind: str, *parts: bytes) -> bytes:
    inside = b"".join(b"--b\r\n" + part + b"\r\n" for part in parts)
    head = f'Content-Type: multipart/{kind}; boundary="b"\r\n\r\n'.encode()
    return HEAD + head + inside + b"--b--\r\n"


def part(kind: str, content: str, *more: str) -> bytes:
    return "\r\n".join([f"Content-Type: {kind}", *more, "", content]).encode()


class ReadMail:
    @pytest.mark.parametrize(
        ("raw", "text"),
        [
            (HEAD + b"\r\nHello\r\n", "Hello"),
            (HEAD + b"Content-Type: text/plain; charset=no-such\r\n\r\nHello", "Hello"),
            (HEAD + b"Content-Transfer-Encoding: 7-bit\r\n\r\nHello", "Hello"),
            (HEAD + b"Content-Transfer-Encoding: text/html\r\n\r\nHello", "Hello"),
            (HEAD + b"Content-Transfer-Encoding: base64\r\n\r\nThis was never base64, was it?",
             "This was never base64, was it?"),
            (HEAD + b"Content-Transfer-Encoding: base64\r\n\r\nSGVsbG8=\r\n", "Hello"),
            (HEAD + b"Content-Transfer-Encoding: base64\r\n\r\nSGVsbG8\r\n", "Hello"),
            (HEAD + b"Content-Transfer-Encoding: quoted-printable\r\n\r\n=C2=A312 = x =ZZ", "£12 = x =ZZ"),
            (HEAD + b"Content-Type: text/html\r\n\r\n<p>Hello <b>there</b></p>", "Hello there"),
            (HEAD + b"Content-Type: garbage\r\n\r\nHello", "Hello"),
            (HEAD + b'Content-Type: multipart/mixed; boundary="b"\r\n\r\nHello', "Hello"),
            (multipart("alternative", part("text/plain", "Plain"), part("text/html", "<p>Rich</p>")),
             "Plain"),
            (multipart("alternative", part("text/plain", " \r\n"), part("text/html", "<p>Rich</p>")),
             "Rich"),
            (multipart("mixed", part("text/plain", "One"), part("text/plain", "Two")), "One\nTwo"),
            (HEAD + b"Content-Type: text/plain; format=flowed\r\n\r\nOne \r\ntwo.\r\nThree.",
             "One two.\nThree."),
        ],
    )  # fmt: skip
    def test_gives_the_words(self, raw, text):
        assert read_mail(raw).text == text

    def test_keeps_attachments_with_their_names(self):
        disposition = "Content-Disposition: attachment; filename*=utf-8''M%C3%B2rag.txt"
        raw = multipart(
            "mixed", part("text/plain", "See it."), part("text/plain", "x", disposition)
        )
        [found] = read_mail(raw).files
        assert (found.name, found.content) == ("Mòrag.txt", b"x")

    def test_keeps_an_enclosed_mail_whole(self):
        raw = multipart(
            "mixed", part("text/plain", "See."), part("message/rfc822", "Subject: in\r\n\r\nx")
        )
        [found] = read_mail(raw).files
        assert found.name == "enclosed mail.eml"
        assert b"Subject: in" in found.content
        assert read_mail(raw).text == "See."

    def test_takes_the_first_of_two_senders(self):
        assert read_mail(b"From: a@x.example\r\nFrom: b@x.example\r\n\r\n").sender == "a@x.example"

    def test_takes_the_envelope_for_a_missing_sender(self):
        reading = read_mail(b"Subject: x\r\n\r\ny", envelope_sender="a@x.example")
        assert reading.sender == "a@x.example"

    def test_refuses_what_is_no_mail(self):
        with pytest.raises(NotAMail):
            read_mail(b"\x89PNG\r\n\x1a\n")

    @pytest.mark.parametrize("depth", [31, 200, 3000])
    def test_stops_at_parts_that_lie_too_deep(self, depth):
        raw = HEAD
        for number in range(depth):
            raw += b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (
                number,
                number,
            )
        reading = read_mail(raw)
        assert "30 deep" in reading.over_limits
        assert reading.subject == "Keys"
        assert any("30 deep" in each for each in reading.defects)

    def test_stops_at_too_many_parts(self):
        reading = read_mail(multipart("mixed", *[part("text/plain", "x")] * 501))
        assert "500 parts" in reading.over_limits
        assert read_mail(multipart("mixed", *[part("text/plain", "x")] * 498)).over_limits == ""

    @settings(max_examples=200, deadline=None)
    @given(st.binary(max_size=2000))
    def test_fails_only_in_the_known_way(self, raw):
        try:
            reading = read_mail(raw)
        except NotAMail:
            return
        assert reading.new_words + reading.quoted == reading.text

    @settings(max_examples=200, deadline=None)
    @given(st.data())
    def test_survives_a_mail_with_bytes_changed(self, data):
        raw = bytearray(
            multipart(
                "mixed",
                part("text/plain; charset=utf-8", "Mòrag", "Content-Transfer-Encoding: 8bit"),
                part("text/html", "<p>x</p>", "Content-Disposition: attachment; filename=x.html"),
                part("message/delivery-status", "Final-Recipient: rfc822; a@x.example"),
            )
        )
        for _ in range(data.draw(st.integers(1, 10))):
            raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
        try:
            reading = read_mail(bytes(raw))
        except NotAMail:
            return
        reading.text.encode("utf-8")
        assert "\x00" not in reading.text + reading.subject + reading.sender

    def test_names_recipients_from_what_servers_wrote_first(self):
        raw = b"To: list@x.example\r\nDelivered-To: ihms@council.example\r\n\r\n"
        assert recipients_named(raw) == ("ihms@council.example", "list@x.example")
        assert recipients_named(b"\x00") == ()
