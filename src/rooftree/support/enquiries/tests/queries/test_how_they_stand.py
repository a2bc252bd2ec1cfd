"""How enquiries stand, as modules above show them."""

import pytest

from rooftree.support.enquiries.queries.how_they_stand import how_they_stand
from rooftree.support.enquiries.tests.factories import NOW, make

pytestmark = pytest.mark.django_db


class HowTheyStand:
    def test_tells_the_team_of_the_desk_who_asks_and_how_the_clock_stands(self, cast):
        enquiry = make()
        actor = cast.actor("callum.reid")
        (found,) = how_they_stand(actor=actor, enquiry_ids=[enquiry.pk, 999_999], at=NOW)
        assert (found.reference, found.asker) == (enquiry.reference, "Morven Baillie")
        assert (found.may_open, found.is_open, found.has_address) == (True, True, True)
        assert found.clock.label == "8 h left"
        assert how_they_stand(actor=actor, enquiry_ids=[], at=NOW) == []

    def test_tells_others_nothing_but_the_number(self, cast):
        enquiry = make()
        actor = cast.actor("isla.fergusson")
        (found,) = how_they_stand(actor=actor, enquiry_ids=[enquiry.pk], at=NOW)
        assert (found.reference, found.may_open) == (enquiry.reference, False)
        assert (found.subject, found.asker, found.clock) == ("", "", None)
