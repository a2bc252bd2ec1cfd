"""Feedback since go-live."""

from datetime import timedelta

import pytest
import time_machine

from rooftree.platform.access.interface import NotAllowed
from rooftree.platform.mail import interface as mail
from rooftree.platform.references.interface import Actor
from rooftree.platform.staff import interface as staff
from rooftree.support.knowledge.actions.people.feedback import (
    NothingSaid,
    NotLiveYet,
    answer_feedback,
    write_feedback,
)
from rooftree.support.knowledge.models import Feedback
from rooftree.support.knowledge.queries.people.feedback import (
    FeedbackWanted,
    all_feedback,
    feedback_opening,
    own_feedback,
)
from rooftree.support.knowledge.tests.people_cast import Cast
from rooftree.support.model.tests.factories import NOW, TODAY


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(NOW, tick=False) as travelled:
        yield travelled


@pytest.fixture
def cast(db):
    return Cast()


def write(actor, text="It is quick."):
    return write_feedback(actor=actor, text=text, today=TODAY)


def mailed():
    page = {"state": "", "words": "", "sort": "at", "is_descending": True, "offset": 0, "limit": 9}
    return mail.outbox(actor=Actor.system("tests"), **page)[0]


class WriteFeedback:
    def test_opens_on_the_day_of_go_live(self, cast):
        opens_on = feedback_opening(on=TODAY).opens_on
        eve = opens_on - timedelta(days=1)
        with pytest.raises(NotLiveYet):
            write_feedback(actor=cast.officer, text="Quick.", today=eve)
        assert not feedback_opening(on=eve).is_open
        assert write_feedback(actor=cast.officer, text="Quick.", today=opens_on)

    def test_marks_a_super_user_and_counts_a_double_press_once(self, cast):
        first = write(cast.super_user)
        assert write(cast.super_user) == first
        assert Feedback.objects.get(pk=first).is_from_super_user
        assert not Feedback.objects.get(pk=write(cast.officer)).is_from_super_user

    def test_refuses_nothing_and_those_who_do_not_work_here(self, cast):
        with pytest.raises(NothingSaid):
            write(cast.officer, " \x00\n")
        supplier = Actor(kind="supplier", name="S", account_id=3, colleague_id=3)
        with pytest.raises(NotAllowed):
            write(supplier)


class AnswerFeedback:
    def test_tells_the_writer_once_what_came_of_it(self, cast):
        number = write(cast.officer)
        for _ in range(2):
            answer_feedback(
                actor=cast.keeper, feedback_id=number, what_came_of_it="A guide was written."
            )
        line = own_feedback(actor=cast.officer)[0]
        assert (line.state, line.what_came_of_it) == ("answered", "A guide was written.")
        assert line.seen_by_name == "Ann Key"
        assert [row.subject for row in mailed()] == ["What came of your feedback"]

    def test_marks_it_as_read_without_telling(self, cast):
        number = write(cast.officer)
        answer_feedback(actor=cast.keeper, feedback_id=number)
        assert own_feedback(actor=cast.officer)[0].state == "read"
        assert mailed() == []

    def test_sends_nothing_to_a_leaver(self, cast):
        number = write(cast.officer)
        staff.end_colleague(
            colleague_id=cast.officer.colleague_id, left_on=TODAY - timedelta(days=1)
        )
        answer_feedback(actor=cast.keeper, feedback_id=number, what_came_of_it="Done.")
        assert mailed() == []

    def test_is_for_those_who_keep_articles(self, cast):
        number = write(cast.officer)
        with pytest.raises(NotAllowed):
            answer_feedback(actor=cast.super_user, feedback_id=number, what_came_of_it="Done.")


class AllFeedback:
    def test_narrows_by_state_service_and_super_users_in_two_queries(
        self, cast, django_assert_num_queries
    ):
        plain, other = write(cast.officer, "Colours"), write(cast.super_user, "Letters")
        Feedback.objects.filter(pk=other).update(service_id=cast.rents)
        answer_feedback(actor=cast.keeper, feedback_id=plain, what_came_of_it="Changed.")
        keeper = Actor.system("tests")
        for wanted, ids in (
            (FeedbackWanted(), [other, plain]),
            (FeedbackWanted(state="new"), [other]),
            (FeedbackWanted(state="answered"), [plain]),
            (FeedbackWanted(state="read"), []),
            (FeedbackWanted(service_id=cast.rents), [other]),
            (FeedbackWanted(is_from_super_users=True), [other]),
            (FeedbackWanted(words="changed"), [plain]),
        ):
            with django_assert_num_queries(2):
                lines, total = all_feedback(actor=keeper, wanted=wanted)
            assert [line.id for line in lines] == ids
            assert total == len(ids)

    def test_is_for_those_who_keep_articles(self, cast):
        with pytest.raises(NotAllowed):
            all_feedback(actor=cast.officer, wanted=FeedbackWanted())
