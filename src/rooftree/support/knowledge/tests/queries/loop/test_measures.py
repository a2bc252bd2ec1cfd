"""How the help fares: each number is the rows it opens."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from rooftree.platform.references.interface import Ref
from rooftree.platform.staff.tests.factories import make_colleague
from rooftree.support.knowledge.actions.loop.note_answer import NotedAnswer, note_answer
from rooftree.support.knowledge.choices import Place
from rooftree.support.knowledge.models import Opening, SearchEvent, Vote
from rooftree.support.knowledge.queries.loop.measure_rows import Span, measure_rows
from rooftree.support.knowledge.queries.loop.measures import (
    COUNTED,
    HELPED,
    REVISIONS,
    overdue,
    past_review,
    weeks,
)
from rooftree.support.knowledge.tests.factories import NOW, publish_row
from rooftree.support.knowledge.tests.questions import ENQUIRY, SYSTEM, ask

pytestmark = pytest.mark.django_db
TODAY = NOW.date()


@pytest.fixture
def used():
    """Some weeks of use: searches, openings, votes, answers and an enquiry."""
    ann, ben = make_colleague("Ann Asker").pk, make_colleague("Ben Asker").pk
    article = publish_row("Refunds")
    for days in (0, 1, 6, 8, 30):
        at = NOW - timedelta(days=days)
        for by in (ann, ben):
            search = SearchEvent.objects.create(
                at=at, place=Place.LIBRARY, words="refund", found=days % 2, by_id=by
            )
            if by == ann:
                Opening.objects.create(
                    at=at, article=article, place="help", search=search, by_id=by
                )
    SearchEvent.objects.create(at=NOW, place=Place.RECEIPT, words="", found=1)
    for by, is_helpful in ((ann, True), (ben, False)):
        Vote.objects.create(
            revision=article.published,
            voter_id=by,
            is_helpful=is_helpful,
            why_not="" if is_helpful else "old",
            at=NOW,
        )
    ask(1, by=ben, ago=1)
    note_answer(
        actor=SYSTEM, answer=NotedAnswer(Ref(ENQUIRY, 1), f"See /help/a/{article.slug}/", NOW)
    )
    return article


class Weeks:
    def test_count_what_their_rows_are(self, used):
        for week in weeks(actor=SYSTEM, on=TODAY):
            span = Span(week.from_on, week.until_on)
            for what in (*COUNTED, HELPED):
                rows, total = measure_rows(actor=SYSTEM, what=what, span=span)
                assert (len(rows), total) == (week.counts[what],) * 2, what

    def test_tell_what_was_found_and_helped(self, used):
        this, *_ = weeks(actor=SYSTEM, on=TODAY)
        assert this.counts["searches"] == 2
        assert this.rate("helpful", "votes") == "50%"
        assert this.rate("stopped", "linking") == "0%"
        assert this.counts["linking"] == 1
        (row,), _ = measure_rows(actor=SYSTEM, what=REVISIONS, span=Span(TODAY, TODAY))
        assert row.detail == "50% helpful: 1 of 2"

    def test_count_a_person_once_a_day_and_only_without_an_enquiry(self, used):
        rows, total = measure_rows(
            actor=SYSTEM, what=HELPED, span=Span(TODAY - timedelta(days=40), TODAY)
        )
        # Both on five days; Ben asked on the day before, and had looked for it then.
        assert total == 9
        assert {row.what for row in rows} == {"Looked 2 times", "Looked once"}

    def test_are_read_in_a_query_for_each_number(self):
        with CaptureQueriesContext(connection) as asked:
            weeks(actor=SYSTEM, on=TODAY)
        assert len(asked) == len(COUNTED) + 1


class PastReview:
    def test_counts_what_readers_see_and_nobody_looked_through(self, used):
        used.review_due_on = TODAY
        used.save()
        assert past_review(actor=SYSTEM, on=TODAY) == 0
        assert list(overdue(TODAY + timedelta(days=1))) == [used]
