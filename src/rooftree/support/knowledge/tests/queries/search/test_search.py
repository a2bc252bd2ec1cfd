"""Finding articles: what counts, who may read, and any text that people can type."""

import pytest

from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge.actions.search.keep_synonyms import add_synonyms
from rooftree.support.knowledge.choices import Audience
from rooftree.support.knowledge.models import ShelfArticle, SynonymGroup
from rooftree.support.knowledge.queries.search.search import search_articles, suggest
from rooftree.support.knowledge.queries.search.try_synonyms import try_synonyms
from rooftree.support.knowledge.tests.factories import publish_row, shelved

pytestmark = pytest.mark.django_db
SYSTEM = Actor.system("tests")
ODD = (
    "",
    " ",
    "\0",
    "how do I the of and",
    "':*&|!()<-> \\ % _ '' \";--",
    "🏠🏠 😀",
    "Mòrag Nic Dhòmhnaill àèìòù",
    "\ud83d",
    "\u202eabc\u202c",
    "rent " * 20_000,
    "a" * 100_000,
    "слово 家 עברית",
    "ENQ-1234 " * 3,
)


@pytest.fixture
def library():
    return shelved(
        publish_row("Set up a Direct Debit", "Take the sort code. Error 1042 means a bad one."),
        publish_row("Make an arrangement to repay arrears", "See ENQ-1234 for an example."),
        publish_row("Temporary accommodation", "Place a household. Please be kind, please."),
        publish_row("Report a repair", "Choose the home and the fault."),
        publish_row("Sign in", "Forgotten your password?", audience=Audience.EVERYONE),
    )


def titles(text, actor=SYSTEM, **more):
    return [found.title for found in search_articles(actor=actor, text=text, **more)]


@pytest.mark.usefixtures("library")
class SearchArticles:
    def test_finds_by_stems_any_word_being_enough(self):
        assert titles("how do I set up debits for a zebra")[0] == "Set up a Direct Debit"

    def test_finds_codes_and_numbers(self):
        assert titles("error 1042")[0] == "Set up a Direct Debit"
        for code in ("ENQ-1234", "enq 1234", "enq1234"):
            assert titles(code) == ["Make an arrangement to repay arrears"]

    def test_finds_what_a_slip_of_the_pen_meant(self):
        assert titles("arears") == ["Make an arrangement to repay arrears"]
        assert titles("temp accomodation")[0] == "Temporary accommodation"
        assert titles("pass word") == ["Sign in"]

    def test_lets_no_polite_word_decide(self):
        assert titles("please can you help me with a repair, please")[0] == "Report a repair"

    def test_finds_by_shipped_synonyms(self):
        assert titles("dd") == ["Set up a Direct Debit"]
        assert titles("TA") == ["Temporary accommodation"]

    def test_shows_the_passage_that_has_the_words(self):
        found = search_articles(actor=SYSTEM, text="error 1042")[0]
        assert found.snippet == "Error 1042 means a bad one."

    def test_shows_strangers_what_is_for_everyone(self):
        stranger = Actor.anonymous()
        assert titles("password direct debit", actor=stranger) == ["Sign in"]
        assert [one.title for one in suggest(actor=stranger, text="password")] == ["Sign in"]

    def test_answers_any_text(self):
        for text in ODD:
            assert isinstance(titles(text), list), text
            suggest(actor=SYSTEM, text=text)
        assert titles("how do I the of and") == []
        assert len(titles("rent arrears repair debit password", limit=2)) == 2
        assert titles("repair", limit=0) == []

    def test_moves_what_readers_liked_a_little_and_never_past_a_better_match(self, library):
        plain = search_articles(actor=SYSTEM, text="direct debit arrears", boosts=False)
        worse = ShelfArticle.objects.get(pk=plain[-1].article_id)
        ShelfArticle.objects.filter(pk=plain[0].article_id).update(favour=-1)
        ShelfArticle.objects.filter(pk=worse.pk).update(favour=1)
        moved = {
            one.article_id: one.score
            for one in search_articles(actor=SYSTEM, text="direct debit arrears")
        }
        assert moved[worse.pk] == pytest.approx(plain[-1].score * 1.08, rel=0.001)
        assert max(moved, key=moved.__getitem__) == plain[0].article_id


@pytest.mark.usefixtures("library")
class Suggest:
    def test_offers_nothing_rather_than_nonsense(self):
        likely = suggest(actor=SYSTEM, text="the tenant wants to pay by direct debit")
        assert likely[0].title == "Set up a Direct Debit"
        unlike = "what is the weather like on the moon and who chooses the cheese there"
        assert suggest(actor=SYSTEM, text=unlike) == []


@pytest.mark.usefixtures("library")
class Synonyms:
    def test_lead_from_a_search_that_found_nothing_to_the_article(self):
        assert titles("zorb") == []
        tried = try_synonyms(actor=SYSTEM, text="zorb", words=["zorb", "sort code"])
        assert (len(tried.now), tried.then[0].title) == (0, "Set up a Direct Debit")
        assert titles("zorb") == []
        add_synonyms(actor=SYSTEM, words=["zorb", "sort code"])
        assert titles("zorb") == ["Set up a Direct Debit"]

    def test_count_less_than_the_word_itself(self):
        add_synonyms(actor=SYSTEM, words=["household", "sort code"])
        assert titles("household")[0] == "Temporary accommodation"

    def test_that_are_not_used_change_nothing(self):
        SynonymGroup.objects.update(state=SynonymGroup.State.REFUSED)
        assert titles("dd") == []
