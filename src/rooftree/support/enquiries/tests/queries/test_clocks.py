"""The clock of first help, worked out from the log."""

from datetime import UTC, datetime

import pytest

from rooftree.support.enquiries.actions.add_note import add_note
from rooftree.support.enquiries.actions.help_sign_in import send_sign_in_help
from rooftree.support.enquiries.actions.reply_to_asker import reply_to_asker
from rooftree.support.enquiries.actions.send_receipt import send_receipt
from rooftree.support.enquiries.actions.triage import Triage, triage_enquiry
from rooftree.support.enquiries.actions.work import close_enquiry, reopen_enquiry
from rooftree.support.enquiries.models import ClockOutcome, Enquiry, EnquiryLogEntry
from rooftree.support.enquiries.queries.clocks import (
    Clockwork,
    clock_words_of,
    measure,
    one_with_clock,
    with_clock,
)
from rooftree.support.enquiries.tests.factories import NOW, SYSTEM, make, make_many, minutes, rows

pytestmark = pytest.mark.django_db
LATER = NOW + minutes(60)


def clock(enquiry: Enquiry, at: datetime = NOW):
    return measure(one_with_clock(enquiry.pk), Clockwork(), at)


def words(enquiry: Enquiry, at: datetime = NOW) -> str:
    found = clock_words_of(one_with_clock(enquiry.pk), Clockwork(), at)
    return f"{found.label}, {found.detail}"


def turn(enquiry: Enquiry, at: datetime, before: str, after: str) -> None:
    EnquiryLogEntry.objects.create(
        enquiry=enquiry, at=at, kind="status", before=before, after=after, actor_name="Somebody"
    )


def reply(cast, enquiry: Enquiry, at: datetime, after: str = "wait") -> None:
    actor = cast.actor("callum.reid")
    reply_to_asker(actor=actor, enquiry_id=enquiry.pk, text="Yes.", after=after, at=at)


class ClockOfFirstHelp:
    @pytest.mark.parametrize(
        ("made", "due"),
        [
            ({"is_sign_in": True}, datetime(2026, 11, 23, 14, 32, tzinfo=UTC)),
            ({"is_urgent": True}, datetime(2026, 11, 23, 16, 2, tzinfo=UTC)),
            ({}, datetime(2026, 11, 24, 14, 2, tzinfo=UTC)),
        ],
    )
    def test_is_due_by_the_target_of_its_lane(self, cast, made, due):
        assert clock(make(**made)).due == due

    def test_runs_in_open_time_only(self, cast):
        enquiry = make(is_urgent=True, at=datetime(2026, 11, 20, 16, 30, tzinfo=UTC))
        assert clock(enquiry).due == datetime(2026, 11, 23, 10, 30, tzinfo=UTC)
        assert words(enquiry) == "missed by 3 h 32 min, due 10:30"

    def test_stops_at_the_first_message_of_a_person(self, cast):
        enquiry = make(is_urgent=True)
        reply(cast, enquiry, LATER)
        reply(cast, enquiry, LATER + minutes(300))
        assert words(enquiry, LATER + minutes(900)) == "first help in time, after 1 h"

    def test_is_not_stopped_by_a_receipt_or_a_note(self, cast):
        enquiry = make(is_urgent=True)
        send_receipt(actor=SYSTEM, enquiry=enquiry, at=NOW)
        add_note(actor=cast.actor("callum.reid"), enquiry_id=enquiry.pk, text="Rang them.")
        assert clock(enquiry, LATER).state == "running"

    def test_is_stopped_by_a_reset_link_at_level_0_only(self, cast):
        enquiry = make(is_sign_in=True)
        callum = cast.actor("callum.reid")
        send_sign_in_help(
            actor=callum, enquiry_id=enquiry.pk, trouble="password", at=NOW + minutes(3)
        )
        assert words(enquiry, LATER) == "first help in time, after 3 min"
        decided = Triage(enquiry.service_id, False, False, callum.colleague_id, "It is rents")
        triage_enquiry(actor=callum, enquiry_id=enquiry.pk, decided=decided, at=NOW + minutes(9))
        # Waiting for the asker since the link.
        assert words(enquiry, LATER) == "7 h 57 min left, waiting: no deadline"

    def test_pauses_while_we_wait_for_the_asker_and_not_for_a_team(self, cast):
        enquiry = make(is_urgent=True, at=NOW - minutes(30))
        turn(enquiry, NOW - minutes(20), "new", "waiting-asker")
        assert words(enquiry) == "1 h 50 min left, waiting: no deadline"
        turn(enquiry, NOW, "waiting-asker", "waiting-team")
        assert words(enquiry) == "1 h 50 min left, due 15:52"

    def test_leaves_out_the_time_it_was_closed(self, cast):
        enquiry, callum = make(is_urgent=True), cast.actor("callum.reid")
        at = NOW + minutes(10)
        close_enquiry(actor=callum, enquiry_id=enquiry.pk, outcome="not-needed", at=at)
        assert words(enquiry, LATER) == "closed without a message, before it was due"
        reopen_enquiry(actor=callum, enquiry_id=enquiry.pk, reason="It is", at=at + minutes(45))
        assert clock(enquiry, LATER).due == datetime(2026, 11, 23, 16, 47, tzinfo=UTC)

    def test_stands_as_it_was_judged_when_opened_again(self, cast):
        enquiry, callum = make(is_urgent=True), cast.actor("callum.reid")
        reply(cast, enquiry, LATER, "close")
        reopen_enquiry(actor=callum, enquiry_id=enquiry.pk, reason="Asked on", at=LATER)
        reply(cast, enquiry, LATER + minutes(3000))
        assert ClockOutcome.objects.filter(enquiry=enquiry).count() == 1
        assert words(enquiry, LATER) == "first help in time, after 1 h"

    def test_is_measured_anew_from_the_beginning_when_the_lane_changes(self, cast):
        enquiry, callum = make(at=NOW - minutes(90)), cast.actor("callum.reid")
        turn(enquiry, NOW - minutes(80), "new", "waiting-asker")
        turn(enquiry, NOW - minutes(50), "waiting-asker", "new")
        decided = Triage(enquiry.service_id, False, True, None, "All payments stand still")
        triage_enquiry(actor=callum, enquiry_id=enquiry.pk, decided=decided, at=NOW)
        assert clock(enquiry).due == NOW + minutes(60)

    def test_says_so_where_the_calendar_never_opens(self, cast):
        enquiry = make()
        rows("calendars.WeeklySpan").all().delete()
        assert words(enquiry) == "no deadline, the calendar never opens"

    def test_costs_two_queries_more_for_any_number(self, cast, django_assert_num_queries):
        make_many(40)
        with django_assert_num_queries(3):
            works = Clockwork()
            found = [measure(row, works, NOW) for row in with_clock(Enquiry.objects.all())]
        assert {each.state for each in found} == {"running"}
