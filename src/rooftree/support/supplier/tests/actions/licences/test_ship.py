"""The paper's two licences on a new database, and the warning of the first day."""

import pytest

from rooftree.platform.references.interface import Actor
from rooftree.support.supplier.actions.licences.count import Count, count_licence
from rooftree.support.supplier.actions.licences.ship import ship_licences
from rooftree.support.supplier.actions.licences.warn import warn_of_licences
from rooftree.support.supplier.models import Licence
from rooftree.support.supplier.queries.licences.register import licence_lines
from rooftree.support.supplier.tests.factories import NOW, SYSTEM, TODAY, rows

SETUP = Actor.system("set-up")


@pytest.mark.django_db
class ShipLicences:
    def test_has_shipped_with_the_tables(self):
        shipped = licence_lines(actor=SYSTEM)
        assert [(line.module, line.bought, line.in_use, line.is_short) for line in shipped] == [
            ("Business Objects", 5, 5, True),
            ("Document Management", 57, 0, False),
        ]
        assert all(line.is_example and line.source == "From the paper, check" for line in shipped)

    def test_brings_nothing_back_that_a_site_ended(self):
        Licence.objects.update(ended_on=TODAY)
        assert ship_licences(actor=SETUP, at=NOW) == 0

    def test_is_an_example_until_somebody_counts(self, cast):
        number = Licence.objects.get(module="Business Objects").pk
        count = Count(bought=8, in_use=5, warn_at=1, checked_on=TODAY, source="Invoice")
        Licence.objects.filter(pk=number).update(checked_on="2027-01-01")
        count_licence(actor=cast.actor("callum.reid"), licence_id=number, count=count, at=NOW)
        assert not Licence.objects.get(pk=number).is_example


@pytest.mark.django_db
class WarnOfLicences:
    def test_rings_once_for_business_objects_when_a_team_owns_level_3(self, cast):
        assert warn_of_licences(actor=SYSTEM, at=NOW) == 1
        assert warn_of_licences(actor=SYSTEM, at=NOW) == 0
        told = rows("enquiries.Notice").get(colleague=cast.id("callum.reid"), about="licence")
        assert told.words == "Business Objects: 5 of 5 licences in use, none left"

    def test_waits_for_a_team(self):
        assert warn_of_licences(actor=SYSTEM, at=NOW) == 0
        assert Licence.objects.filter(warned_at=None).count() == 2
