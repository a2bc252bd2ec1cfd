from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine

from rooftree.platform.access.actions import keep_member
from rooftree.platform.access.actions.keep_colleague import HasLeft
from rooftree.platform.access.actions.keep_member import add_member, end_member, withdraw_member
from rooftree.platform.access.events import ColleagueChanged
from rooftree.platform.access.queries.actor import actor_of
from rooftree.platform.access.rules.require import NotAllowed
from rooftree.platform.access.tests.factories import actor_for, make_account
from rooftree.platform.events.tests.listening import listen
from rooftree.platform.staff import interface as staff
from rooftree.platform.staff.tests.factories import make_colleague, make_service, make_team

TODAY = date(2026, 11, 23)
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def _noon():
    with time_machine.travel(datetime(2026, 11, 23, 12, 0, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def actor(administrator):
    return actor_for(administrator)


@pytest.fixture
def team(db):
    return make_team("control", service=make_service("rents"))


class AddMember:
    def test_counts_from_that_day(self, actor, team, officer, monkeypatch):
        heard = listen(monkeypatch, ColleagueChanged)
        who = officer.colleague_id
        add_member(actor=actor, team_id=team.pk, colleague_id=who, from_on=TODAY + DAY)
        assert actor_of(officer.pk, on=TODAY).team_ids == frozenset()
        assert actor_of(officer.pk, on=TODAY + DAY).team_ids == {team.pk}
        assert heard == [ColleagueChanged(who)]

    def test_refuses_days_on_which_they_work_there_already(self, actor, team):
        who = make_colleague(team=team).pk
        with pytest.raises(staff.AlreadyMember):
            add_member(actor=actor, team_id=team.pk, colleague_id=who, from_on=TODAY)

    def test_takes_back_somebody_whose_work_there_ended(self, actor, team):
        who = make_colleague(team=team).pk
        [first] = staff.memberships_of(team.pk)
        end_member(actor=actor, membership_id=first.id, until_on=TODAY - DAY)
        add_member(actor=actor, team_id=team.pk, colleague_id=who, from_on=TODAY)
        assert len(staff.memberships_of(team.pk)) == 2

    def test_refuses_a_leaver_an_unused_team_and_a_day_before_they_started(self, actor, team):
        gone, here = make_colleague(), make_colleague()
        gone.left_on = TODAY
        gone.save()
        facts = {"actor": actor, "team_id": team.pk, "from_on": TODAY}
        with pytest.raises(HasLeft):
            add_member(**facts, colleague_id=gone.pk)
        with pytest.raises(keep_member.BeforeTheyStarted):
            add_member(**{**facts, "from_on": date(2019, 1, 1)}, colleague_id=here.pk)
        team.is_in_use = False
        team.save()
        with pytest.raises(keep_member.TeamNotInUse):
            add_member(**facts, colleague_id=here.pk)

    def test_stays_within_an_administrators_services(self, team):
        rents, estates = team.service, make_service("estates")
        ours, theirs = make_colleague(service=rents), make_colleague(service=estates)
        local = actor_for(make_account("lee.local", role="administrator", reach=rents))
        other = make_team("visits", service=estates)
        for team_id, who in ((team.pk, theirs.pk), (other.pk, ours.pk)):
            with pytest.raises(NotAllowed):
                add_member(actor=local, team_id=team_id, colleague_id=who, from_on=TODAY)
        assert add_member(actor=local, team_id=team.pk, colleague_id=ours.pk, from_on=TODAY)


class EndMember:
    @pytest.fixture
    def line(self, team):
        make_colleague(team=team)
        [line] = staff.memberships_of(team.pk)
        return line

    def test_makes_it_the_last_day(self, actor, team, line):
        end_member(actor=actor, membership_id=line.id, until_on=TODAY)
        assert [m.id for m in staff.members_of(team.pk, on=TODAY)] == [line.colleague_id]
        assert staff.members_of(team.pk, on=TODAY + DAY) == []

    def test_refuses_a_day_before_the_first_and_one_after_the_last(self, actor, line):
        with pytest.raises(keep_member.EndsBeforeItBegins):
            end_member(actor=actor, membership_id=line.id, until_on=line.from_on - DAY)
        end_member(actor=actor, membership_id=line.id, until_on=TODAY)
        with pytest.raises(keep_member.EndsEarlierAlready):
            end_member(actor=actor, membership_id=line.id, until_on=TODAY + DAY)

    def test_refuses_whoever_does_not_reach_the_team(self, line):
        local = make_account("lee.local", role="administrator", reach=make_service("estates"))
        with pytest.raises(NotAllowed):
            end_member(actor=actor_for(local), membership_id=line.id, until_on=TODAY)


class WithdrawMember:
    def test_takes_back_what_has_not_begun_and_nothing_else(self, actor, team):
        who = make_colleague().pk
        added = add_member(actor=actor, team_id=team.pk, colleague_id=who, from_on=TODAY + DAY)
        withdraw_member(actor=actor, membership_id=added)
        assert staff.memberships_of(team.pk) == []
        begun = add_member(actor=actor, team_id=team.pk, colleague_id=who, from_on=TODAY)
        with pytest.raises(LookupError):
            withdraw_member(actor=actor, membership_id=begun)
