"""What a clock was judged by stays with it."""

import pytest
from django.db import ProgrammingError, transaction

from rooftree.support.enquiries.actions.work import close_enquiry
from rooftree.support.enquiries.models import ClockOutcome, ResponseTarget
from rooftree.support.enquiries.queries.clock_page import clock_page
from rooftree.support.enquiries.tests.factories import NOW, TODAY, make, minutes, rows
from rooftree.support.enquiries.tests.queries.test_clocks import LATER, reply, words

pytestmark = pytest.mark.django_db


class JudgeClock:
    def test_keeps_target_calendar_and_how_it_went(self, cast):
        enquiry = make(is_urgent=True)
        reply(cast, enquiry, NOW + minutes(130))
        kept = ClockOutcome.objects.get()
        assert (kept.target, kept.is_met, kept.due_at) == (
            "2 business hours",
            False,
            NOW + minutes(120),
        )
        assert (kept.counted_seconds, kept.late_seconds) == (130 * 60, 10 * 60)
        assert kept.reading.content["zone"] == "Europe/London"

    def test_is_not_rewritten_by_a_later_calendar_or_target(self, cast):
        enquiry = make(is_urgent=True)
        reply(cast, enquiry, LATER, "close")
        before = clock_page(actor=cast.actor("callum.reid"), enquiry_id=enquiry.pk, at=LATER)
        rows("calendars.WeeklySpan").all().delete()
        ResponseTarget.objects.create(
            lane=1,
            target="1 business minute",
            from_on=TODAY,
            reason="Stricter",
            set_at=NOW,
            set_by_name="Somebody",
        )
        after = clock_page(actor=cast.actor("callum.reid"), enquiry_id=enquiry.pk, at=LATER)
        assert after == before
        assert words(enquiry, LATER) == "first help in time, after 1 h"

    def test_says_when_it_was_closed_without_a_message(self, cast):
        enquiry = make(is_urgent=True, at=NOW - minutes(180))
        close_enquiry(
            actor=cast.actor("callum.reid"), enquiry_id=enquiry.pk, outcome="not-needed", at=NOW
        )
        kept = ClockOutcome.objects.get()
        assert (kept.helped_at, kept.is_met, kept.late_seconds) == (None, None, 3600)
        assert words(enquiry) == "closed without a message, missed by 1 h"

    def test_is_only_ever_added_to(self, cast):
        reply(cast, make(), LATER)
        with pytest.raises(ProgrammingError, match="Cannot update or delete"), transaction.atomic():
            ClockOutcome.objects.update(is_met=False)
