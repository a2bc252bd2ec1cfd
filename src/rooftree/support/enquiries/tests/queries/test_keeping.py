"""What keeps mail and files of an enquiry."""

from datetime import date

import pytest

from rooftree.support.enquiries.queries.keeping import ended_on
from rooftree.support.enquiries.queries.thread import needed_files
from rooftree.support.enquiries.tests.factories import NOW, make

pytestmark = pytest.mark.django_db


class EndedOn:
    def test_gives_the_day_of_closing_in_london(self, cast):
        late = NOW.replace(month=6, hour=23, minute=30)
        closed = make(status="closed", closed_at=late, outcome="answered")
        still_open = make()
        found = ended_on([closed.pk, still_open.pk])
        assert found == {closed.pk: date(2026, 6, 24), still_open.pk: None}

    def test_knows_nothing_of_others(self, cast):
        assert ended_on([1]) == {}


class NeededFiles:
    def test_names_what_was_put_there_by_hand_and_not_what_came_by_mail(self, cast):
        enquiry = make()
        enquiry.messages.create(direction="out", at=NOW, author_name="x", text="x", file_ids=[7, 8])
        enquiry.messages.create(
            direction="in", at=NOW, author_name="x", text="x", file_ids=[9], inbound_id=999
        )
        assert needed_files([8, 9, 10]) == {8}
