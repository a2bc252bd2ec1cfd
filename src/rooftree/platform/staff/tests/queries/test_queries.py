from datetime import date

import pytest

from rooftree.platform.staff import interface as staff
from rooftree.platform.staff.tests import factories

DAY = date(2026, 11, 23)
FRIDAY = date(2026, 11, 27)


@pytest.mark.django_db
class Colleagues:
    def test_finds_an_address_in_any_case_with_services_of_the_day(self):
        rents = factories.make_service("rents")
        who = factories.make_colleague("Jo Orr", service=rents)
        line = staff.colleague_by_email(" JO.ORR@council.example ", on=DAY)
        assert line.id == who.pk
        assert line.service_ids == (rents.pk,)
        assert (
            staff.colleague_by_email("jo.orr@council.example", on=date(2019, 1, 1)).service_ids
            == ()
        )

    def test_gives_a_leaver_with_the_last_day(self):
        who = factories.make_colleague("Jo Orr")
        staff.end_colleague(colleague_id=who.pk, left_on=DAY)
        line = staff.colleague_by_email("jo.orr@council.example", on=FRIDAY)
        assert line.left_on == DAY
        assert line.has_left(on=FRIDAY)
        assert not line.has_left(on=DAY)
        assert staff.everybody(on=FRIDAY) == []

    def test_asks_the_database_once_for_any_number(self, django_assert_num_queries):
        rents = factories.make_service("rents")
        ids = [factories.make_colleague(service=rents).pk for _ in range(5)]
        with django_assert_num_queries(1):
            assert len(staff.colleagues(ids, on=DAY)) == 5


@pytest.mark.django_db
class Teams:
    def test_finds_a_team_by_its_mailbox_in_any_case(self):
        team = factories.make_team("ihms")
        assert staff.team_by_mailbox("IHMS@council.example").id == team.pk
        assert staff.team_by_mailbox("") is None

    def test_gives_members_of_the_day(self):
        team = factories.make_team("ihms")
        who = factories.make_colleague("Jo Orr", team=team)
        assert [m.id for m in staff.members_of(team.pk, on=DAY)] == [who.pk]
        assert staff.members_of(team.pk, on=date(2019, 1, 1)) == []


@pytest.mark.django_db
class WorkingStandIn:
    def test_passes_over_a_stand_in_who_is_away_or_gone(self):
        away, first, second, third = (factories.make_colleague() for _ in range(4))
        factories.make_absence(away, DAY, FRIDAY, stand_in=first)
        factories.make_absence(first, DAY, DAY, stand_in=second)
        assert staff.working_stand_in(away.pk, on=DAY) == second.pk
        assert staff.working_stand_in(away.pk, on=FRIDAY) == first.pk
        assert staff.working_stand_in(third.pk, on=DAY) is None
        staff.end_colleague(colleague_id=second.pk, left_on=date(2026, 11, 20))
        assert staff.working_stand_in(away.pk, on=DAY) is None
