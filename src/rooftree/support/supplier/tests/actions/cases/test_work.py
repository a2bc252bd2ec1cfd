"""Notes, calls, status by hand, closing, opening again and taking a case."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from rooftree.platform.access.interface import NotAllowed
from rooftree.support.supplier.actions.cases.add_note import add_note
from rooftree.support.supplier.actions.cases.change import CaseClosed, What, add_event, lock
from rooftree.support.supplier.actions.cases.close_case import CallMissing, close_case
from rooftree.support.supplier.actions.cases.record_call import (
    Call,
    CallBeforeRaised,
    CallInFuture,
    record_call,
)
from rooftree.support.supplier.actions.cases.reopen_case import StillOpen, reopen_case
from rooftree.support.supplier.actions.cases.set_status import NotByHand, StandsThere, set_status
from rooftree.support.supplier.actions.cases.take_over import take_over
from rooftree.support.supplier.choices import Status
from rooftree.support.supplier.tests.factories import NOW, SYSTEM, make_case

pytestmark = pytest.mark.django_db
MINUTE = timedelta(minutes=1)


@pytest.fixture
def callum(cast):
    return cast.actor("callum.reid")


class Lock:
    def test_lets_lines_into_the_log_from_who_holds_a_release(self):
        case = make_case()
        with CaptureQueriesContext(connection) as asked:
            lock(case.pk)
        assert "FOR NO KEY UPDATE" in asked[0]["sql"]


class AddNote:
    def test_keeps_it_also_on_a_closed_case(self, callum):
        case = make_case(status=Status.CLOSED)
        add_note(actor=callum, case_id=case.pk, text="Ask for the log next time")
        assert case.notes.get().author_name == "Callum Reid"

    def test_keeps_it_once_where_it_is_sent_twice(self, callum):
        case = make_case()
        ids = {add_note(actor=callum, case_id=case.pk, text="Rings at two") for _ in range(2)}
        assert len(ids) == case.notes.count() == 1

    def test_refuses_others(self, cast):
        case = make_case()
        with pytest.raises(NotAllowed):
            add_note(actor=cast.actor("nuala.byrne"), case_id=case.pk, text="x")


class RecordCall:
    def test_keeps_caller_person_reached_and_time(self, callum):
        case = make_case(priority=1)
        call = Call("Callum Reid", "Ravi Chandra", NOW, "01632 960123")
        record_call(actor=callum, case_id=case.pk, call=call, at=NOW + MINUTE)
        kept = case.calls.get()
        assert (kept.caller_name, kept.person_reached, kept.at) == (
            "Callum Reid", "Ravi Chandra", NOW,
        )  # fmt: skip
        assert case.log.get(what="call").words == "Callum Reid rang and reached Ravi Chandra"

    def test_keeps_a_call_once_that_is_sent_twice(self, callum):
        case = make_case(priority=1)
        call = Call("Callum Reid", "Ravi Chandra", NOW)
        ids = {record_call(actor=callum, case_id=case.pk, call=call) for _ in range(2)}
        assert len(ids) == case.calls.count() == case.log.filter(what="call").count() == 1

    def test_takes_the_minute_of_raising(self, callum):
        case = make_case(at=NOW + timedelta(seconds=40))
        call = Call("Callum Reid", "Ravi Chandra", NOW)
        record_call(actor=callum, case_id=case.pk, call=call, at=NOW + MINUTE)
        assert case.log.get(what="call").at == case.raised_at

    def test_refuses_the_future_and_what_was_before_raising(self, callum):
        case = make_case()
        with pytest.raises(CallInFuture):
            record_call(actor=callum, case_id=case.pk, call=Call("C", "R", NOW + MINUTE))
        with pytest.raises(CallBeforeRaised):
            record_call(actor=callum, case_id=case.pk, call=Call("C", "R", NOW - MINUTE))


class SetStatus:
    def test_moves_it_with_its_reason(self, callum):
        case = make_case()
        set_status(actor=callum, case_id=case.pk, status="waiting-for-customer", reason="They rang")
        case.refresh_from_db()
        assert (case.status, case.here_words) == (Status.WAITING, "They rang")
        assert case.log.get(what="status").words == "They rang"

    def test_refuses_where_it_stands_and_ways_of_their_own(self, callum):
        case = make_case()
        with pytest.raises(StandsThere):
            set_status(actor=callum, case_id=case.pk, status="active", reason="x")
        with pytest.raises(NotByHand):
            set_status(actor=callum, case_id=case.pk, status="closed", reason="x")
        closed = make_case(status=Status.CLOSED)
        with pytest.raises(CaseClosed):
            set_status(actor=callum, case_id=closed.pk, status="active", reason="x")


class CloseCase:
    def test_keeps_how_it_ended(self, callum):
        case = make_case()
        close_case(actor=callum, case_id=case.pk, outcome="Patched", at=NOW)
        case.refresh_from_db()
        assert (case.status, case.outcome, case.closed_at) == ("closed", "Patched", NOW)
        assert case.log.get(what="closed").words == "Patched"

    def test_refuses_a_priority_1_until_somebody_rang(self, callum):
        case = make_case(priority=1)
        with pytest.raises(CallMissing):
            close_case(actor=callum, case_id=case.pk, outcome="Patched")
        record_call(actor=callum, case_id=case.pk, call=Call("Callum Reid", "Ravi Chandra", NOW))
        close_case(actor=callum, case_id=case.pk, outcome="Patched")

    def test_refuses_also_where_it_was_priority_1_before(self, callum):
        case = make_case(priority=2)
        add_event(case, What.PRIORITY, actor=SYSTEM, at=NOW, priority=1)
        add_event(case, What.PRIORITY, actor=SYSTEM, at=NOW, priority=2)
        with pytest.raises(CallMissing):
            close_case(actor=callum, case_id=case.pk, outcome="Patched")

    def test_refuses_a_closed_one(self, callum):
        case = make_case(status=Status.CLOSED)
        with pytest.raises(CaseClosed):
            close_case(actor=callum, case_id=case.pk, outcome="Again")


class ReopenCase:
    def test_makes_it_active_and_logs_why(self, callum):
        case = make_case(status=Status.CLOSED, outcome="Patched")
        reopen_case(actor=callum, case_id=case.pk, reason="It happens again")
        case.refresh_from_db()
        assert (case.status, case.closed_at, case.outcome) == ("active", None, "")
        assert case.log.get(what="reopened").words == "It happens again"

    def test_refuses_an_open_one(self, callum):
        case = make_case()
        with pytest.raises(StillOpen):
            reopen_case(actor=callum, case_id=case.pk, reason="x")


class TakeOver:
    def test_makes_the_actor_its_owner_once(self, callum):
        case = make_case()
        for _ in range(2):
            take_over(actor=callum, case_id=case.pk)
        case.refresh_from_db()
        assert case.owner_id == callum.colleague_id
        assert case.log.filter(what="owner").count() == 1
