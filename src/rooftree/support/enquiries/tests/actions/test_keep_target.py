"""Our own targets are dated, and what was promised before stays."""

import pytest

from rooftree.platform.access.interface import NotAllowed
from rooftree.platform.calendars.interface import TargetUnreadable
from rooftree.support.enquiries.actions.keep_target import (
    NothingPromised,
    TargetFromThePast,
    keep_target,
)
from rooftree.support.enquiries.models import ResponseTarget
from rooftree.support.enquiries.queries.targets import target_rows
from rooftree.support.enquiries.rules.response_targets import TargetLine
from rooftree.support.enquiries.tests.factories import NOW, TODAY, make, minutes, rows
from rooftree.support.enquiries.tests.queries.test_clocks import clock

pytestmark = pytest.mark.django_db


def wanted(target: str = "4 business hours", on=TODAY, lane: int = 1) -> TargetLine:
    return TargetLine(lane, target, "next-opening", on, "Ruaridh Munro", "Agreed with the services")


class KeepTarget:
    def test_holds_for_what_is_asked_from_its_date(self, cast):
        before = make(is_urgent=True, at=NOW - minutes(24 * 60 * 3))
        keep_target(actor=cast.actor("ruaridh.munro"), wanted=wanted(), today=TODAY)
        assert clock(make(is_urgent=True)).line.target == "4 business hours"
        assert clock(before).line.target == "2 business hours"
        assert rows("audit.AuditEntry").filter(label="enquiries.target_set").exists()

    def test_lists_what_held_and_what_holds(self, cast):
        keep_target(actor=cast.actor("ruaridh.munro"), wanted=wanted(), today=TODAY)
        found = target_rows(actor=cast.actor("ruaridh.munro"), on=TODAY)
        assert [(row.line.target, row.is_in_use) for row in found if row.line.lane == 1] == [
            ("4 business hours", True),
            ("2 business hours", False),
        ]

    @pytest.mark.parametrize(
        ("line", "fact"),
        [
            (wanted("soon"), TargetUnreadable),
            (wanted("0 business hours"), NothingPromised),
            (wanted(on=TODAY.replace(day=1)), TargetFromThePast),
        ],
    )
    def test_refuses_what_says_no_time_or_rewrites_the_past(self, cast, line, fact):
        with pytest.raises(fact):
            keep_target(actor=cast.actor("ruaridh.munro"), wanted=line, today=TODAY)
        assert not ResponseTarget.objects.exists()

    def test_is_for_administrators(self, cast):
        with pytest.raises(NotAllowed):
            keep_target(actor=cast.actor("callum.reid"), wanted=wanted(), today=TODAY)
        with pytest.raises(NotAllowed):
            target_rows(actor=cast.actor("callum.reid"), on=TODAY)
