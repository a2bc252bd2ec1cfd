import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rooftree.platform.mail.rules.html_text import text_of_html


class TextOfHtml:
    @pytest.mark.parametrize(
        ("html", "text"),
        [
            ("<p>One</p><p>Two</p>", "One\n\nTwo"),
            ("One<br>Two<br/>Three", "One\nTwo\nThree"),
            ("<div>One</div><div>Two</div>", "One\nTwo"),
            ("<style>p{}</style><script>x()</script><p>Hi</p>", "Hi"),
            ("<html><head><title>No</title></head><body>Yes</body></html>", "Yes"),
            ("<ul><li>One</li><li>Two</li></ul>", "- One\n- Two"),
            ("<p>New</p><blockquote><p>Old</p><p>Older</p></blockquote>", "New\n\n> Old\n\n> Older"),
            ('<a href="https://council.example/x">here</a>', "here (https://council.example/x)"),
            ('<a href="https://council.example/">https://council.example</a>', "https://council.example"),
            ("&lt;b&gt; &amp; &pound;12&nbsp;due", "<b> & £12 due"),
            ("<pre>a  b\n  c</pre>", "a  b\n  c"),
            ("no tags", "no tags"),
            ("<p>unclosed <b>bold", "unclosed bold"),
            ("<title>only a title that never ends, and all the words", None),
        ],
    )  # fmt: skip
    def test_gives_the_words(self, html, text):
        found = text_of_html(html)
        if text is None:
            assert "all the words" in found
        else:
            assert found == text

    @given(st.text(max_size=300))
    def test_never_fails(self, html):
        assert isinstance(text_of_html(html), str)

    @pytest.mark.parametrize(
        "html",
        [
            "<" * 200_000,
            "<p>" * 100_000,
            "<a " * 50_000,
            '<a b=">' * 50_000,
            "<a b='\">" * 50_000,
            "<!--" * 100_000,
            "<blockquote>" * 50_000,
            "&" * 300_000,
            " " * 1_000_000,
        ],
    )
    def test_is_not_held_up_by_a_hostile_page(self, html):
        begun = time.monotonic()
        text_of_html(html)
        assert time.monotonic() - begun < 5
