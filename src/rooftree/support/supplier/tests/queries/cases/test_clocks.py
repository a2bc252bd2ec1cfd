"""A case's clocks out of the database: the same rule as the command's."""

import json
from datetime import UTC, date, timedelta

import pytest

from rooftree.platform.calendars import interface as calendars
from rooftree.platform.calendars.interface import OpenHours
from rooftree.support.supplier.actions.cases.change import What, add_event, move, note_message
from rooftree.support.supplier.choices import Author, Channel, Direction, Here, Status
from rooftree.support.supplier.models import CaseEvent, ClockReading, SupplierCase, SupplierTarget
from rooftree.support.supplier.queries.cases.clocks import (
    Clockwork,
    one_with_log,
    state_of,
    with_log,
)
from rooftree.support.supplier.rules.clocks.log_json import read_case, state_as_json
from rooftree.support.supplier.tests.factories import NOW, SYSTEM, make_case

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
_FIELDS = ("kind", "status", "direction", "author", "channel", "priority")


def talked_over() -> SupplierCase:
    """A case with a word from them, a wait, our reply and another priority."""
    case = make_case(priority=2, at=NOW)
    passed = {"actor": SYSTEM, "author": Author.PERSON, "channel": Channel.MAIL}
    note_message(case, at=NOW + HOUR / 2, direction=Direction.IN, **passed)
    move(case, Status.WAITING, Here.SUPPLIER_ASKED, actor=SYSTEM, at=NOW + HOUR)
    note_message(case, at=NOW + DAY, direction=Direction.OUT, **passed)
    move(case, Status.ACTIVE, Here.REPLY_SENT, actor=SYSTEM, at=NOW + DAY)
    add_event(case, What.PRIORITY, actor=SYSTEM, at=NOW + DAY + HOUR, priority=1)
    return case


def exported(case: SupplierCase, hours: OpenHours) -> list[bytes]:
    """Write a case's log as the command reads it."""
    lines = []
    for row in CaseEvent.objects.filter(case=case):
        line = {"at": row.at.isoformat(), "event": row.what}
        lines.append(line | {name: getattr(row, name) for name in _FIELDS})
    lines[0]["calendar"] = calendars.calendar_as_json(hours)
    return [json.dumps(line).encode() for line in lines]


def keep_reading(**values: object) -> None:
    ClockReading.objects.create(
        calendar="support", from_on=date(2026, 1, 1), reason="Agreed", set_at=NOW, **values
    )


@pytest.mark.django_db
class StateOf:
    def test_stands_as_the_command_says(self):
        case, at = talked_over(), NOW + DAY + 2 * HOUR
        told = state_as_json(read_case(exported(case, calendars.hours_of("support"))), at)
        found = state_of(one_with_log(case.pk), Clockwork(), at)
        assert (found.state, found.priority, found.owned) == (
            told["state"],
            told["priority"],
            told["owned"],
        )
        for name in ("response", "resolution"):
            clock = getattr(found, name)
            written = [clock.due, clock.met_at]
            assert told[name] == {
                "due": written[0] and calendars.written(written[0]),
                "met_at": written[1] and calendars.written(written[1]),
                "breached": clock.is_breached,
            }

    def test_asks_nothing_a_row(self, django_assert_num_queries):
        for _ in range(3):
            talked_over()
        works = Clockwork()
        with django_assert_num_queries(4):
            states = [
                state_of(case, works, NOW + 2 * DAY)
                for case in with_log(SupplierCase.objects.all())
            ]
        assert [state.state for state in states] == ["active"] * 3

    def test_reads_clocks_and_targets_as_of_the_day_it_was_raised(self):
        keep_reading(pauses_response=True)
        SupplierTarget.objects.create(
            kind="incident",
            priority=2,
            clock="response",
            target="1 business hour",
            from_on=NOW.date() + DAY,
            reason="Agreed",
            set_at=NOW,
        )
        before, after = make_case(priority=2, at=NOW), make_case(priority=2, at=NOW + DAY)
        works = Clockwork()
        for case, target in ((before, "4 business hours"), (after, "1 business hour")):
            row = one_with_log(case.pk)
            assert works.reading_for(row).readings.pauses_response
            assert state_of(row, works, NOW + 2 * DAY).response.target == target

    def test_stands_as_judged_when_the_calendar_changes_afterwards(self):
        case = make_case(priority=1, at=NOW)
        note_message(
            case,
            actor=SYSTEM,
            at=NOW + HOUR,
            direction=Direction.IN,
            author=Author.PERSON,
            channel=Channel.PHONE,
        )
        hours = calendars.hours_of("support")
        shut = OpenHours(hours.zone, hours.versions, hours.closed | {NOW.date()}, {})
        row = one_with_log(case.pk)
        found = state_of(row, Clockwork(hours=shut), NOW + 3 * HOUR)
        assert found.response.due == NOW + 2 * HOUR
        assert found.resolution.due == (NOW + DAY).astimezone(UTC).replace(hour=17, minute=0)

    def test_is_none_where_the_calendar_never_opens(self):
        case = one_with_log(make_case(at=NOW).pk)
        assert state_of(case, Clockwork(hours=OpenHours("UTC", (), frozenset(), {})), NOW) is None
