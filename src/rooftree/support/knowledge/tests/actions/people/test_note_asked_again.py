"""Counting what a Super User was asked again."""

from datetime import timedelta

import pytest
import time_machine

from rooftree.platform.access.interface import NotAllowed
from rooftree.support.knowledge.actions.people.note_asked_again import (
    NothingAsked,
    TimesOutOfRange,
    TooLateToUndo,
    note_asked_again,
    undo_asked_again,
)
from rooftree.support.knowledge.choices import Source
from rooftree.support.knowledge.models import Question, RecurringMember, RecurringQuestion
from rooftree.support.knowledge.queries.people.asked_again import (
    asked_again_button,
    asked_again_page,
)
from rooftree.support.knowledge.tests.factories import publish_row
from rooftree.support.knowledge.tests.people_cast import Cast
from rooftree.support.model.tests.factories import NOW


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(NOW, tick=False) as travelled:
        yield travelled


@pytest.fixture
def cast(db):
    return Cast()


@pytest.fixture
def published(db):
    return publish_row("Refund a payment")


def asked(cast, title, **values):
    given = {"source": Source.ENQUIRY, "service_id": cast.rents, "asker_key": "a", "at": NOW}
    return Question.objects.create(title=title, **{**given, **values})


class NoteAskedAgain:
    def test_counts_as_many_times_as_it_was_asked_and_names_nobody_who_asked(self, cast):
        note_asked_again(actor=cast.super_user, title=" Where  are refunds? ", times=3)
        rows = Question.objects.filter(source=Source.ASKED_AGAIN)
        assert [row.title for row in rows] == ["Where are refunds?"] * 3
        assert {row.asker_id for row in rows} == {None}
        assert {row.noted_by_id for row in rows} == {cast.super_user.colleague_id}

    def test_counts_a_double_press_once_and_a_later_one_again(self, cast, clock):
        first = note_asked_again(actor=cast.super_user, title="Refunds?")
        assert note_asked_again(actor=cast.super_user, title="Refunds?") == first
        assert note_asked_again(actor=cast.keeper, title="Refunds?") != first
        clock.shift(timedelta(seconds=61))
        assert note_asked_again(actor=cast.super_user, title="Refunds?") != first

    def test_joins_the_group_service_and_words_of_the_question(self, cast):
        question = asked(cast, "How do I refund?")
        group = RecurringQuestion.objects.create(
            title="Refunds", verdict=RecurringQuestion.Verdict.NO_ARTICLE, grouped_at=NOW
        )
        RecurringMember.objects.create(recurring=group, question=question)
        noted = Question.objects.get(
            pk=note_asked_again(actor=cast.keeper, question_id=question.pk)
        )
        assert (noted.title, noted.service_id) == ("How do I refund?", cast.rents)
        assert group.members.count() == 2

    def test_shows_who_noted_it_no_number_of_another_asker(self, cast):
        question = asked(cast, "Refund for RENT-20417755?")
        note_asked_again(actor=cast.super_user, question_id=question.pk)
        page = asked_again_page(actor=cast.super_user, at=NOW)
        assert [row.title for row in page.noted] == ["Refund for"]

    def test_refuses_nothing_and_what_nobody_is_asked_so_often(self, cast):
        with pytest.raises(NothingAsked):
            note_asked_again(actor=cast.super_user, title=" \x00 ")
        for times in (0, 51):
            with pytest.raises(TimesOutOfRange):
                note_asked_again(actor=cast.super_user, title="Refunds?", times=times)

    def test_is_for_super_users_and_keepers(self, cast):
        with pytest.raises(NotAllowed):
            note_asked_again(actor=cast.officer, title="Refunds?")


class UndoAskedAgain:
    def test_takes_back_one_press_whole_within_minutes(self, cast, clock):
        noted = note_asked_again(actor=cast.super_user, title="Refunds?", times=3)
        clock.shift(timedelta(minutes=5))
        other = note_asked_again(actor=cast.super_user, title="Refunds?")
        assert undo_asked_again(actor=cast.super_user, question_id=noted) == 3
        assert list(Question.objects.values_list("pk", flat=True)) == [other]

    def test_leaves_what_counts_by_now_and_what_others_noted(self, cast, clock):
        noted = note_asked_again(actor=cast.super_user, title="Refunds?")
        with pytest.raises(TooLateToUndo):
            undo_asked_again(actor=cast.keeper, question_id=noted)
        clock.shift(timedelta(minutes=11))
        with pytest.raises(TooLateToUndo):
            undo_asked_again(actor=cast.super_user, question_id=noted)


class AskedAgainPage:
    def test_shows_questions_of_the_readers_services_and_never_sign_in_trouble(
        self, cast, django_assert_num_queries
    ):
        elsewhere = asked(cast, "Keys", service_id=None)
        asked(cast, "Locked out", is_sign_in=True)
        asked(cast, "Old", at=NOW - timedelta(days=31))
        for _ in range(3):
            asked(cast, "Refund for account 12345678")
        group = RecurringQuestion.objects.create(
            title="Direct debits", verdict=RecurringQuestion.Verdict.NO_ARTICLE, grouped_at=NOW
        )
        for _ in range(2):
            member = asked(cast, "Direct debits?")
            RecurringMember.objects.create(recurring=group, question=member)
        note_asked_again(actor=cast.super_user, title="Where are refunds?", times=2)
        with django_assert_num_queries(10):
            page = asked_again_page(actor=cast.super_user, at=NOW)
        assert [(row.title, row.times) for row in page.recurring] == [("Direct debits", 2)]
        assert {(row.title, row.times) for row in page.recent} == {
            ("Refund for account", 3),
            ("Where are refunds?", 2),
        }
        assert [(line.title, line.times) for line in page.noted] == [("Where are refunds?", 2)]
        assert page.count_words == "You noted 2 questions this month."
        everything = asked_again_page(actor=cast.keeper, at=NOW)
        assert elsewhere.title in {row.title for row in everything.recent}

    def test_counts_the_month_in_local_time(self, cast, clock):
        note_asked_again(actor=cast.super_user, title="Refunds?")
        clock.move_to(NOW + timedelta(days=8))
        page = asked_again_page(actor=cast.super_user, at=NOW + timedelta(days=8))
        assert page.count_words == "You noted nothing this month yet."


class AskedAgainButton:
    def test_stands_for_super_users_only_and_offers_to_take_back(self, cast, published):
        noted = note_asked_again(actor=cast.super_user, article_id=published.pk)
        assert Question.objects.get(pk=noted).answered_by_id == published.pk
        button = asked_again_button(actor=cast.super_user, article_id=published.pk, at=NOW)
        assert (button.noted_id, button.count_words) == (noted, "You noted 1 question this month.")
        assert asked_again_button(actor=cast.officer, article_id=published.pk, at=NOW) is None
