from datetime import date

import pytest
from django.db import IntegrityError, transaction

from rooftree.platform.staff import interface as staff
from rooftree.platform.staff.models import ServicePosting
from rooftree.platform.staff.tests import factories

DAY = date(2026, 11, 23)


@pytest.mark.django_db
class ChangeServices:
    def test_holds_the_old_service_to_the_day_before(self):
        rents, estates = factories.make_service("rents"), factories.make_service("estates")
        mover = factories.make_colleague(service=rents)
        with transaction.atomic():
            changed = staff.change_services(
                colleague_id=mover.pk, service_ids=[estates.pk], from_on=DAY
            )
        assert changed
        spells = staff.services_of(mover.pk)
        assert [(s.name, s.from_on, s.until_on) for s in spells] == [
            ("Estates", DAY, None),
            ("Rents", factories.LONG_AGO, date(2026, 11, 22)),
        ]

    def test_changes_nothing_the_second_time(self):
        rents = factories.make_service("rents")
        mover = factories.make_colleague(service=rents)
        with transaction.atomic():
            assert not staff.change_services(
                colleague_id=mover.pk, service_ids=[rents.pk], from_on=DAY
            )

    def test_lets_the_database_refuse_an_overlap(self):
        rents = factories.make_service("rents")
        mover = factories.make_colleague(service=rents)
        with pytest.raises(IntegrityError), transaction.atomic():
            ServicePosting.objects.create(colleague=mover, service=rents, from_on=DAY)


@pytest.mark.django_db
class EndColleague:
    def test_ends_services_teams_and_standing_in_with_the_last_day(self):
        rents, team = factories.make_service("rents"), factories.make_team("ihms")
        leaver = factories.make_colleague(service=rents, team=team)
        other = factories.make_colleague()
        factories.make_absence(other, DAY, date(2026, 12, 4), stand_in=leaver)
        with transaction.atomic():
            staff.end_colleague(colleague_id=leaver.pk, left_on=DAY)
        assert staff.colleague(leaver.pk, on=DAY).left_on == DAY
        assert staff.services_of(leaver.pk)[0].until_on == DAY
        assert staff.teams_of(leaver.pk)[0].until_on == DAY
        assert staff.away(other.pk, on=DAY).stand_in_id is None
        assert staff.members_of(team.pk, on=date(2026, 11, 24)) == []
