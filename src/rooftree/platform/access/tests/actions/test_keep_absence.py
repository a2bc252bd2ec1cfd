from datetime import date

import pytest

from rooftree.platform.access.actions import keep_absence
from rooftree.platform.access.rules.require import NotAllowed
from rooftree.platform.access.tests.factories import actor_for
from rooftree.platform.staff import interface as staff

MONDAY, FRIDAY = date(2026, 11, 23), date(2026, 11, 27)


def record(actor, who, *, from_on=MONDAY, until_on=FRIDAY, stand_in=None):
    return keep_absence.record_absence(
        actor=actor_for(actor),
        colleague_id=who.colleague_id,
        from_on=from_on,
        until_on=until_on,
        stand_in_id=stand_in.colleague_id if stand_in else None,
    )


class RecordAbsence:
    def test_lets_people_record_their_own(self, officer, manager):
        record(officer, officer, stand_in=manager)
        assert staff.working_stand_in(officer.colleague_id, on=FRIDAY) == manager.colleague_id

    def test_lets_an_administrator_record_anybodys(self, administrator, officer):
        record(administrator, officer)
        assert staff.away(officer.colleague_id, on=MONDAY)

    def test_refuses_anybody_elses(self, officer, manager):
        with pytest.raises(NotAllowed):
            record(officer, manager)

    def test_refuses_standing_in_for_oneself_and_days_the_wrong_way_round(self, officer):
        with pytest.raises(keep_absence.CannotStandIn):
            record(officer, officer, stand_in=officer)
        with pytest.raises(keep_absence.EndsBeforeItBegins):
            record(officer, officer, from_on=FRIDAY, until_on=MONDAY)


class CancelAbsence:
    def test_refuses_to_cancel_somebody_elses_under_ones_own_name(self, officer, manager):
        theirs = record(manager, manager)
        with pytest.raises(keep_absence.AbsenceUnknown):
            keep_absence.cancel_absence(
                actor=actor_for(officer),
                colleague_id=officer.colleague_id,
                absence_id=theirs,
            )
        keep_absence.cancel_absence(
            actor=actor_for(manager), colleague_id=manager.colleague_id, absence_id=theirs
        )
        assert staff.away(manager.colleague_id, on=MONDAY) is None
