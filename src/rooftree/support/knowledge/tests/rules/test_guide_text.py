"""A guide's Markdown as a page."""

import pytest

from rooftree.support.knowledge.rules.guide_text import read_guide


class ReadGuide:
    def test_takes_the_first_heading_as_the_title(self):
        guide = read_guide("# Your *home* page\n\nIt shows what is next.\n")
        assert guide.title == "Your home page"
        assert guide.html == "<p>It shows what is next.</p>\n"

    def test_wears_the_look(self):
        html = read_guide("# A\n\n## Do this\n\n1. One\n\n- Two\n").html
        assert '<h2 class="rt-h2">Do this</h2>' in html
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
