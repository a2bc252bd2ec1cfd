"""Questions that were asked again and again, grouped."""

from datetime import timedelta

import pytest

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.platform.staff.tests.factories import make_colleague
from rooftree.support.knowledge.actions.loop.group_recurring import group_recurring
from rooftree.support.knowledge.actions.loop.note_searches import note_searches
from rooftree.support.knowledge.actions.loop.set_aside import set_aside
from rooftree.support.knowledge.choices import Place
from rooftree.support.knowledge.models import (
    Opening,
    Question,
    RecurringMember,
    RecurringQuestion,
    SearchEvent,
)
from rooftree.support.knowledge.tests.factories import NOW, publish_row
from rooftree.support.knowledge.tests.questions import SYSTEM, ask

pytestmark = pytest.mark.django_db
KEYS = "Where are the keys of a void?"


def group(days: int = 0) -> int:
    """Group so many days later."""
    return group_recurring(actor=SYSTEM, at=NOW + timedelta(days=days))


class GroupRecurring:
    def test_puts_every_question_into_one_group_and_twice_changes_nothing(self):
        for number in range(3):
            ask(number)
        ask(9, KEYS)
        assert group() == 1
        first = sorted(RecurringMember.objects.values_list("question_id", "recurring_id", "pk"))
        assert len(first) == 4
        assert group() == 1
        again = sorted(RecurringMember.objects.values_list("question_id", "recurring_id", "pk"))
        assert again == first

    def test_keeps_number_and_reason_of_a_question_that_grows(self):
        for number in range(2):
            ask(number)
        group()
        (number,) = RecurringQuestion.objects.values_list("pk", flat=True)
        set_aside(actor=SYSTEM, recurring_id=number, reason="In the next release", at=NOW)
        ask(3)
        group()
        kept = RecurringQuestion.objects.get()
        assert (kept.pk, kept.set_aside_reason) == (number, "In the next release")
        assert kept.members.count() == 3

    def test_drops_what_was_asked_too_long_ago(self):
        ask(1, ago=80)
        ask(2, KEYS)
        group()
        group(20)
        assert [row.title for row in RecurringQuestion.objects.all()] == [KEYS]

    def test_leaves_a_question_where_it_was_put_meanwhile(self):
        ask(1)
        group()
        late = ask(2)
        RecurringMember.objects.create(recurring=RecurringQuestion.objects.get(), question=late)
        Question.objects.filter(pk=late.pk).update(at=NOW + timedelta(hours=1))
        group()
        assert RecurringQuestion.objects.get().members.count() == 2

    def test_is_for_those_who_keep_articles(self):
        with pytest.raises(access.NotAllowed):
            group_recurring(actor=Actor(kind="staff", name="Ann"), at=NOW)


class NoteSearches:
    def look(self, words: str, by: int | None, minutes: int, place: str = Place.LIBRARY):
        at = NOW - timedelta(days=1) + timedelta(minutes=minutes)
        return SearchEvent.objects.create(at=at, place=place, words=words, found=1, by_id=by)

    def test_counts_a_wording_once_a_day_and_person(self):
        ann, ben = make_colleague("Ann Asker").pk, make_colleague("Ben Asker").pk
        for by in (ann, ann, ben, None, None):
            self.look("void keys", by, 1)
        self.look("Void keys", ann, 30)
        for expected in (3, 0):
            assert note_searches(actor=SYSTEM, at=NOW) == expected
        assert {row.asker_key for row in Question.objects.all()} == {f"c{ann}", f"c{ben}", "nobody"}

    def test_leaves_what_led_to_an_article_or_to_the_team(self):
        article = self.opened(self.look("refund", make_colleague("Ann Asker").pk, 1))
        reader = make_colleague("Ben Asker").pk
        self.look("refunds", reader, 1)
        Opening.objects.create(
            at=NOW - timedelta(days=1) + timedelta(minutes=5),
            article_id=article,
            place=Place.LIBRARY,
            by_id=reader,
        )
        asker = make_colleague("Cat Asker").pk
        self.look("refund a credit", asker, -20)
        ask(1, by=asker)
        self.look("", asker, 90, Place.RECEIPT)
        assert note_searches(actor=SYSTEM, at=NOW) == 0

    def opened(self, search: SearchEvent) -> int:
        article = publish_row("Refunds")
        Opening.objects.create(
            at=search.at, article=article, place=Place.LIBRARY, search=search, by=search.by
        )
        return article.pk
