"""Teams, services and units, through the pages."""

import re
from datetime import UTC, datetime

import pytest
import time_machine

from rooftree.platform.access.tests.factories import make_account, sign_in
from rooftree.platform.staff import interface as staff
from rooftree.platform.staff.tests.factories import make_colleague, make_service, make_team
from rooftree.platform.web.tests.narrowing import narrow


@pytest.fixture
def admin(client, administrator):
    with time_machine.travel(datetime(2026, 11, 23, 12, 0, tzinfo=UTC), tick=False):
        yield sign_in(client, administrator)


def words_of(answer):
    return answer.content.decode().replace("&#x27;", "'")


class TeamPages:
    def test_make_and_change_a_team(self, admin):
        said = {"name": "Rents Control", "key": "rents-control", "mailbox": "rc@council.example"}
        page = words_of(admin.post("/teams/new/", said, follow=True))
        assert "Team made." in page
        assert "rc@council.example" in page
        line = staff.team_by_key("rents-control")
        changed = {"name": "Control", "mailbox": "", "is_in_use": "on"}
        assert "Control" in words_of(admin.post(f"/teams/{line.id}/change/", changed, follow=True))
        assert staff.team(line.id).mailbox == ""

    def test_tell_what_another_team_has_beside_the_field_and_keep_what_was_typed(self, admin):
        make_team("ihms")
        said = {"name": "Ihms team", "key": "new", "mailbox": ""}
        assert "Another team has this name." in words_of(admin.post("/teams/new/", said))
        said = {"name": "New", "key": "ihms", "mailbox": ""}
        assert "Another team has this key." in words_of(admin.post("/teams/new/", said))
        said = {"name": "New", "key": "new", "mailbox": "IHMS@council.example"}
        page = words_of(admin.post("/teams/new/", said))
        assert "Another team has this shared mailbox." in page
        assert 'value="IHMS@council.example"' in page
        assert staff.team_by_key("new") is None

    def test_add_a_colleague_and_end_it(self, admin):
        team, jo = make_team("ihms"), make_colleague("Jo Orr")
        add = f"/teams/{team.pk}/members/add/"
        said = {"colleague_id": jo.pk, "from_on": "23 November 2026"}
        page = words_of(admin.post(add, said, follow=True))
        assert "Jo Orr</a> from 23 November 2026" in page
        assert "on some of these days already" in words_of(admin.post(add, said))
        end = re.search(r'href="(/teams/\d+/members/\d+/end/)"', page)[1]
        wrong = words_of(admin.post(end, {"until_on": "1 November 2026"}))
        assert "The last day is before the first." in wrong
        assert 'value="1 November 2026"' in wrong
        page = words_of(admin.post(end, {"until_on": "23 November 2026"}, follow=True))
        assert "from 23 November 2026 to 23 November 2026" in page

    def test_take_back_what_has_not_begun(self, admin):
        team, jo = make_team("ihms"), make_colleague("Jo Orr")
        said = {"colleague_id": jo.pk, "from_on": "1 December 2026"}
        page = words_of(admin.post(f"/teams/{team.pk}/members/add/", said, follow=True))
        end = re.search(r'href="(/teams/\d+/members/\d+/end/)"', page)[1]
        assert "do not begin in the team on 1 December 2026" in words_of(admin.get(end))
        assert "Nobody yet." in words_of(admin.post(end, follow=True))

    def test_show_who_worked_there_and_the_history_in_words(self, admin, officer):
        team = make_team("ihms")
        said = {"colleague_id": officer.colleague_id, "from_on": "2 November 2026"}
        admin.post(f"/teams/{team.pk}/members/add/", said)
        [line] = staff.memberships_of(team.pk)
        admin.post(f"/teams/{team.pk}/members/{line.id}/end/", {"until_on": "9 November 2026"})
        page = words_of(admin.get(f"/teams/{team.pk}/"))
        assert "Who worked in it" in page
        assert f'href="/history/staff.team/{team.pk}/"' in page
        history = words_of(admin.get(f"/history/staff.team/{team.pk}/"))
        assert "History of Team Ihms team" in history
        assert "Ended a colleague’s work in a team" in history
        assert "Until: empty → 9 November 2026" in history

    @pytest.mark.django_db
    def test_stay_within_an_administrators_services(self, client):
        rents, estates = make_service("rents"), make_service("estates")
        ours, theirs = make_team("control", service=rents), make_team("visits", service=estates)
        make_colleague("Rhona Rents", service=rents)
        make_colleague("Esme Estates", service=estates)
        make_account("ada.above", role="administrator", service=rents)
        client = sign_in(client, make_account("lee.local", role="administrator", reach=rents))
        page = words_of(client.get("/teams/"))
        assert ours.name in page
        assert theirs.name not in page
        assert 'href="/services/"' not in page
        assert client.get(f"/teams/{theirs.pk}/").status_code == 404
        offered = words_of(client.get(f"/teams/{ours.pk}/members/add/"))
        assert "Rhona Rents" in offered
        assert "Esme Estates" not in offered
        assert "Ada Above" not in offered
        services = words_of(client.get(f"/teams/{ours.pk}/change/"))
        assert "Rents" in services
        assert "Estates" not in services

    def test_narrow_the_list(self, admin):
        make_team("ihms")
        gone = make_team("finance")
        gone.is_in_use = False
        gone.save()
        page = words_of(narrow(admin, "/teams/", words="ihms"))
        assert "Ihms team" in page
        assert "Finance team" not in page
        page = words_of(admin.get("/teams/?use=no"))
        assert "Finance team" in page
        assert "Ihms team" not in page

    @pytest.mark.parametrize("address", ["/teams/", "/services/", "/units/"])
    def test_ask_the_same_number_of_queries_for_any_number(
        self, admin, address, django_assert_max_num_queries
    ):
        admin.get(address)
        for number in range(8):
            team = make_team(f"team-{number}", service=make_service(f"service-{number}"))
            make_colleague(team=team, service=team.service)
            staff.keep_unit(name=f"Unit {number}")
        with django_assert_max_num_queries(17):
            admin.get(address)


class ServicePages:
    def test_make_change_and_refuse(self, admin):
        said = {"name": "Rents", "key": "rents"}
        assert "Service made." in words_of(admin.post("/services/new/", said, follow=True))
        assert "Another service has this key." in words_of(
            admin.post("/services/new/", {**said, "name": "Other"})
        )
        line = staff.service("rents")
        make_team("control", service=make_service("rents"))
        page = words_of(admin.post(f"/services/{line.id}/", {"name": "Income"}))
        assert "teams belong to it" in page
        assert 'value="Income"' in page
        admin.post(f"/services/{line.id}/", {"name": "Income", "is_in_use": "on"})
        assert staff.service("rents").name == "Income"


class UnitPages:
    def test_make_change_and_refuse_a_ring(self, admin):
        admin.post("/units/new/", {"name": "Housing"})
        top = staff.units()[0].id
        admin.post("/units/new/", {"name": "Income", "parent_id": top})
        page = words_of(admin.get("/units/"))
        assert page.index("Housing") < page.index("Income")
        below = next(u.id for u in staff.units() if u.name == "Income")
        ring = words_of(admin.post(f"/units/{top}/", {"name": "Housing", "parent_id": below}))
        assert "That unit is part of this one." in ring
        admin.post(f"/units/{below}/", {"name": "Income and debt"})
        assert (staff.unit(below).name, staff.unit(below).parent_id) == ("Income and debt", None)
