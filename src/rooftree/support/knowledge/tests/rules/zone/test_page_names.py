"""Names of files that every server takes."""

from rooftree.support.knowledge.rules.zone.page_names import (
    article_pages,
    from_page,
    plain_name,
    sorted_by,
)


class ArticlePages:
    def test_never_differ_by_capitals_alone(self):
        assert article_pages(["Refunds", "refunds", "keys"]) == {
            "Refunds": "articles/refunds.html",
            "keys": "articles/keys.html",
            "refunds": "articles/refunds-2.html",
        }

    def test_keep_clear_of_devices_folders_and_long_names(self):
        assert plain_name("CON") == "con-"
        assert plain_name("../etc/Ünlich passwd.PDF") == "etc-nlich-passwd.pdf"
        assert plain_name("///") == "file"
        assert len(plain_name("a" * 300 + ".pdf")) == 100
        assert plain_name("a" * 300 + ".pdf").endswith(".pdf")


class FromPage:
    def test_leads_from_any_page_to_any_file(self):
        assert from_page("index.html", "articles/a.html") == "articles/a.html"
        assert from_page("articles/a.html", "articles/b.html") == "b.html"
        assert from_page("articles/a.html", "css/zone.css") == "../css/zone.css"


class SortedBy:
    def test_passes_over_the_article_before_a_word(self):
        titles = ["The desk", "A calendar", "An enquiry", "Thesaurus", "A"]
        assert [sorted_by(each) for each in titles] == [
            "desk",
            "calendar",
            "enquiry",
            "thesaurus",
            "a",
        ]
