"""Taking, handing back, closing, opening again, triage, and who may."""

from datetime import timedelta

import pytest

from rooftree.platform.access.interface import ColleagueLeft, NotAllowed
from rooftree.platform.events import interface as events
from rooftree.platform.references.interface import Actor
from rooftree.platform.staff import interface as staff
from rooftree.platform.staff.tests.factories import make_absence
from rooftree.support.enquiries.actions.hand_on_work import hand_on_work
from rooftree.support.enquiries.actions.reply_as_asker import reply_as_asker
from rooftree.support.enquiries.actions.triage import (
    OwnerElsewhere,
    ReasonMissing,
    Triage,
    triage_enquiry,
)
from rooftree.support.enquiries.actions.work import (
    AlreadyClosed,
    StillOpen,
    close_enquiry,
    hand_back,
    reopen_enquiry,
    take_enquiry,
)
from rooftree.support.enquiries.models import Enquiry, Notice
from rooftree.support.enquiries.queries.enquiry_page import enquiry_page
from rooftree.support.enquiries.tests.factories import NOW, TODAY, make, rows
from rooftree.support.model import interface as model

pytestmark = pytest.mark.django_db


def log_of(enquiry: Enquiry, kind: str) -> list[tuple[str, str]]:
    return list(enquiry.log.filter(kind=kind).order_by("pk").values_list("before", "after"))


class TakeEnquiry:
    def test_makes_the_taker_its_owner_and_logs_it(self, cast):
        enquiry = make()
        take_enquiry(actor=cast.actor("callum.reid"), enquiry_id=enquiry.pk)
        enquiry.refresh_from_db()
        assert (enquiry.status, enquiry.owner_id) == ("in-hand", cast.id("callum.reid"))
        assert log_of(enquiry, "owner") == [("", str(cast.id("callum.reid")))]
        assert log_of(enquiry, "status") == [("new", "in-hand")]

    @pytest.mark.parametrize("who", ["aileen.ross", "isla.fergusson", "ruaridh.munro"])
    def test_refuses_those_outside_the_owning_team(self, cast, who):
        enquiry = make()
        with pytest.raises(NotAllowed):
            take_enquiry(actor=cast.actor(who), enquiry_id=enquiry.pk)

    def test_the_new_owner_of_the_level_may_from_its_day_and_the_old_one_no_more(self, cast, clock):
        enquiry = make()
        ends = model.initial_period_ends_on()
        clock.move_to(NOW + (ends - TODAY) + timedelta(days=1))
        with pytest.raises(NotAllowed):
            take_enquiry(actor=cast.actor("callum.reid"), enquiry_id=enquiry.pk)
        take_enquiry(actor=cast.actor("isla.fergusson"), enquiry_id=enquiry.pk)
        enquiry.refresh_from_db()
        assert enquiry.level_owner.key == "ihms"

    def test_refuses_a_closed_one(self, cast):
        enquiry = make(status="closed", closed_at=NOW, outcome="answered")
        with pytest.raises(AlreadyClosed):
            take_enquiry(actor=cast.actor("callum.reid"), enquiry_id=enquiry.pk)


class HandBack:
    def test_gives_it_to_the_team_with_the_reason_in_its_log(self, cast):
        actor, enquiry = cast.actor("callum.reid"), make()
        take_enquiry(actor=actor, enquiry_id=enquiry.pk)
        hand_back(actor=actor, enquiry_id=enquiry.pk, reason="Off tomorrow")
        page = enquiry_page(actor=actor, enquiry_id=enquiry.pk, at=NOW)
        assert (page.owner_id, page.status) == (None, "new")
        assert any("Off tomorrow" in item.text for item in page.thread)


class CloseAndReopen:
    def test_go_there_and_back(self, cast):
        actor, enquiry = cast.actor("callum.reid"), make()
        close_enquiry(actor=actor, enquiry_id=enquiry.pk, outcome="not-needed")
        enquiry.refresh_from_db()
        assert (enquiry.status, enquiry.outcome, enquiry.closed_at) == ("closed", "not-needed", NOW)
        with pytest.raises(AlreadyClosed):
            close_enquiry(actor=actor, enquiry_id=enquiry.pk, outcome="answered")
        reopen_enquiry(actor=actor, enquiry_id=enquiry.pk, reason="They rang")
        enquiry.refresh_from_db()
        assert (enquiry.status, enquiry.outcome, enquiry.closed_at) == ("new", "", None)
        with pytest.raises(StillOpen):
            reopen_enquiry(actor=actor, enquiry_id=enquiry.pk, reason="Again")


class TriageEnquiry:
    def decide(self, cast, enquiry, **values):
        facts = {
            "service_id": enquiry.service_id,
            "is_sign_in": enquiry.is_sign_in,
            "is_urgent": enquiry.lane == 1,
            "owner_id": enquiry.owner_id,
            "reason": "",
        }
        triage_enquiry(
            actor=cast.actor("callum.reid"),
            enquiry_id=enquiry.pk,
            decided=Triage(**{**facts, **values}),
        )
        enquiry.refresh_from_db()

    def test_confirms_what_the_asker_called_urgent(self, cast):
        enquiry = make(is_urgent=True)
        self.decide(cast, enquiry, is_urgent=True, reason="Checked")
        assert (enquiry.lane, enquiry.urgency) == (1, "confirmed")

    def test_lowers_it_with_a_reason_and_logs_the_lane(self, cast):
        enquiry = make(is_urgent=True)
        with pytest.raises(ReasonMissing):
            self.decide(cast, enquiry, is_urgent=False)
        self.decide(cast, enquiry, is_urgent=False, reason="One account only")
        assert (enquiry.lane, enquiry.urgency) == (2, "lowered")
        assert log_of(enquiry, "lane") == [("1", "2")]
        assert enquiry.urgent_reason == "Payments can't be posted"

    def test_moves_sign_in_trouble_to_lane_0_and_tells_the_team(self, cast):
        enquiry = make()
        self.decide(cast, enquiry, is_sign_in=True, reason="They can't log in at all")
        assert enquiry.lane == 0
        assert Notice.objects.filter(about="sign-in", colleague=cast.id("morag.kerr")).exists()
        assert not Notice.objects.filter(colleague=cast.id("callum.reid")).exists()

    def test_gives_it_to_a_member_who_is_told(self, cast):
        enquiry = make()
        self.decide(cast, enquiry, owner_id=cast.id("morag.kerr"))
        assert enquiry.owner_id == cast.id("morag.kerr")
        assert Notice.objects.get().colleague_id == cast.id("morag.kerr")

    def test_refuses_an_owner_outside_the_team(self, cast):
        with pytest.raises(OwnerElsewhere):
            self.decide(cast, make(), owner_id=cast.id("aileen.ross"))

    def test_sets_the_service_without_a_reason(self, cast):
        enquiry = make()
        self.decide(cast, enquiry, service_id=staff.service("estates").id)
        assert enquiry.service.key == "estates"
        assert enquiry.lane == 2


class HandOnWork:
    def test_gives_open_work_to_the_named_colleague_who_is_told(self, cast):
        enquiry = make(owner_id=cast.id("callum.reid"), status="in-hand")
        closed = make(
            owner_id=cast.id("callum.reid"), status="closed", closed_at=NOW, outcome="answered"
        )
        handed = hand_on_work(
            actor=Actor.system("leaver's work"),
            colleague_id=cast.id("callum.reid"),
            to_id=cast.id("morag.kerr"),
        )
        enquiry.refresh_from_db()
        closed.refresh_from_db()
        assert handed == 1
        assert (enquiry.owner_id, enquiry.here_because) == (cast.id("morag.kerr"), "handed-on")
        assert closed.owner_id == cast.id("callum.reid")
        assert Notice.objects.filter(about="mine", colleague=cast.id("morag.kerr")).exists()

    def test_else_gives_it_back_to_the_team_with_the_reason(self, cast):
        enquiry = make(owner_id=cast.id("callum.reid"), status="in-hand")
        hand_on_work(
            actor=Actor.system("leaver's work"), colleague_id=cast.id("callum.reid"), to_id=None
        )
        page = enquiry_page(actor=cast.actor("morag.kerr"), enquiry_id=enquiry.pk, at=NOW)
        assert (page.owner_id, page.status) == (None, "new")
        assert "Callum Reid left, so nobody has it" in page.why

    @pytest.mark.parametrize("lane_values", [{}, {"is_sign_in": True}])
    def test_gives_nothing_to_an_heir_who_does_not_work_the_desk(self, cast, lane_values):
        enquiry = make(owner_id=cast.id("callum.reid"), status="in-hand", **lane_values)
        hand_on_work(
            actor=Actor.system("leaver's work"),
            colleague_id=cast.id("callum.reid"),
            to_id=cast.id("aileen.ross"),
        )
        page = enquiry_page(actor=cast.actor("morag.kerr"), enquiry_id=enquiry.pk, at=NOW)
        assert (page.owner_id, page.status) == (None, "new")
        words = "Callum Reid left; Aileen Ross doesn’t work the desk, so nobody has it"
        assert words in page.why
        assert not Notice.objects.filter(colleague=cast.id("aileen.ross")).exists()

    def test_happens_when_access_records_a_leaver(self, cast):
        enquiry = make(owner_id=cast.id("callum.reid"), status="in-hand")
        events.publish(ColleagueLeft(cast.id("callum.reid"), cast.id("morag.kerr"), TODAY))
        enquiry.refresh_from_db()
        assert enquiry.owner_id == cast.id("morag.kerr")


class Absence:
    def test_shows_who_stands_in_and_tells_them_too(self, cast):
        morag, callum = cast.id("morag.kerr"), cast.id("callum.reid")
        make_absence(
            rows("staff.Colleague").get(pk=callum),
            TODAY,
            TODAY,
            rows("staff.Colleague").get(pk=morag),
        )
        enquiry = make(owner_id=callum, status="in-hand")
        page = enquiry_page(actor=cast.actor("morag.kerr"), enquiry_id=enquiry.pk, at=NOW)
        assert page.away == "away until 23 November; Morag Kerr stands in"
        reply_as_asker(actor=cast.actor("morven.baillie"), enquiry_id=enquiry.pk, text="And?")
        assert set(Notice.objects.values_list("colleague_id", flat=True)) == {morag, callum}

    def test_tells_no_stand_in_who_does_not_work_the_desk(self, cast):
        callum, aileen = cast.id("callum.reid"), cast.id("aileen.ross")
        away, stand_in = (rows("staff.Colleague").get(pk=pk) for pk in (callum, aileen))
        make_absence(away, TODAY, TODAY, stand_in)
        enquiry = make(owner_id=callum, status="in-hand")
        reply_as_asker(actor=cast.actor("morven.baillie"), enquiry_id=enquiry.pk, text="And?")
        assert set(Notice.objects.values_list("colleague_id", flat=True)) == {callum}
