"""The pages of Super Users, of what they are asked, and of feedback."""

from datetime import timedelta

import pytest
import time_machine
from django.test import Client

from rooftree.platform.access.tests.factories import make_account, sign_in
from rooftree.platform.staff.tests.factories import make_team
from rooftree.support.knowledge.models import Feedback, Question
from rooftree.support.knowledge.tests.factories import publish_row
from rooftree.support.model.tests.factories import NOW, load_example

NOTE, PAGE = "/help/asked-again/note/", "/help/asked-again/"


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(NOW, tick=False) as travelled:
        yield travelled


@pytest.fixture
def keeper(db):
    """A member of the team that owns level 1."""
    load_example()
    return sign_in(Client(), make_account("ann.key", team=make_team("ihms")))


@pytest.fixture
def officer(keeper):
    return sign_in(Client(), make_account("jo.bain"))


class AskedAgainPages:
    def test_note_an_article_in_one_press_and_take_it_back_in_another(self, keeper):
        article = publish_row("Refund a payment")
        for _ in range(2):
            answer = keeper.post(NOTE, {"article": article.pk})
            assert answer.url == "/help/a/refund-a-payment/"
        noted = Question.objects.get()
        assert "You noted 1 question this month." in keeper.get(answer.url).content.decode()
        back = {"question": noted.pk, "article": article.pk}
        assert keeper.post("/help/asked-again/undo/", back).url == answer.url
        assert not Question.objects.exists()

    def test_keep_what_was_typed_when_it_is_at_fault(self, keeper):
        answer = keeper.post(PAGE, {"title": "Where are refunds?", "times": "99"})
        assert answer.status_code == 422
        assert 'value="Where are refunds?"' in answer.content.decode()
        assert keeper.post(PAGE, {"title": "Where are refunds?", "times": "2"}).status_code == 302
        assert Question.objects.count() == 2

    def test_are_closed_to_others_and_know_no_other_record(self, keeper, officer):
        assert officer.get(PAGE).status_code == 404
        assert officer.post(NOTE, {"article": "1"}).status_code == 404
        for data in ({}, {"article": "999"}, {"question": "999"}, {"question": "x"}):
            assert keeper.post(NOTE, data).status_code == 404


class FeedbackPages:
    def test_open_on_the_day_of_go_live(self, officer, clock):
        clock.move_to(NOW - timedelta(days=60))
        shown = sign_in(Client(), make_account("early.bird")).get("/help/feedback/")
        assert "Feedback opens on 26 October 2026" in shown.content.decode()

    def test_lead_from_words_to_what_came_of_them(self, keeper, officer):
        officer.post("/help/feedback/", {"text": "It is quick."})
        number = Feedback.objects.get().pk
        assert "It is quick." in keeper.get("/help/feedback/all/").content.decode()
        keeper.post(f"/help/feedback/{number}/", {"words": "A guide was written."})
        assert "A guide was written." in officer.get("/help/feedback/").content.decode()
        assert officer.get("/help/feedback/all/").status_code == 404


class SuperUsersPage:
    def test_says_who_stands_in(self, officer):
        text = officer.get("/help/super-users/").content.decode()
        assert "Housing Advice has no Super User yet" in text
