"""A guide's Markdown as a page."""

import pytest

from rooftree.support.knowledge.rules.guide_text import draw, read_guide, titled


class ReadGuide:
    def test_takes_the_first_heading_as_the_title(self):
        guide = read_guide("# Your *home* page\n\nIt shows what is next.\n")
        assert guide.title == "Your home page"
        assert guide.html == "<p>It shows what is next.</p>\n"

    def test_wears_the_look(self):
        html = read_guide("# A\n\n## Do this\n\n1. One\n\n- Two\n").html
        assert '<h2 class="rt-h2" id="part-do-this">Do this</h2>' in html
        assert '<ol class="govuk-list govuk-list--number">' in html
        assert '<ul class="govuk-list govuk-list--bullet">' in html

    def test_keeps_links_of_the_product_and_of_the_web(self):
        html = read_guide("# A\n\n[here](/model/) [there](https://council.example/x)\n").html
        assert 'href="/model/"' in html
        assert 'href="https://council.example/x"' in html

    @pytest.mark.parametrize(
        "text",
        [
            "<script>alert(1)</script>",
            "[x](javascript:alert(1))",
            "[x](data:text/html,hello)",
            '<img src="x" onerror="alert(1)">',
            "<p style='color:red'>x</p>",
        ],
    )
    def test_runs_nothing(self, text):
        html = read_guide(f"# A\n\n{text}\n").html
        for bad in ("<script", "<img", 'href="javascript', 'href="data', "<p style"):
            assert bad not in html

    def test_does_without_a_title(self):
        assert read_guide("Only words.\n").title == ""


class Draw:
    def test_shows_pictures_that_are_known_and_no_others(self):
        known = {"page": ("/help/picture/1/page/", 0, 0), "wide": ("/w.webp", 800, 600)}
        html = draw("![A *page*](picture:page)\n![Wide](picture:wide)", picture=known.get)
        assert (
            '<img src="/help/picture/1/page/" alt="A page" class="rt-guide__picture" loading="lazy"'
            in html
        )
        assert 'width="800" height="600"' in html
        for source in ("picture:other", "https://elsewhere.example/x.png", "/static/x.png"):
            assert draw(f"![Its words]({source})", picture=known.get) == "<p>Its words</p>\n"

    def test_leads_links_where_it_is_told(self):
        there = {"article:old": "/help/a/new/", "/x": "/y"}
        html = draw("[a](article:old) [**b** c](article:none) [d](/x)", link=there.get)
        assert html == (
            '<p><a href="/help/a/new/" rel="noreferrer">a</a> <strong>b</strong> c '
            '<a href="/y" rel="noreferrer">d</a></p>\n'
        )
        assert 'href="/help/a/some/"' in draw("[a](article:some)")

    def test_names_each_heading_once_and_keeps_levels_under_the_title(self):
        html = draw("# Top\n\n## Do this\n\n## Do this\n\n##### Deep\n")
        assert '<h2 id="part-top"' in html or '<h2 class="rt-h2" id="part-top"' in html
        assert 'id="part-do-this-2"' in html
        assert "<h3" in html
        assert "<h1" not in html


class Titled:
    def test_parts_the_first_heading_from_the_rest(self):
        assert titled("\n# Your *page* #\n\n## More\n") == ("Your page", "## More\n")
        assert titled("Words\n# Later\n") == ("", "Words\n# Later\n")
        assert titled("## Second\n") == ("", "## Second\n")
