"""What is noted of questions and their answers."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from rooftree.platform.references.interface import Ref
from rooftree.platform.staff.tests.factories import make_colleague
from rooftree.support.knowledge.actions.loop.note_answer import NotedAnswer, note_answer
from rooftree.support.knowledge.actions.loop.note_question import (
    NotedQuestion,
    asker_key,
    change_question,
    note_question,
)
from rooftree.support.knowledge.models import GivenAnswer, Question
from rooftree.support.knowledge.tests.factories import NOW, publish_row
from rooftree.support.knowledge.tests.questions import ENQUIRY, SYSTEM, ask

pytestmark = pytest.mark.django_db
REF = Ref(ENQUIRY, 1)


def noted(**values: object) -> NotedQuestion:
    """Give enquiry 1."""
    return NotedQuestion(**{"ref": REF, "title": "Refund", "text": "How?", "at": NOW, **values})


class NoteQuestion:
    def test_is_one_insert_and_once_for_each_record(self):
        with CaptureQueriesContext(connection) as asked:
            note_question(actor=SYSTEM, question=noted())
        assert len([one for one in asked if "INSERT" in one["sql"]]) == 1
        note_question(actor=SYSTEM, question=noted(title="Other"))
        assert Question.objects.get().title == "Refund"

    def test_tells_people_apart_and_keeps_no_address(self):
        note_question(actor=SYSTEM, question=noted(address="Some.Body@example.org"))
        kept = Question.objects.values().get()
        assert kept["asker_key"] == asker_key(colleague_id=None, address="some.body@example.org")
        assert not [value for value in kept.values() if "example" in str(value)]

    def test_counts_each_unknown_asker_as_one(self):
        for number in (1, 2):
            note_question(actor=SYSTEM, question=noted(ref=Ref(ENQUIRY, number)))
        assert Question.objects.values("asker_key").distinct().count() == 2


class ChangeQuestion:
    def test_follows_its_record(self):
        ask(1)
        asker = make_colleague("Ann Asker").pk
        change_question(actor=SYSTEM, question=noted(asker_id=asker, text=""))
        kept = Question.objects.get()
        assert (kept.asker_key, kept.title, kept.text) == (f"c{asker}", "Refund", "")


class NoteAnswer:
    def test_finds_the_articles_it_leads_to(self):
        ask(1)
        article = publish_row("Refunds")
        text = f"See https://ihms.council.example/help/a/{article.slug}/ and /help/a/nowhere/."
        for _ in range(2):
            note_answer(actor=SYSTEM, answer=NotedAnswer(REF, text, NOW))
        assert GivenAnswer.objects.get().article_ids == [article.pk]

    def test_leaves_a_question_that_was_never_noted(self):
        note_answer(actor=SYSTEM, answer=NotedAnswer(REF, "Yes", NOW))
        assert not GivenAnswer.objects.exists()
