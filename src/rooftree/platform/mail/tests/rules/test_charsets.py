import pytest
from hypothesis import given
from hypothesis import strategies as st

from rooftree.platform.mail.rules.charsets import charset_name, decode_bytes


class DecodeBytes:
    @pytest.mark.parametrize(
        ("content", "declared", "text"),
        [
            (b"Tha e fuar", "utf-8", "Tha e fuar"),
            ("Mòrag £12".encode(), None, "Mòrag £12"),
            ("Mòrag £12".encode("latin-1"), "iso-8859-1", "Mòrag £12"),
            ("it\u2019s".encode("cp1252"), "iso-8859-1", "it\u2019s"),
            ("Mòrag".encode(), "us-ascii", "Mòrag"),
            ("Mòrag".encode(), "utf8", "Mòrag"),
            ("Mòrag".encode(), '"UTF-8"', "Mòrag"),
            ("Mòrag".encode(), "no-such-charset", "Mòrag"),
            ("Привет, как дела".encode("koi8-r"), "koi8-r", "Привет, как дела"),
            ("Привет".encode("cp1251"), "windows-1251", "Привет"),
            ("안녕하세요".encode("cp949"), "ks_c_5601-1987", "안녕하세요"),
            ("中文".encode("gb18030"), "gb2312", "中文"),
            ("日本語".encode("iso2022_jp"), "ISO-2022-JP", "日本語"),
            ("שלום".encode("iso-8859-8"), "iso-8859-8-i", "שלום"),
            (b"Hi +AOk-", "unicode-1-1-utf-7", "Hi é"),
            (b"\xef\xbb\xbfHello", "iso-8859-1", "Hello"),
            ("Hello".encode("utf-16"), "iso-8859-1", "Hello"),
            (b"caf\xe9", "utf-8", "caf\ufffd"),
            (b"", "utf-8", ""),
        ],
    )
    def test_gives_the_letters_that_were_meant(self, content, declared, text):
        assert decode_bytes(content, declared) == text

    @given(st.binary(max_size=300), st.one_of(st.none(), st.text(max_size=30)))
    def test_never_fails(self, content, declared):
        assert isinstance(decode_bytes(content, declared), str)

    @pytest.mark.parametrize("name", ["base64", "rot13", "idna", "unicode_escape", "", None, "hex"])
    def test_takes_no_codec_that_is_no_charset(self, name):
        assert charset_name(name) is None
