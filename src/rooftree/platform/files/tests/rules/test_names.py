"""Make a file's name safe to keep, show and download."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rooftree.platform.files.rules.names import clean_name, extension


class CleanName:
    @pytest.mark.parametrize(
        ("given_name", "kept"),
        [
            ("C:\\temp\\Letter from Mòrag.pdf", "Letter from Mòrag.pdf"),
            ("../../etc/passwd", "passwd"),
            ("a\x00b\r\nc.txt", "abc.txt"),
            ("invoice\u202egpj.exe", "invoicegpj.exe"),
            ("письмо № 5.docx", "письмо № 5.docx"),
            ('what?*"<>|:.txt', "what_______.txt"),
            ("  two   spaces .txt ", "two spaces .txt"),
            ("", "file"),
            ("...", "file"),
            ("/", "file"),
        ],
    )
    def test_keeps_what_can_be_kept(self, given_name, kept):
        assert clean_name(given_name) == kept

    def test_keeps_the_ending_of_a_very_long_name(self):
        name = clean_name("long " * 100 + ".pdf")
        assert len(name) <= 150
        assert name.endswith(".pdf")

    @given(st.text(max_size=400))
    def test_is_always_safe_and_settled(self, text):
        name = clean_name(text)
        assert name == clean_name(name)
        assert 0 < len(name) <= 150
        assert not set("/\\\x00\r\n") & set(name)


class Extension:
    @pytest.mark.parametrize(
        ("name", "ending"), [("a.PDF", "pdf"), ("a.tar.gz", "gz"), ("noending", ""), (".env", "")]
    )
    def test_is_what_follows_the_last_dot(self, name, ending):
        assert extension(name) == ending
