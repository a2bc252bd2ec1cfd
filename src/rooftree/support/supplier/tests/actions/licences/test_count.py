"""Adding a licence, counting it anew, and ending it."""

from dataclasses import replace
from datetime import date

import pytest

from rooftree.platform.access import interface as access
from rooftree.support.supplier.actions.licences.count import (
    Count,
    CountedAhead,
    CountedLater,
    LicenceEnded,
    LicenceKnown,
    add_licence,
    count_licence,
    end_licence,
)
from rooftree.support.supplier.models import Licence, LicenceCount
from rooftree.support.supplier.tests.factories import NOW, TODAY, rows

FIVE = Count(bought=5, in_use=3, warn_at=0, checked_on=TODAY, source="Invoice of May")


def kept(cast, **values):
    """Add a licence as a member of the team; gives its id."""
    count = replace(FIVE, **values)
    return add_licence(actor=cast.actor("callum.reid"), module="Mapping", count=count, at=NOW)


def notices():
    return rows("enquiries.Notice").filter(record_kind="supplier.licence")


@pytest.mark.django_db
class AddLicence:
    def test_keeps_the_first_count_in_the_history(self, cast):
        number = kept(cast)
        found = LicenceCount.objects.get(licence=number)
        assert (found.bought, found.in_use, found.by_name) == (5, 3, "Callum Reid")

    def test_refuses_a_second_of_one_module(self, cast):
        kept(cast)
        with pytest.raises(LicenceKnown):
            add_licence(actor=cast.actor("callum.reid"), module="mapping", count=FIVE, at=NOW)

    def test_refuses_who_does_not_work_at_level_3(self, cast):
        with pytest.raises(access.NotAllowed):
            add_licence(actor=cast.actor("morven.baillie"), module="M", count=FIVE, at=NOW)


@pytest.mark.django_db
class CountLicence:
    def test_warns_the_team_once_until_there_is_enough_again(self, cast):
        number, actor = kept(cast), cast.actor("callum.reid")
        for in_use, told in ((5, 1), (6, 1), (2, 1), (5, 2)):
            count_licence(
                actor=actor, licence_id=number, count=replace(FIVE, in_use=in_use), at=NOW
            )
            assert notices().filter(colleague=cast.id("morag.kerr")).count() == told
        assert not notices().filter(colleague=cast.id("callum.reid")).exists(), "their own act"
        assert LicenceCount.objects.filter(licence=number).count() == 5

    def test_refuses_a_day_to_come_and_one_before_the_newest_count(self, cast):
        number, actor = kept(cast), cast.actor("callum.reid")
        ahead, before = date(2026, 11, 24), date(2026, 11, 22)
        with pytest.raises(CountedAhead):
            count_licence(
                actor=actor, licence_id=number, count=replace(FIVE, checked_on=ahead), at=NOW
            )
        with pytest.raises(CountedLater):
            count_licence(
                actor=actor, licence_id=number, count=replace(FIVE, checked_on=before), at=NOW
            )


@pytest.mark.django_db
class EndLicence:
    def test_lets_it_be_counted_no_more_and_be_added_anew(self, cast):
        number, actor = kept(cast), cast.actor("callum.reid")
        end_licence(actor=actor, licence_id=number, ended_on=TODAY)
        with pytest.raises(LicenceEnded):
            count_licence(actor=actor, licence_id=number, count=FIVE, at=NOW)
        assert kept(cast) != number
        assert Licence.objects.filter(module="Mapping").count() == 2
