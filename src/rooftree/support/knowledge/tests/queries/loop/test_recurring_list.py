"""The list of recurring questions, and that its numbers are the rows they open."""

import random
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.platform.staff.tests.factories import make_service
from rooftree.support.knowledge.actions.loop.set_aside import bring_back_question, set_aside
from rooftree.support.knowledge.choices import Source
from rooftree.support.knowledge.models import (
    DraftSource,
    Question,
    RecurringMember,
    RecurringQuestion,
)
from rooftree.support.knowledge.queries.loop.draft_words import draft_words
from rooftree.support.knowledge.queries.loop.recurring_list import Wanted, recurring_list
from rooftree.support.knowledge.queries.loop.recurring_one import recurring_one
from rooftree.support.knowledge.queries.loop.training import training_needs
from rooftree.support.knowledge.rules.loop.verdict import VERDICTS
from rooftree.support.knowledge.tests.factories import NOW, publish_row
from rooftree.support.knowledge.tests.questions import SYSTEM, ask

pytestmark = pytest.mark.django_db
WINDOWS = (7, 28, 91)


def recurring(title: str, *, verdict: str = "no-article", askings: int = 0) -> RecurringQuestion:
    """Insert a group with so many askings of different people, a day apart."""
    row = RecurringQuestion.objects.create(title=title, verdict=verdict, grouped_at=NOW)
    put(row, [Question(at=NOW - timedelta(days=n), asker_key=f"c{n}") for n in range(askings)])
    return row


def put(row: RecurringQuestion, questions: list[Question]) -> None:
    for question in questions:
        question.source, question.title = Source.ASKED_AGAIN, row.title
    made = Question.objects.bulk_create(questions)
    RecurringMember.objects.bulk_create(
        RecurringMember(recurring=row, question=each) for each in made
    )


@pytest.fixture
def many():
    """Six groups of askings at random over 14 weeks, of few people and services."""
    chance = random.Random(6)
    services = [make_service(f"service-{n}").pk for n in range(3)]
    for number in range(6):
        row = recurring(f"Question {number}")
        put(
            row,
            [
                Question(
                    at=NOW - timedelta(hours=chance.randrange(14 * 7 * 24)),
                    asker_key=f"c{chance.randrange(5)}",
                    service_id=chance.choice([*services, None]),
                )
                for _ in range(chance.randrange(2, 40))
            ],
        )
    return services


class RecurringList:
    def test_counts_what_each_row_opens(self, many):
        looked_at = 0
        for days in WINDOWS:
            for service in (None, *many):
                wanted = Wanted(NOW, days, service)
                for row in recurring_list(actor=SYSTEM, wanted=wanted)[0]:
                    page = recurring_one(actor=SYSTEM, recurring_id=row.id, wanted=wanted)
                    rows = page.askings
                    assert (row.times, row.people, row.services) == (
                        len(rows),
                        len({each.who for each in rows}),
                        len({each.service for each in rows} - {""}),
                    )
                    assert (page.times, page.people, page.services) == (
                        row.times,
                        row.people,
                        row.services,
                    )
                    looked_at += 1
        assert looked_at > 30

    def test_agrees_with_training_needs(self, many):
        wanted = Wanted(NOW, 91)
        for each in training_needs(actor=SYSTEM, wanted=wanted):
            rows, total = recurring_list(
                actor=SYSTEM, wanted=Wanted(NOW, 91, each.service_id), sort="times"
            )
            assert total == len(each.needs)
            assert sum(row.times for row in rows) == each.times
            assert {(row.id, row.times, row.people) for row in rows} == {
                (need.id, need.times, need.people) for need in each.needs
            }

    def test_puts_what_nobody_answers_first_and_asks_twice(self):
        recurring("Answered", verdict="answered", askings=9)
        recurring("Not found", verdict="not-found", askings=2)
        recurring("No article", askings=4)
        recurring("Asked once", askings=1)
        with CaptureQueriesContext(connection) as asked:
            rows, total = recurring_list(actor=SYSTEM, wanted=Wanted(NOW))
        assert len(asked) == 2
        assert ([row.title for row in rows], total) == (
            ["No article", "Not found", "Answered"],
            3,
        )

    def test_leaves_out_what_was_set_aside_until_it_has_grown(self):
        row = recurring("Out of scope", askings=3)
        set_aside(actor=SYSTEM, recurring_id=row.pk, reason="Mended soon", at=NOW)
        later = NOW + timedelta(days=1)
        assert recurring_list(actor=SYSTEM, wanted=Wanted(later)) == ([], 0)
        (aside,), _ = recurring_list(actor=SYSTEM, wanted=Wanted(later, is_set_aside=True))
        assert aside.set_aside_reason == "Mended soon"
        put(row, [Question(at=later, asker_key="c1") for _ in range(3)])
        assert recurring_list(actor=SYSTEM, wanted=Wanted(later))[1] == 1
        bring_back_question(actor=SYSTEM, recurring_id=row.pk)
        assert recurring_list(actor=SYSTEM, wanted=Wanted(later, is_set_aside=True))[1] == 0

    def test_filters_by_the_words_it_shows(self):
        assert dict(RecurringQuestion.Verdict.choices) == VERDICTS

    def test_shows_a_draft_that_was_begun(self):
        row = recurring("No article", askings=2)
        draft = publish_row("A draft")
        draft.published = None
        draft.save()
        DraftSource.objects.create(article=draft, question=row.members.first().question)
        ((shown,), _) = recurring_list(actor=SYSTEM, wanted=Wanted(NOW))
        assert shown.draft_slug == draft.slug
        page = recurring_one(actor=SYSTEM, recurring_id=row.pk, wanted=Wanted(NOW))
        assert [each.id for each in page.drafts] == [draft.pk]

    def test_is_for_those_who_keep_articles(self):
        stranger, wanted = Actor.anonymous(), Wanted(NOW)
        for query in (recurring_list, training_needs):
            with pytest.raises(access.NotAllowed):
                query(actor=stranger, wanted=wanted)


class DraftWords:
    def test_are_peoples_own_without_names(self):
        row = recurring("Where are void keys?")
        for number, text in enumerate(("Mr Ian Bell asks for keys", "See above"), start=1):
            question = ask(number, "Where are void keys?", text=text)
            RecurringMember.objects.create(recurring=row, question=question)
        words = draft_words(actor=SYSTEM, recurring_id=row.pk)
        assert "(name) asks for keys" in words.body
        assert "Bell" not in words.body
        assert len(words.question_ids) == 2
