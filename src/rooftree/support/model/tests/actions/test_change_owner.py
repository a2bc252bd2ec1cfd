"""Giving a level to another team from a day on."""

from datetime import date, timedelta

import pytest

from rooftree.platform.access.interface import NotAllowed
from rooftree.platform.references.interface import Ref
from rooftree.platform.staff import interface as staff
from rooftree.support.model.actions.change_owner import (
    OwnerWouldChangeInPast,
    TeamUnknown,
    change_owner,
)
from rooftree.support.model.actions.withdraw_owner_change import NoSuchPlan, withdraw_owner_change
from rooftree.support.model.events import OwnershipChanged
from rooftree.support.model.queries.owners import level_of_team, owner_of, owners
from rooftree.support.model.rules.ownership import AlreadyOwner
from rooftree.support.model.tests.factories import MANAGER, OFFICER, TODAY, recorded

SOON = date(2027, 1, 4)


def change(level=2, team="housing-systems", from_on=SOON, actor=MANAGER):
    return change_owner(
        actor=actor, level=level, team_id=staff.team_by_key(team).id, from_on=from_on, today=TODAY
    )


def team_on(on, level=2):
    return owner_of(level, on=on).team_key


@pytest.mark.django_db
@pytest.mark.usefixtures("model")
class ChangeOwner:
    def test_moves_the_level_on_its_day(self):
        change()
        assert team_on(SOON - timedelta(days=1)) == "ihms"
        assert team_on(SOON) == "housing-systems"

    def test_keeps_the_mailbox_of_the_level(self):
        change()
        assert (
            owner_of(2, on=TODAY).mailbox == owner_of(2, on=SOON).mailbox == "ihms@council.example"
        )

    def test_leaves_the_other_levels_alone(self):
        change()
        assert {o.level: o.team_key for o in owners(SOON)} == {
            0: "ihms",
            1: "ihms",
            2: "housing-systems",
            3: "ihms",
        }

    def test_moves_the_standing_of_the_teams(self):
        ihms, systems = staff.team_by_key("ihms").id, staff.team_by_key("housing-systems").id
        change()
        assert level_of_team({systems}, TODAY) == set()
        assert level_of_team({systems}, SOON) == {2}
        assert level_of_team({ihms}, SOON) == {0, 1, 3}

    def test_may_begin_today(self):
        change(from_on=TODAY)
        assert team_on(TODAY) == "housing-systems"

    def test_tells_who_gave_and_who_took(self, told):
        change()
        ihms, systems = staff.team_by_key("ihms").id, staff.team_by_key("housing-systems").id
        assert told == [OwnershipChanged(2, ihms, systems, SOON)]

    def test_is_kept_in_the_audit(self):
        change()
        [entry] = recorded("model.owner_changed")
        assert entry.subject == Ref("model.level", 2)
        assert entry.details["from"] == "2027-01-04"

    def test_refuses_a_day_in_the_past(self):
        with pytest.raises(OwnerWouldChangeInPast):
            change(from_on=TODAY - timedelta(days=1))

    def test_refuses_the_team_that_owns_it_already(self):
        with pytest.raises(AlreadyOwner):
            change(team="ihms")

    def test_refuses_a_team_that_is_unknown(self):
        with pytest.raises(TeamUnknown):
            change_owner(actor=MANAGER, level=2, team_id=0, from_on=SOON, today=TODAY)

    def test_refuses_an_officer(self):
        with pytest.raises(NotAllowed):
            change(actor=OFFICER)
        assert team_on(SOON) == "ihms"


@pytest.mark.django_db
@pytest.mark.usefixtures("model")
class WithdrawOwnerChange:
    def withdraw(self, from_on, actor=MANAGER):
        return withdraw_owner_change(actor=actor, level=2, from_on=from_on, today=TODAY)

    def test_lets_the_owner_before_go_on(self, told):
        self.withdraw(date(2027, 4, 1))
        assert team_on(date(2030, 1, 1)) == "ihms"
        assert [event.on for event in told] == [date(2027, 4, 1)]

    @pytest.mark.parametrize("from_on", [TODAY, date(2026, 8, 31), date(2027, 5, 1)])
    def test_refuses_what_is_not_planned(self, from_on):
        with pytest.raises(NoSuchPlan):
            self.withdraw(from_on)

    def test_refuses_an_officer(self):
        with pytest.raises(NotAllowed):
            self.withdraw(date(2027, 4, 1), actor=OFFICER)
