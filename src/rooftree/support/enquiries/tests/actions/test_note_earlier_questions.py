"""Enquiries hand their questions down to knowledge."""

import json
from io import StringIO

import pytest
from django.core.management import call_command

from rooftree.support.enquiries.actions.change import change
from rooftree.support.enquiries.actions.note_earlier_questions import note_earlier_questions
from rooftree.support.enquiries.tests.factories import NOW, SYSTEM, answer, make, rows

pytestmark = pytest.mark.django_db


class NoteEarlierQuestions:
    def test_notes_what_was_not_noted_with_its_answers(self, cast):
        enquiry = make(text="Is it safe?")
        answer(cast, enquiry.pk)
        noted = list(
            rows("knowledge.Question").values("title", "text", "asker_key", "service_id", "at")
        )
        given = list(rows("knowledge.GivenAnswer").values("text", "at"))
        rows("knowledge.Question").delete()
        make()
        assert note_earlier_questions(actor=SYSTEM) == 1
        assert noted[0] in rows("knowledge.Question").values(
            "title", "text", "asker_key", "service_id", "at"
        )
        assert list(rows("knowledge.GivenAnswer").values("text", "at")) == given

    def test_changes_nothing_again(self, cast):
        make()
        told = StringIO()
        call_command("note_earlier_questions", stdout=told)
        assert json.loads(told.getvalue()) == {"noted": 0}


class MadeEnquiry:
    def test_is_noted_with_who_asked_and_followed_when_triage_moves_it(self, cast):
        enquiry = make(is_sign_in=True)
        kept = rows("knowledge.Question").get()
        assert (kept.ref_id, kept.asker_id, kept.is_sign_in) == (
            enquiry.pk,
            cast.id("morven.baillie"),
            True,
        )
        change(enquiry, actor=SYSTEM, at=NOW, service_id=None, is_sign_in=False)
        kept.refresh_from_db()
        assert (kept.service_id, kept.is_sign_in, kept.text) == (None, False, kept.text)
