from datetime import date

import pytest

from rooftree.platform.staff import interface as staff
from rooftree.platform.staff.tests import factories

DAY = date(2026, 11, 23)


@pytest.mark.django_db
class AddColleague:
    def test_keeps_the_address_in_lower_case(self):
        colleague_id = staff.add_colleague(
            staff.ColleagueDetails("Jo Orr", "Jo.Orr@Council.Example", unit="Tenancy Services"),
            started_on=DAY,
        )
        line = staff.colleague(colleague_id)
        assert (line.email, line.unit) == ("jo.orr@council.example", "Tenancy Services")

    def test_refuses_an_address_that_somebody_has(self):
        factories.make_colleague(email="jo.orr@council.example")
        with pytest.raises(staff.AddressTaken):
            staff.add_colleague(
                staff.ColleagueDetails("Jo Orr", "JO.ORR@council.example"), started_on=DAY
            )

    def test_refuses_a_staff_number_that_somebody_has(self):
        staff.add_colleague(
            staff.ColleagueDetails("Jo Orr", "jo.orr@council.example", "1042"), started_on=DAY
        )
        with pytest.raises(staff.StaffNumberTaken):
            staff.add_colleague(
                staff.ColleagueDetails("Al Orr", "al.orr@council.example", "1042"), started_on=DAY
            )


@pytest.mark.django_db
class KeepAbsence:
    def test_refuses_days_that_overlap(self):
        away = factories.make_colleague()
        factories.make_absence(away, DAY, date(2026, 11, 27))
        with pytest.raises(staff.AlreadyAway):
            staff.keep_absence(
                colleague_id=away.pk,
                from_on=date(2026, 11, 27),
                until_on=date(2026, 11, 30),
                stand_in_id=None,
            )
