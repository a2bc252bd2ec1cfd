from email import message_from_bytes

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rooftree.platform.mail.rules.addresses import (
    addresses_in,
    is_no_reply,
    plus_part,
    without_plus,
)
from rooftree.platform.mail.rules.header_text import decode_words, header
from rooftree.platform.mail.rules.message_ids import answered_ids, message_id


class DecodeWords:
    @pytest.mark.parametrize(
        ("written", "text"),
        [
            ("Plain words", "Plain words"),
            ("=?utf-8?q?M=C3=B2rag?= Kerr", "Mòrag Kerr"),
            ("=?UTF-8?B?TcOycmFn?=", "Mòrag"),
            ("=?utf-8?b?TcM=?= =?utf-8?b?snJhZw==?=", "Mòrag"),
            ("=?utf-8?q?a?= =?utf-8?q?b?=", "ab"),
            ("=?iso-8859-1?q?=A312?= due", "£12 due"),
            ("=?no-such?q?hello?=", "hello"),
            ("=?utf-8?b?TcOycmFn!!?=", "Mòrag"),
            ("=?utf-8?q?broken", "=?utf-8?q?broken"),
            ("=?utf-8*en?q?hello?=", "hello"),
            ("=?utf-8?q?Are the keys lost??=", "Are the keys lost?"),
            ("=?utf-8?q?Lost? Or found? M=C3=B2rag?= asks", "Lost? Or found? Mòrag asks"),
            ("=?utf-8?q?a b?= and =?utf-8?q?c?=", "a b and c"),
        ],
    )
    def test_gives_what_was_meant(self, written, text):
        assert decode_words(written) == text

    @given(st.text(max_size=200))
    def test_never_fails(self, written):
        assert isinstance(decode_words(written), str)

    def test_reads_raw_eight_bit_headers(self):
        mail = message_from_bytes("Subject: Mòrag\u2019s keys\r\n\r\n".encode())
        assert header(mail, "Subject") == "Mòrag\u2019s keys"

    def test_takes_out_what_can_not_be_stored(self):
        mail = message_from_bytes(b"Subject: a\x00b =?utf-8?q?=00=ED=A0=80c?=\r\n\r\n")
        assert "\x00" not in header(mail, "Subject")
        header(mail, "Subject").encode("utf-8")

    def test_folds_a_very_long_line(self):
        mail = message_from_bytes(b"Subject: " + b"word " * 5000 + b"\r\n\r\n")
        assert len(header(mail, "Subject")) == 1000


class AddressesIn:
    @pytest.mark.parametrize(
        ("written", "found"),
        [
            ("a@council.example", [("", "a@council.example")]),
            ("Kerr, Morag <m@council.example>", [("", "m@council.example")]),
            ('"Kerr, Morag" <m@council.example>', [("Kerr, Morag", "m@council.example")]),
            ("=?utf-8?q?M=2C_K?= <m@council.example>", [("M, K", "m@council.example")]),
            ("undisclosed-recipients:;", []),
            ("Team: a@b.example, c@d.example;", [("", "a@b.example"), ("", "c@d.example")]),
            ("<<m@council.example>>", [("", "m@council.example")]),
            ("no address here", []),
            ("a@b.example, A@B.example", [("", "a@b.example")]),
            ("", []),
        ],
    )
    def test_finds_them_in_any_writing(self, written, found):
        mail = message_from_bytes(f"From: {written}\r\n\r\n".encode())
        got = addresses_in(mail, "From")
        assert [address for _, address in got][-len(found) or None :] == [a for _, a in found]
        if found and found[0][0]:
            assert got[0] == found[0]

    @given(st.binary(max_size=200))
    def test_never_fails(self, written):
        mail = message_from_bytes(b"From: " + written.replace(b"\n", b" ") + b"\r\n\r\n")
        for _, address in addresses_in(mail, "From"):
            assert "@" in address

    def test_splits_and_joins_plus_addresses(self):
        assert without_plus("IHMS+e1.abc@Council.example") == "ihms@council.example"
        assert plus_part("ihms+E1.abc@council.example") == "e1.abc"
        assert plus_part("ihms@council.example") == ""

    @pytest.mark.parametrize(
        ("address", "is_nobody"),
        [
            ("noreply@council.example", True),
            ("no-reply+x@council.example", True),
            ("donotreply@council.example", True),
            ("do_not_reply@council.example", True),
            ("norah@council.example", False),
        ],
    )
    def test_knows_addresses_that_nobody_reads(self, address, is_nobody):
        assert is_no_reply(address) is is_nobody


class MessageIds:
    def test_come_nearest_first(self):
        mail = message_from_bytes(
            b"Message-ID: <own@x.example>\r\nIn-Reply-To: <c@x.example>\r\n"
            b"References: <a@x.example>\r\n <b@x.example> <c@x.example>\r\n\r\n"
        )
        assert message_id(mail) == "own@x.example"
        assert answered_ids(mail) == ("c@x.example", "b@x.example", "a@x.example")

    @pytest.mark.parametrize("line", [b"Message-ID:\r\n", b"Message-ID: \r\n", b"X: y\r\n"])
    def test_may_be_missing(self, line):
        assert message_id(message_from_bytes(line + b"\r\n")) == ""

    def test_are_found_without_their_brackets(self):
        mail = message_from_bytes(b"In-Reply-To: a@x.example (yesterday)\r\n\r\n")
        assert answered_ids(mail) == ("a@x.example",)
