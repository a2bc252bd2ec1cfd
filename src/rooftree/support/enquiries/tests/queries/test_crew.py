"""An owner who no longer works the desk has nothing there: read by the day, nothing runs."""

from datetime import timedelta

import pytest

from rooftree.support.enquiries.actions.reply_as_asker import reply_as_asker
from rooftree.support.enquiries.actions.reply_to_asker import reply_to_asker
from rooftree.support.enquiries.actions.triage import Triage, triage_enquiry
from rooftree.support.enquiries.models import Notice
from rooftree.support.enquiries.queries.desk import desk
from rooftree.support.enquiries.queries.desk_counts import DeskFilters
from rooftree.support.enquiries.queries.enquiry_page import enquiry_page
from rooftree.support.enquiries.queries.mine import my_thread
from rooftree.support.enquiries.tests.factories import NOW, TODAY, make, rows
from rooftree.support.model import interface as model

pytestmark = pytest.mark.django_db


class OwnerWithoutStanding:
    @pytest.fixture
    def had(self, cast):
        """An enquiry that a member of the desk's first team has in hand."""
        return make(owner_id=cast.id("callum.reid"), status="in-hand", here_because="taken")

    @pytest.fixture
    def later(self, cast, clock):
        """The first day of the desk's next team."""
        ends = model.initial_period_ends_on()
        clock.move_to(NOW + (ends - TODAY) + timedelta(days=1))
        return NOW + (ends - TODAY) + timedelta(days=1)

    def tab(self, cast, who, tab, at):
        found = desk(actor=cast.actor(who), filters=DeskFilters(tab=tab), at=at)
        assert found.counts[tab] == len(found.rows)
        return found.rows

    def test_still_has_it_until_the_desk_changes_hands(self, cast, had):
        assert self.tab(cast, "morag.kerr", "unassigned", NOW) == []
        assert [row.id for row in self.tab(cast, "callum.reid", "mine", NOW)] == [had.pk]

    def test_leaves_it_to_nobody_from_that_day_and_says_who_had_it(self, cast, had, later):
        (row,) = self.tab(cast, "isla.fergusson", "unassigned", later)
        assert (row.owner, row.tag.label, row.is_new) == ("", "New", True)
        assert row.why == "Callum Reid had it, but the desk is now Housing Systems team’s"
        page = enquiry_page(actor=cast.actor("isla.fergusson"), enquiry_id=had.pk, at=later)
        assert (page.owner_id, page.owner, page.why) == (None, "", row.why)

    def test_says_it_of_somebody_who_left_the_team_alone(self, cast, had):
        rows("staff.TeamMembership").filter(colleague=cast.id("callum.reid")).delete()
        (row,) = self.tab(cast, "morag.kerr", "unassigned", NOW)
        assert row.why == "Callum Reid had it, but doesn’t work the desk now"

    def test_is_not_named_to_the_asker(self, cast, had, later):
        thread = my_thread(actor=cast.actor("morven.baillie"), enquiry_id=had.pk, at=later)
        assert thread.owner == ""

    @pytest.mark.usefixtures("later")
    def test_is_told_nothing_but_the_team_is(self, cast, had):
        reply_as_asker(actor=cast.actor("morven.baillie"), enquiry_id=had.pk, text="And?")
        told = set(Notice.objects.values_list("colleague_id", flat=True))
        assert told == {cast.id("isla.fergusson")}

    @pytest.mark.usefixtures("later")
    def test_gives_way_to_who_answers(self, cast, had):
        reply_to_asker(
            actor=cast.actor("isla.fergusson"), enquiry_id=had.pk, text="Yes", after="keep"
        )
        had.refresh_from_db()
        assert had.owner_id == cast.id("isla.fergusson")

    @pytest.mark.usefixtures("later")
    def test_is_not_handed_back_by_a_triage_that_names_nobody(self, cast, had):
        decided = Triage(service_id=None, is_sign_in=False, is_urgent=False, owner_id=None)
        triage_enquiry(actor=cast.actor("isla.fergusson"), enquiry_id=had.pk, decided=decided)
        assert not had.log.filter(kind="owner").exists()
