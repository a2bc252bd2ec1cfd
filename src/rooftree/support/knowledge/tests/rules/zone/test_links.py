"""Links and pictures of the static copy."""

import pytest

from rooftree.support.knowledge.rules.zone.links import fitted

KNOWN = {"/help/a/refunds/": "refunds.html"}
SITE = "https://rooftree.council.example"


def fit(html):
    return fitted(html, site=SITE, link=KNOWN.get, picture={"/p.png": "../p.png"}.get)


class Fitted:
    @pytest.mark.parametrize(
        ("html", "wanted"),
        [
            (
                '<p>See <a href="/help/a/refunds/">refunds</a>.</p>',
                '<p>See <a href="refunds.html">refunds</a>.</p>',
            ),
            (
                f'<a href="{SITE}/help/a/refunds/" rel="noreferrer">refunds</a>',
                '<a href="refunds.html" rel="noreferrer">refunds</a>',
            ),
            (
                '<a href="/desk/?q=1">the <b>desk</b></a>',
                "the <b>desk</b> (in Rooftree: /desk/?q=1)",
            ),
            (f'<a href="{SITE}/desk/">the desk</a>', "the desk (in Rooftree: /desk/)"),
            ('<a href="#top">up</a> <a href="other">x</a>', "up x"),
            (
                '<a href="https://example.org/?a=1&amp;b=2">out</a>',
                '<a href="https://example.org/?a=1&amp;b=2">out</a>',
            ),
            (
                '<a href="mailto:a@council.example">a</a>',
                '<a href="mailto:a@council.example">a</a>',
            ),
            ('<a href="javascript:alert(1)">no</a>', "no"),
            ('<a href="//evil.example/x">no</a>', "no"),
            (
                '<img src="/p.png" alt="The desk" loading="lazy">',
                '<img src="../p.png" alt="The desk">',
            ),
            ('<img src="/q.png" alt="&lt;b&gt;">', "<em>&lt;b&gt;</em>"),
            ("<p>a &amp; b &lt; &#39;c&#39;<br></p>", "<p>a &amp; b &lt; &#39;c&#39;<br></p>"),
        ],
    )
    def test_leaves_no_link_that_leads_nowhere(self, html, wanted):
        assert fit(html) == wanted
