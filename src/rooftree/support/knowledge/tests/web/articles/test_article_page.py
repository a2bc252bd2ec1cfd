"""An article as its readers see it."""

import pytest

from rooftree.support.knowledge.choices import Audience, WhyNot
from rooftree.support.knowledge.models import Vote
from rooftree.support.knowledge.tests.factories import publish_row


@pytest.fixture
def article(db):
    return publish_row("Ending a tenancy", body="## Do this\n\n1. Open the *home*.")


class ArticlePage:
    def test_shows_words_kind_and_what_is_asked_of_readers(self, officer, article):
        html = officer.get("/help/a/ending-a-tenancy/").content.decode()
        assert "<em>home</em>" in html
        assert "FAQ" in html
        assert "Was this helpful?" in html
        assert "/edit/" not in html

    def test_is_for_strangers_where_it_is_for_everyone(self, client, article):
        publish_row("Signing in", body="Type your name.", audience=Audience.EVERYONE)
        html = client.get("/help/a/signing-in/").content.decode()
        assert "Type your name." in html
        assert "Was this helpful?" not in html
        hidden, missing = (client.get(f"/help/a/{a}/") for a in ("ending-a-tenancy", "nowhere"))
        assert {(a.status_code, a.url.split("?")[0]) for a in (hidden, missing)} == {
            (302, "/sign-in/")
        }

    def test_leads_those_who_keep_it_to_its_parts(self, keeper, article):
        html = keeper.get("/help/a/ending-a-tenancy/").content.decode()
        for part in ("edit", "details", "pictures", "history", "retire"):
            assert f'href="/help/a/ending-a-tenancy/{part}/"' in html


class Helpful:
    address = "/help/a/ending-a-tenancy/helpful/"

    def test_counts_a_yes_once_a_reader(self, officer, article):
        sent = {"helpful": "yes", "revision": article.published_id}
        for _ in range(2):
            answer = officer.post(self.address, sent, follow=True)
        assert "Thank you. That is counted." in answer.content.decode()
        assert [vote.is_helpful for vote in Vote.objects.all()] == [True]

    def test_counts_a_no_and_asks_why_next(self, officer, article):
        answer = officer.post(self.address, {"helpful": "no"}, follow=True)
        assert "Why did it not help?" in answer.content.decode()
        assert Vote.objects.get().why_not == WhyNot.OTHER
        faulty = officer.post(self.address, {"words": "It misses joint tenants"})
        assert "It misses joint tenants" in faulty.content.decode()
        officer.post(self.address, {"why_not": "unclear", "words": "It misses joint tenants"})
        officer.post(self.address, {"helpful": "no"})
        vote = Vote.objects.get()
        assert (vote.why_not, vote.words) == ("unclear", "It misses joint tenants")
