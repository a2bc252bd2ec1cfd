import pytest

from rooftree.platform.access.actions.keep_structure import ensure_team
from rooftree.platform.access.actions.keep_team import TeamDetails, change_team, make_team
from rooftree.platform.access.events import TeamTakenOutOfUse
from rooftree.platform.access.rules.require import NotAllowed
from rooftree.platform.access.tests.factories import actor_for, make_account
from rooftree.platform.audit import interface as audit
from rooftree.platform.events.tests.listening import break_down_on, listen
from rooftree.platform.references.interface import Ref
from rooftree.platform.staff import interface as staff
from rooftree.platform.staff.tests.factories import make_service
from rooftree.platform.staff.tests.factories import make_team as there_is_a_team


@pytest.fixture
def actor(administrator):
    return actor_for(administrator)


def change(actor, team, *, is_in_use=True, **said):
    given = {"name": team.name, "mailbox": team.mailbox, "service_id": team.service_id, **said}
    return change_team(
        actor=actor, team_id=team.pk, details=TeamDetails(**given), is_in_use=is_in_use
    )


class MakeTeam:
    def test_writes_the_team_and_the_audit(self, actor):
        rents = make_service("rents")
        details = TeamDetails("Rents Control", " Rents-Control@council.example", rents.pk)
        team_id = make_team(actor=actor, key="rents-control", details=details)
        line = staff.team(team_id)
        assert (line.key, line.mailbox, line.is_in_use) == (
            "rents-control",
            "rents-control@council.example",
            True,
        )
        [entry], _ = audit.entries(audit.Wanted(subject=Ref("staff.team", team_id)))
        assert entry.words == "Made a team"

    @pytest.mark.parametrize(
        ("key", "name", "mailbox", "fact"),
        [
            ("ihms", "Another", "", staff.KeyTaken),
            ("other", "IHMS TEAM", "", staff.NameTaken),
            ("other", "Another", "IHMS@council.example", staff.MailboxTaken),
        ],
    )
    def test_refuses_what_another_team_has(self, actor, key, name, mailbox, fact):
        there_is_a_team("ihms")
        with pytest.raises(fact):
            make_team(actor=actor, key=key, details=TeamDetails(name, mailbox, None))

    def test_lets_several_teams_have_no_mailbox(self, actor):
        for key in ("one", "two"):
            make_team(actor=actor, key=key, details=TeamDetails(key, "", None))
        assert len(staff.every_team()) == 2

    def test_stays_within_an_administrators_services(self, db):
        rents, estates = make_service("rents"), make_service("estates")
        local = actor_for(make_account("lee.local", role="administrator", reach=rents))
        assert make_team(actor=local, key="a", details=TeamDetails("A", "", rents.pk))
        for service_id in (estates.pk, None):
            with pytest.raises(NotAllowed):
                make_team(actor=local, key="b", details=TeamDetails("B", "", service_id))


class ChangeTeam:
    def test_tells_once_when_it_goes_out_of_use(self, actor, monkeypatch):
        heard = listen(monkeypatch, TeamTakenOutOfUse)
        team = there_is_a_team("ihms")
        change(actor, team, is_in_use=False)
        change(actor, team, is_in_use=False, name="The old project")
        assert heard == [TeamTakenOutOfUse(team.pk)]
        assert staff.teams() == []
        assert staff.team(team.pk).name == "The old project"

    def test_leaves_all_as_it_was_where_somebody_still_needs_it(self, actor, monkeypatch):
        team = there_is_a_team("ihms")
        break_down_on(monkeypatch, TeamTakenOutOfUse)
        with pytest.raises(RuntimeError):
            change(actor, team, is_in_use=False)
        assert staff.team(team.pk).is_in_use
        assert audit.entries(audit.Wanted())[1] == 0

    def test_refuses_to_take_a_team_from_a_service_out_of_reach(self, db):
        rents, estates = make_service("rents"), make_service("estates")
        team = there_is_a_team("visits", service=estates)
        local = actor_for(make_account("lee.local", role="administrator", reach=rents))
        with pytest.raises(NotAllowed):
            change(local, team, service_id=rents.pk)
        ours = there_is_a_team("control", service=rents)
        with pytest.raises(NotAllowed):
            change(local, ours, service_id=estates.pk)

    def test_is_undone_for_a_team_that_a_file_names_again(self, actor):
        team = there_is_a_team("ihms")
        change(actor, team, is_in_use=False)
        ensure_team(actor=actor, key="ihms", name=team.name, mailbox=team.mailbox)
        assert staff.team(team.pk).is_in_use
