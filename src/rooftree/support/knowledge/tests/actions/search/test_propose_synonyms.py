"""Proposals from searches, and what readers make of articles."""

from datetime import timedelta

import pytest

from rooftree.platform.references.interface import Actor
from rooftree.platform.staff.tests.factories import make_colleague
from rooftree.support.knowledge.actions.search.keep_synonyms import leave_synonyms
from rooftree.support.knowledge.actions.search.propose_synonyms import propose_synonyms
from rooftree.support.knowledge.actions.search.weigh_favour import weigh_favour
from rooftree.support.knowledge.choices import Place, Source
from rooftree.support.knowledge.models import (
    Opening,
    Question,
    SearchEvent,
    ShelfArticle,
    SynonymGroup,
    Vote,
)
from rooftree.support.knowledge.tests.factories import NOW, publish_row, shelved

pytestmark = pytest.mark.django_db
SYSTEM = Actor.system("tests")


def search(who, words, minutes, article=None):
    at = NOW + timedelta(minutes=minutes)
    event = SearchEvent.objects.create(at=at, place=Place.LIBRARY, words=words, found=0, by=who)
    if article:
        Opening.objects.create(at=at, article=article, place=Place.LIBRARY, search=event, by=who)


def proposed():
    rows = SynonymGroup.objects.filter(state=SynonymGroup.State.PROPOSED)
    return list(rows.values_list("words", flat=True))


class ProposeSynonyms:
    def test_proposes_what_led_to_an_article_once(self):
        who, article = make_colleague("Jo Bain"), publish_row("Lifts")
        search(who, "zorbator broken", 0)
        search(who, "the lift broken", 2, article)
        later = NOW + timedelta(days=1)
        assert propose_synonyms(actor=SYSTEM, at=later) == 1
        assert proposed() == [["zorbator", "lift"]]
        leave_synonyms(actor=SYSTEM, group_id=SynonymGroup.objects.latest("id").pk)
        assert propose_synonyms(actor=SYSTEM, at=later) == 0

    def test_proposes_nothing_of_what_was_opened_came_late_or_of_somebody_else(self):
        who, other, article = make_colleague("Jo Bain"), make_colleague("Al Roy"), publish_row("L")
        search(who, "zorbator", 0, article)
        search(who, "lift", 2, article)
        search(who, "quux", 60)
        search(who, "lift", 90, article)
        search(who, "blip", 200)
        search(other, "lift", 201, article)
        assert propose_synonyms(actor=SYSTEM, at=NOW + timedelta(days=1)) == 0


class WeighFavour:
    def test_weighs_votes_and_whether_readers_asked_all_the_same(self):
        good, bad, none = shelved(
            publish_row("A one"), publish_row("B two"), publish_row("C three")
        )
        who = make_colleague("Jo Bain")
        for article, is_helpful in ((good, True), (bad, False)):
            Vote.objects.create(
                revision=article.published, voter=who, is_helpful=is_helpful,
                why_not="" if is_helpful else "unclear", at=NOW,
            )  # fmt: skip
            Opening.objects.create(at=NOW, article=article, place=Place.HELP, by=who)
        Opening.objects.create(at=NOW - timedelta(days=3), article=good, place=Place.HELP, by=who)
        Question.objects.create(
            source=Source.ENQUIRY, title="Q", at=NOW + timedelta(hours=1), asker=who, asker_key="k"
        )
        assert weigh_favour(at=NOW + timedelta(days=1)) == 2
        favour = dict(ShelfArticle.objects.values_list("article_id", "favour"))
        assert favour[bad.pk] < favour[none.pk] == 0 < favour[good.pk] < 1
        assert weigh_favour(at=NOW + timedelta(days=1)) == 0
