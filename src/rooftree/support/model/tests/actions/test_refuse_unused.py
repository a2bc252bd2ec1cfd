from datetime import UTC, date, datetime

import pytest
import time_machine

from rooftree.platform.access.tests.factories import sign_in
from rooftree.platform.staff import interface as staff
from rooftree.support.model.actions.change_owner import change_owner
from rooftree.support.model.actions.refuse_unused import (
    ServiceIsCovered,
    TeamOwnsLevel,
    refuse_service_out_of_use,
    refuse_team_out_of_use,
)
from rooftree.support.model.queries.header import covered_services
from rooftree.support.model.queries.owners import owner_of, owners_of
from rooftree.support.model.tests.factories import MANAGER, TODAY

AFTER = date(2027, 4, 1)
NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


@pytest.mark.usefixtures("model")
class RefuseTeamOutOfUse:
    def test_names_the_levels_of_today_and_of_planned_days(self):
        today, planned = owner_of(2, on=TODAY), owner_of(2, on=AFTER)
        assert today.team_id != planned.team_id
        for owner in (today, planned):
            with pytest.raises(TeamOwnsLevel) as refused:
                refuse_team_out_of_use(team_id=owner.team_id, on=TODAY)
            assert 2 in refused.value.levels
            assert "level 2" in refused.value.words

    def test_lets_a_team_go_that_owned_levels_once_and_keeps_who_owned_them(self):
        former, later = owner_of(1, on=TODAY), owner_of(2, on=AFTER)
        facts = {"actor": MANAGER, "level": 1, "today": TODAY}
        change_owner(**facts, team_id=later.team_id, from_on=AFTER)
        refuse_team_out_of_use(team_id=former.team_id, on=AFTER)
        staff.write_team(
            team_id=former.team_id, name="Gone", mailbox="", service_id=None, is_in_use=False
        )
        newest = staff.make_team(key="new", name="New team", mailbox="", service_id=None)
        change_owner(**facts, team_id=newest, from_on=AFTER.replace(year=2028))
        assert [o.team_id for o in owners_of(1)] == [former.team_id, later.team_id, newest]

    def test_stands_beside_the_box_of_the_teams_page(self, client, administrator):
        owner = owner_of(2, on=TODAY)
        client = sign_in(client, administrator)
        said = {"name": owner.team_name, "mailbox": "kept@council.example"}
        with time_machine.travel(NOON, tick=False):
            page = client.post(f"/teams/{owner.team_id}/change/", said).content.decode()
        assert "This team owns" in page
        assert 'value="kept@council.example"' in page
        assert staff.team(owner.team_id).is_in_use


@pytest.mark.usefixtures("model")
class RefuseServiceOutOfUse:
    def test_refuses_while_the_model_covers_it(self):
        with pytest.raises(ServiceIsCovered):
            refuse_service_out_of_use(service_id=covered_services()[0].id)
