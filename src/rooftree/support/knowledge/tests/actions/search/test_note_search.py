"""What is noted of searches and openings."""

from datetime import timedelta

import pytest
import time_machine

from rooftree.platform.references.interface import Actor
from rooftree.platform.staff.tests.factories import make_colleague
from rooftree.support.knowledge.actions.search.forget_searches import KEPT_FOR, forget_searches
from rooftree.support.knowledge.actions.search.note_opening import note_arrival, note_opening
from rooftree.support.knowledge.actions.search.note_search import (
    Looked,
    note_not_sent,
    note_search,
)
from rooftree.support.knowledge.choices import Place
from rooftree.support.knowledge.models import Opening, SearchEvent
from rooftree.support.knowledge.tests.factories import NOW, publish_row

pytestmark = pytest.mark.django_db
STRANGER = Actor.anonymous()


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(NOW, tick=False) as travelled:
        yield travelled


@pytest.fixture
def people():
    """Two members of staff."""
    return [
        Actor(kind="staff", name=name, account_id=n, colleague_id=make_colleague(name).pk)
        for n, name in enumerate(("Ann Asker", "Ben Asker"), start=1)
    ]


def ask(actor, words, shown=(), search_id=None):
    """Look for articles while writing."""
    looked = Looked(words=words, found=len(shown), help_key="rents.accounts", shown=shown)
    return note_search(actor=actor, place=Place.ASKING, looked=looked, search_id=search_id)


class NoteSearch:
    def test_keeps_words_without_numbers_and_who_searched(self, people):
        looked = Looked(words="refund for 01632 960123", found=4)
        number = note_search(actor=people[0], place=Place.LIBRARY, looked=looked)
        kept = SearchEvent.objects.get(pk=number)
        assert (kept.words, kept.found, kept.at) == ("refund for", 4, NOW)
        assert kept.by_id == people[0].colleague_id

    def test_goes_on_with_the_search_of_one_who_writes(self, people):
        first = ask(people[0], "refund", (7, 8))
        assert ask(people[0], "refund of rent", (8, 9), first) == first
        kept = SearchEvent.objects.get()
        assert (kept.words, kept.shown, kept.found) == ("refund of rent", [7, 8, 9], 2)

    def test_goes_on_with_nobody_elses(self, people):
        first = ask(people[0], "refund")
        assert ask(people[1], "void", search_id=first) != first
        looked = Looked(words="sign in", found=0)
        other = note_search(actor=STRANGER, place=Place.SIGN_IN, looked=looked, search_id=first)
        assert other != first


class NoteNotSent:
    def test_keeps_which_article_answered_it_and_its_opening(self, people):
        article = publish_row("Refund rent")
        number = ask(people[0], "refund", (article.pk,))
        assert note_not_sent(actor=people[0], search_id=number, article_id=article.pk)
        kept = SearchEvent.objects.get()
        assert (kept.answered_by_id, kept.answered_at) == (article.pk, NOW)
        assert Opening.objects.get().search_id == number

    def test_takes_no_article_that_was_not_shown_and_nobody_elses_search(self, people):
        article = publish_row("Refund rent")
        number = ask(people[0], "refund")
        assert not note_not_sent(actor=people[0], search_id=number, article_id=article.pk)
        number = ask(people[0], "refund", (article.pk,), number)
        assert not note_not_sent(actor=people[1], search_id=number, article_id=article.pk)
        assert SearchEvent.objects.get().answered_by_id is None


class NoteOpening:
    def test_counts_a_reload_once_and_a_later_look_again(self, people, clock):
        article = publish_row("Refund rent")
        first = note_opening(actor=people[0], article_id=article.pk, place=Place.HELP)
        assert note_opening(actor=people[0], article_id=article.pk, place=Place.HELP) == first
        note_opening(actor=people[1], article_id=article.pk, place=Place.HELP)
        clock.shift(timedelta(hours=1))
        note_opening(actor=people[0], article_id=article.pk, place=Place.HELP)
        assert Opening.objects.count() == 3

    def test_reads_the_mark_of_a_link(self, people):
        article = publish_row("Refund rent")
        number = note_search(actor=people[0], place=Place.LIBRARY, looked=Looked("refund", 1))
        for actor in people:
            note_arrival(actor=actor, article_id=article.pk, mark=f"library.{number}")
        note_arrival(actor=STRANGER, article_id=article.pk, mark="receipt")
        for nonsense in ("", "nowhere", "library.x", "library.9.9", "<b>", "help " * 9):
            note_arrival(actor=STRANGER, article_id=article.pk, mark=nonsense)
        opened = Opening.objects.order_by("id").values_list("place", "search_id", "by_id")
        assert list(opened) == [
            ("library", number, people[0].colleague_id),
            ("library", None, people[1].colleague_id),
            ("receipt", None, None),
        ]


class ForgetSearches:
    def test_takes_what_is_over_a_year_old_and_no_more(self, people, clock):
        article = publish_row("Refund rent")
        for days in (1, 0):
            clock.move_to(NOW - KEPT_FOR - timedelta(days=days))
            number = note_search(actor=people[0], place=Place.LIBRARY, looked=Looked("x", 1))
            note_opening(
                actor=people[0], article_id=article.pk, place=Place.LIBRARY, search_id=number
            )
        clock.move_to(NOW)
        assert forget_searches(actor=Actor.system("tests"), at=NOW) == 2
        assert SearchEvent.objects.count() == Opening.objects.count() == 1
        assert forget_searches(actor=Actor.system("tests"), at=NOW) == 0
