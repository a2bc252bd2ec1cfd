"""The product's own guides stand among the articles, and the site's own words stay."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from rooftree.platform.references.interface import Actor
from rooftree.platform.staff.tests import factories
from rooftree.support.knowledge import handlers
from rooftree.support.knowledge.actions import renew_guide, ship_guides
from rooftree.support.knowledge.models import Article, Category, HelpPlace, Revision, ShelfArticle
from rooftree.support.knowledge.queries.articles.articles_at import articles_at
from rooftree.support.knowledge.queries.articles.standing import all_revisions, newer_of_product
from rooftree.support.knowledge.queries.guides import GuideSource, guide_keys

SETUP = Actor.system("set-up")
READER = Actor(kind="staff", name="Reader", account_id=1)
PUBLIC, KEY = "enquiries.cannot_sign_in", "model.owner"
pytestmark = pytest.mark.django_db


def states(key: str = KEY) -> list[str]:
    rows = Revision.objects.filter(article__shipped_key=key).order_by("number")
    return list(rows.values_list("state", flat=True))


@pytest.fixture
def release(monkeypatch):
    """A release of two guides, whose texts a test may change."""
    files = {KEY: "Change the owner.", PUBLIC: "Get help."}
    for module in (ship_guides, renew_guide):
        monkeypatch.setattr(module, "guide_digests", lambda: files)
        monkeypatch.setattr(module, "guide_source", lambda key: GuideSource(key, files[key]))
    return files


def write_own(article: Article) -> None:
    """Have the site publish its own words over the product's."""
    writer = factories.make_colleague("Ann Key")
    Revision.objects.filter(article=article).update(state="replaced")
    article.published = Revision.objects.create(
        article=article,
        number=2,
        state="published",
        title="Ours",
        made_at=article.made_at,
        made_by=writer,
        made_by_name="Ann Key",
        decided_at=article.made_at,
    )
    article.save()


class ShipGuides:
    def test_brings_every_guide_where_its_page_shows_it(self, settings):
        settings.SHIPS_GUIDES = True
        handlers.bring_guides()
        assert set(HelpPlace.objects.values_list("help_key", flat=True)) == guide_keys()
        assert ShelfArticle.objects.count() == len(guide_keys())
        shown = articles_at(actor=READER, help_key=KEY)
        assert [(line.title, line.is_shipped) for line in shown] == [
            ("Change the owner of a level", True)
        ]
        assert articles_at(actor=Actor.anonymous(), help_key=KEY) == []
        assert articles_at(actor=Actor.anonymous(), help_key=PUBLIC) != []
        with CaptureQueriesContext(
            connection,
        ) as asked:
            handlers.bring_guides()
        reads = [query for query in asked.captured_queries if query["sql"].startswith("SELECT")]
        assert len(reads) == 1

    def test_publishes_what_a_release_changed(self, release):
        ship_guides.ship_guides(actor=SETUP)
        release[KEY] = "Change it with the red button."
        assert ship_guides.ship_guides(actor=SETUP) == 1
        article = Article.objects.get(shipped_key=KEY)
        assert article.published.body == release[KEY]
        assert states() == ["replaced", "published"]
        assert "red button" in ShelfArticle.objects.get(article=article).text

    def test_keeps_the_sites_own_words_and_offers_the_newer_text(self, release):
        ship_guides.ship_guides(actor=SETUP)
        article = Article.objects.get(shipped_key=KEY)
        write_own(article)
        release[KEY] = "Newer."
        ship_guides.ship_guides(actor=SETUP)
        release[KEY] = "Newest."
        ship_guides.ship_guides(actor=SETUP)
        article.refresh_from_db()
        assert article.published.title == "Ours"
        assert states() == ["replaced", "published", "dropped", "offered"]
        assert newer_of_product(all_revisions(article.pk)).body == "Newest."

    def test_retires_a_guide_that_the_release_has_no_more_until_it_is_back(self, release):
        ship_guides.ship_guides(actor=SETUP)
        text = release.pop(KEY)
        ship_guides.ship_guides(actor=SETUP)
        article = Article.objects.get(shipped_key=KEY)
        assert article.retired_at is not None
        assert ship_guides.ship_guides(actor=SETUP) == 0
        release[KEY] = text
        ship_guides.ship_guides(actor=SETUP)
        article.refresh_from_db()
        assert (article.retired_at, article.published.body) == (None, text)

    def test_leaves_a_renamed_shelf_alone(self, release):
        ship_guides.ship_guides(actor=SETUP)
        Category.objects.update(name="The system")
        release["model.dates"] = "New page."
        ship_guides.ship_guides(actor=SETUP)
        assert Category.objects.get().name == "The system"
