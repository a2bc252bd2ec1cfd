"""Searching guides and FAQs, as staff and before signing in."""

import pytest

from rooftree.platform.access.tests.factories import make_account, sign_in
from rooftree.support.knowledge.actions.search.shelve import shelve
from rooftree.support.knowledge.choices import Audience
from rooftree.support.knowledge.models import SearchEvent
from rooftree.support.knowledge.tests.factories import publish_row
from rooftree.support.knowledge.web import search_views

pytestmark = pytest.mark.django_db
SEARCH = "/help/search/"


@pytest.fixture(autouse=True)
def shelf():
    """Something for staff, and something for everyone."""
    rows = [
        publish_row("Refund a tenant's credit", "Give the money back by BACS from the account."),
        publish_row("Turn on a second factor", "Scan the code.", Audience.EVERYONE),
    ]
    shelve([row.pk for row in rows])
    return rows


@pytest.fixture
def officer(client):
    return sign_in(client, make_account("olive.officer", role="officer"))


def looked_for(client, words, **more):
    """Search by the form, and read the page it leads to."""
    answer = client.post(SEARCH, {"q": words, **more})
    assert (answer.status_code, answer.url) == (302, SEARCH), "no words in an address"
    return client.get(SEARCH).content.decode()


class SearchPage:
    def test_finds_what_staff_may_read_and_keeps_the_way_back(self, officer, shelf):
        text = looked_for(officer, "refund the credit of a tenant")
        assert "Give the money back by BACS" in text
        event = SearchEvent.objects.get()
        assert (event.place, event.words) == ("library", "refund the credit of a tenant")
        assert event.found >= 1
        assert f"/help/a/{shelf[0].slug}/?from=library.{event.pk}" in text
        assert "Give the money back by BACS" in officer.get(SEARCH).content.decode()
        assert SearchEvent.objects.count() == 1, "looking at the page again is no search"

    def test_keeps_the_page_that_a_search_began_on(self, officer):
        looked_for(officer, "refund", key="model.owner")
        looked_for(officer, "refund", key="<b>nothing")
        kept = SearchEvent.objects.order_by("id").values_list("place", "help_key")
        assert list(kept) == [("help", "model.owner"), ("library", "")]

    def test_offers_the_team_and_super_users_where_nothing_fits(self, officer):
        text = looked_for(officer, "zyzzyva 01632 960 123")
        assert "Nothing was found for" in text
        assert "/ask/?key=knowledge.search" in text
        assert "Ask a Super User" in text
        event = SearchEvent.objects.get()
        assert (event.found, event.words) == (0, "zyzzyva")
        asking = officer.get("/ask/?key=knowledge.search").content.decode()
        assert 'value="zyzzyva 01632 960 123"' in asking

    def test_is_open_to_strangers_for_what_is_for_everyone(self, client):
        assert "Turn on a second factor" in looked_for(client, "second factor code")
        text = looked_for(client, "refund credit BACS")
        assert "Refund a tenant" not in text
        assert "/ask/" not in text
        assert "Ask a Super User" not in text
        assert set(SearchEvent.objects.values_list("place", "by")) == {("sign-in", None)}

    def test_answers_a_flood_of_strangers_without_noting_it(self, client, monkeypatch):
        monkeypatch.setattr(search_views, "MOST_NOTED_OF_A_PLACE", 2)
        for _ in range(3):
            assert "Turn on a second factor" in looked_for(client, "second factor")
        assert SearchEvent.objects.count() == 2

    @pytest.mark.parametrize("words", ["", "  ", "the of and", "\x00", "a" * 100_000])
    def test_takes_any_words(self, officer, words):
        assert "Search guides and FAQs" in looked_for(officer, words)


class SignInPage:
    def test_lists_what_helps_before_signing_in_after_the_card_for_trouble(self, client):
        text = client.get("/sign-in/").content.decode()
        assert "Turn on a second factor" in text
        assert "Refund a tenant" not in text
        assert text.index("I can’t sign in") < text.index("Help before you sign in")
