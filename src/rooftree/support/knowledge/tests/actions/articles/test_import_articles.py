"""Articles of a file are published at once, and again only where they changed."""

import io
import json
import time

import pytest
from django.core.management import CommandError, call_command

from rooftree.platform.references.interface import Actor
from rooftree.platform.staff.tests.factories import make_service
from rooftree.support.knowledge.actions.articles.import_articles import import_articles
from rooftree.support.knowledge.models import Article, Revision
from rooftree.support.knowledge.queries.search.search import search_articles
from rooftree.support.knowledge.rules.articles.import_lines import FaultyLines

ACTOR = Actor.system("import of articles")
VOID = {"id": "v", "title": "Void a home", "body": "Open the home.", "service": "rents"}
KEYS = {"id": "k", "title": "Sign keys out", "body": "Scan the tag.", "keywords": ["fob"]}
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _rents(db):
    make_service("rents", "Rents")


def imported(*rows: dict[str, object]) -> list[str]:
    lines = [json.dumps(row).encode() for row in rows]
    return [one.outcome for one in import_articles(actor=ACTOR, lines=lines)]


class ImportArticles:
    def test_publishes_them_by_their_ids(self):
        assert imported(VOID, KEYS) == ["made", "made"]
        article = Article.objects.get(import_key="v")
        assert (article.service.key, article.kind, article.slug) == ("rents", "faq", "void-home")
        assert article.published.body == "Open the home."
        assert search_articles(actor=ACTOR, text="lost fob")[0].slug == "sign-keys-out"

    def test_makes_a_new_revision_of_what_changed_alone(self):
        imported(VOID, KEYS)
        newer = VOID | {"body": "Open the home, then Void."}
        assert imported(newer, KEYS) == ["changed", "unchanged"]
        rows = Revision.objects.filter(article__import_key="v").order_by("number")
        assert [row.state for row in rows] == ["replaced", "published"]
        assert Revision.objects.filter(article__import_key="k").count() == 1
        assert imported(newer | {"audience": "everyone"}) == ["changed"]
        assert rows.count() == 2

    def test_leaves_what_staff_wrote_while_the_file_says_the_same(self):
        imported(VOID)
        article = Article.objects.get(import_key="v")
        old = article.published
        Revision.objects.filter(pk=old.pk).update(state="replaced")
        article.published = Revision.objects.create(
            article=article,
            number=2,
            version=2,
            state="published",
            title="Ours",
            made_at=old.made_at,
            made_by_name="Ann Key",
        )
        article.save()
        assert imported(VOID) == ["unchanged"]
        assert imported(VOID | {"title": "Void it"}) == ["changed"]
        article.refresh_from_db()
        assert (article.published.title, article.published.number) == ("Void it", 3)

    def test_loads_nothing_of_a_file_with_a_fault(self):
        with pytest.raises(FaultyLines) as caught:
            imported(VOID, KEYS | {"service": "nowhere"}, KEYS | {"title": ""})
        assert [fault.split(":")[0] for fault in caught.value.faults] == ["line 2", "line 3"]
        assert not Article.objects.exists()

    def test_gives_two_of_a_title_two_addresses(self):
        imported(VOID, VOID | {"id": 2})
        assert set(Article.objects.values_list("slug", flat=True)) == {"void-home", "void-home-2"}

    def test_is_a_command_that_tells_each_line(self, tmp_path):
        file = tmp_path / "articles.jsonl"
        file.write_text(json.dumps(VOID | {"id": 7}) + "\n")
        told = io.StringIO()
        call_command("import_articles", str(file), stdout=told)
        assert json.loads(told.getvalue()) == {"id": 7, "article": "void-home", "outcome": "made"}
        file.write_text("{\n")
        with pytest.raises(CommandError, match="line 1: it is no JSON"):
            call_command("import_articles", str(file), stdout=told)
        with pytest.raises(CommandError, match="can't be read"):
            call_command("import_articles", str(tmp_path / "none"), stdout=told)

    @pytest.mark.full
    def test_takes_two_thousand_in_seconds(self):
        rows = [
            {"id": n, "title": f"Question {n} of rents", "body": f"Do this {n}. " * 40}
            for n in range(2000)
        ]
        begun = time.perf_counter()
        assert set(imported(*rows)) == {"made"}
        assert time.perf_counter() - begun < 20
