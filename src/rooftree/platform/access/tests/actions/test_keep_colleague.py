from datetime import date

import pytest
from django.core import mail

from rooftree.platform.access.actions import keep_colleague
from rooftree.platform.access.events import ColleagueChanged
from rooftree.platform.access.rules.require import NotAllowed
from rooftree.platform.access.tests.factories import actor_for, make_account
from rooftree.platform.events.tests.listening import listen
from rooftree.platform.staff import interface as staff
from rooftree.platform.staff.tests.factories import LONG_AGO, make_service, make_team

DAY = date(2026, 11, 23)


@pytest.fixture
def told(monkeypatch):
    return listen(monkeypatch, ColleagueChanged)


@pytest.mark.django_db
class ChangeDetails:
    def test_makes_a_new_address_the_accounts_too(self, administrator, officer, told):
        keep_colleague.change_details(
            actor=actor_for(administrator),
            colleague_id=officer.colleague_id,
            details=staff.ColleagueDetails("Olive Baird", "Olive.Baird@council.example"),
        )
        officer.refresh_from_db()
        assert officer.email == "olive.baird@council.example"
        assert told == [ColleagueChanged(officer.colleague_id)]

    def test_tells_the_old_address(self, administrator, officer):
        keep_colleague.change_details(
            actor=actor_for(administrator),
            colleague_id=officer.colleague_id,
            details=staff.ColleagueDetails("Olive Officer", "new@council.example"),
        )
        [sent] = mail.outbox
        assert sent.to == ["olive.officer@council.example"]
        assert "new@council.example" in sent.body

    def test_refuses_an_administrator_of_one_service_over_one_of_all(self):
        rents = make_service("rents")
        local = make_account("lee.local", role="administrator", reach=rents)
        chief = make_account("cat.chief", role="administrator", service=rents)
        with pytest.raises(NotAllowed):
            keep_colleague.change_details(
                actor=actor_for(local),
                colleague_id=chief.colleague_id,
                details=staff.ColleagueDetails("Cat Chief", "lee.local2@council.example"),
            )

    def test_refuses_a_manager(self, manager, officer):
        with pytest.raises(NotAllowed):
            keep_colleague.change_details(
                actor=actor_for(manager),
                colleague_id=officer.colleague_id,
                details=staff.ColleagueDetails("X", "x@council.example"),
            )


@pytest.mark.django_db
class Places:
    @pytest.mark.parametrize("place", ["service", "team", "team of no service"])
    def test_stay_within_the_reach_of_an_administrator(self, place):
        rents, estates = make_service("rents"), make_service("estates")
        local = make_account("lee.local", role="administrator", reach=rents, service=rents)
        team = make_team("ihms", service=estates if place == "team" else None)
        with pytest.raises(NotAllowed):
            keep_colleague.change_services(
                actor=actor_for(local),
                colleague_id=local.colleague_id,
                service_ids=[rents.pk, estates.pk] if place == "service" else [rents.pk],
                team_ids=[] if place == "service" else [team.pk],
                from_on=DAY,
            )

    def test_may_be_kept_by_an_administrator_of_another_service(self, administrator):
        rents, estates = make_service("rents"), make_service("estates")
        own = make_team("rents-control", service=rents)
        local = make_account("lee.local", role="administrator", reach=rents, service=rents)
        both = keep_colleague.add_colleague(
            actor=actor_for(administrator),
            details=staff.ColleagueDetails("Jo Orr", "jo.orr@council.example"),
            service_ids=[rents.pk, estates.pk],
            from_on=LONG_AGO,
        )
        keep_colleague.change_services(
            actor=actor_for(local),
            colleague_id=both,
            service_ids=[rents.pk, estates.pk],
            team_ids=[own.pk],
            from_on=DAY,
        )
        assert staff.team_ids_of(both, on=DAY) == (own.pk,)


class ChangeServices:
    def test_moves_services_and_teams_on_the_day(self, administrator, officer):
        estates, team = make_service("estates"), make_team("ihms")
        keep_colleague.change_services(
            actor=actor_for(administrator),
            colleague_id=officer.colleague_id,
            service_ids=[estates.pk],
            team_ids=[team.pk],
            from_on=DAY,
        )
        before = actor_for(officer, date(2026, 11, 22))
        after = actor_for(officer, DAY)
        assert before.service_ids == {make_service("rents").pk}
        assert before.team_ids == frozenset()
        assert after.service_ids == {estates.pk}
        assert after.team_ids == {team.pk}
