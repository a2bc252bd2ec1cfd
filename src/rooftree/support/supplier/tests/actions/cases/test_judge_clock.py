"""Judging the supplier's clocks."""

from datetime import datetime, timedelta

import pytest

from rooftree.support.supplier.actions.cases.change import What, add_event, move, note_message
from rooftree.support.supplier.actions.cases.judge_clock import Why, judge_clock
from rooftree.support.supplier.choices import Author, Channel, Direction, Here, Status
from rooftree.support.supplier.models import ClockJudgement, SupplierCase
from rooftree.support.supplier.queries.cases.clocks import Clockwork, one_with_log, state_of
from rooftree.support.supplier.tests.factories import NOW, SYSTEM, make_case

HOUR = timedelta(hours=1)


def wrote(case: SupplierCase, at: datetime, author: Author = Author.PERSON) -> None:
    note_message(
        case,
        actor=SYSTEM,
        at=at,
        direction=Direction.IN,
        author=author,
        channel=Channel.MAIL,
    )


def judged(case: SupplierCase) -> list[tuple[str, str, int | None, bool]]:
    rows = ClockJudgement.objects.filter(case=case).order_by("id")
    return [(row.clock, row.why, row.priority, row.is_breached) for row in rows]


@pytest.mark.django_db
class JudgeClock:
    def test_keeps_a_response_with_what_it_was_judged_by(self):
        case = make_case(priority=2, at=NOW)
        wrote(case, NOW + HOUR / 2, Author.AUTOMATIC)
        assert judged(case) == []
        wrote(case, NOW + HOUR)
        wrote(case, NOW + 2 * HOUR)
        (kept,) = ClockJudgement.objects.filter(case=case)
        assert (kept.clock, kept.why, kept.target) == ("response", "met", "4 business hours")
        assert (kept.met_at, kept.counted_seconds) == (NOW + HOUR, 3600)
        assert kept.due_at == NOW + timedelta(days=1) - 4 * HOUR
        assert kept.readings["calendar"] == "support"
        assert kept.calendar_reading_id is not None

    def test_keeps_the_old_target_when_the_priority_changes(self):
        case = make_case(priority=3, at=NOW)
        wrote(case, NOW + 2 * HOUR)
        judge_clock(case, why=Why.PRIORITY, at=NOW + 3 * HOUR)
        add_event(case, What.PRIORITY, actor=SYSTEM, at=NOW + 3 * HOUR, priority=1)
        SupplierCase.objects.filter(pk=case.pk).update(priority=1)
        judge_clock(case, why=Why.MET, at=NOW + 3 * HOUR)
        assert judged(case) == [
            ("response", "met", 3, False),
            ("resolution", "priority", 3, False),
            ("response", "met", 1, False),
        ]

    def test_keeps_a_resolution_once_and_anew_after_reopening(self):
        case = make_case(priority=1, at=NOW)
        move(case, Status.RESOLVED, Here.BY_HAND, actor=SYSTEM, at=NOW + HOUR)
        move(case, Status.CLOSED, Here.CLOSED, actor=SYSTEM, at=NOW + 2 * HOUR)
        assert judged(case) == [
            ("resolution", "met", 1, False),
            ("response", "closed", 1, False),
        ]
        move(case, Status.ACTIVE, Here.REOPENED, actor=SYSTEM, at=NOW + timedelta(days=1))
        assert state_of(one_with_log(case.pk), Clockwork(), NOW + timedelta(days=1)).state == (
            "active"
        )
        move(case, Status.RESOLVED, Here.BY_HAND, actor=SYSTEM, at=NOW + timedelta(days=4))
        assert judged(case)[2:] == [("resolution", "met", 1, True)]

    def test_keeps_nothing_of_a_request_without_target(self):
        case = make_case(topic="documentation")
        wrote(case, NOW + HOUR)
        move(case, Status.CLOSED, Here.CLOSED, actor=SYSTEM, at=NOW + 2 * HOUR)
        assert judged(case) == []
