"""What stands behind the cog, in the order that is quickest for the reader."""

import pytest

from rooftree.platform.access.tests.factories import make_account, sign_in
from rooftree.support.knowledge.models import HelpPlace, Opening
from rooftree.support.knowledge.tests.factories import publish_row

pytestmark = pytest.mark.django_db
KEY = "model.owner"
HELP = f"/help/{KEY}/"


def publish_at(key, title, body="", **more):
    """Publish an article that stands behind the cog of this key's pages."""
    article = publish_row(title, body, **more)
    HelpPlace.objects.create(article=article, help_key=key)
    return article


@pytest.fixture
def officer(client):
    return sign_in(client, make_account("olive.officer", role="officer"))


class HelpBehindTheCog:
    def test_goes_from_the_guide_over_search_and_super_users_to_the_team(self, officer):
        text = officer.get(HELP).content.decode()
        places = [
            text.index(words)
            for words in (
                "Change the owner of a level</h1>",
                "Search guides and FAQs",
                "Ask a Super User",
                "My enquiries</h2>",
                "Your question goes with",
                "Get help with signing in",
            )
        ]
        assert places == sorted(places)

    def test_shows_other_articles_of_the_page_as_titles(self, officer):
        faq = publish_at(KEY, "Who takes over when a team goes away", "Its successor does.")
        publish_at("model.levels", "Something about another page")
        text = officer.get(HELP).content.decode()
        assert f'<a href="/help/a/{faq.slug}/?from=help">{faq.published.title}</a>' in text
        assert "Its successor does." not in text
        assert "Something about another page" not in text

    def test_shows_an_article_in_full_where_the_page_has_no_guide_and_notes_it(self, officer):
        faq = publish_at("nothing.here", "Open a garage", "Turn the key **twice**.")
        for _ in range(2):
            assert "<strong>twice</strong>" in officer.get("/help/nothing.here/").content.decode()
        opened = Opening.objects.filter(article=faq).values_list("place", flat=True)
        assert list(opened) == ["help"]

    def test_helps_strangers_to_sign_in_before_anything_else(self, client):
        publish_at("enquiries.cannot_sign_in", "Staff only", audience="staff")
        publish_at("enquiries.cannot_sign_in", "Open to all", audience="everyone")
        text = client.get("/help/enquiries.cannot_sign_in/").content.decode()
        assert text.index("Get help with signing in") < text.index("Search guides and FAQs")
        assert "Open to all" in text
        assert "Staff only" not in text
        assert "Ask a Super User" not in text
