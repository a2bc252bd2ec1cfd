"""Enquiries on a case: linked, brought back when the supplier is done, and their askers told."""

import pytest

from rooftree.support.enquiries import interface as enquiries
from rooftree.support.supplier.actions.cases.close_case import close_case
from rooftree.support.supplier.actions.cases.link_enquiry import (
    EnquiryClosed,
    EnquiryUnknown,
    LinkedAlready,
    link_enquiry,
)
from rooftree.support.supplier.actions.cases.reopen_case import reopen_case
from rooftree.support.supplier.actions.cases.set_status import set_status
from rooftree.support.supplier.actions.cases.tell_asker import (
    NobodyToTell,
    Telling,
    ToldJustNow,
    tell_askers,
)
from rooftree.support.supplier.tests.factories import NOW, make_case, make_enquiry, rows

pytestmark = pytest.mark.django_db


@pytest.fixture
def callum(cast):
    return cast.actor("callum.reid")


@pytest.fixture
def linked(callum):
    """A case, and an enquiry that waits for it."""
    case, enquiry = make_case(), make_enquiry()
    link_enquiry(actor=callum, case_id=case.pk, enquiry_id=enquiry.pk)
    return case, enquiry


class LinkEnquiry:
    def test_marks_it_as_with_the_supplier(self, linked):
        case, enquiry = linked
        enquiry.refresh_from_db()
        assert enquiry.status == "with-supplier"
        assert case.log.get(what="enquiry").words == f"ENQ-{enquiry.pk} linked"

    def test_refuses_twice_a_closed_one_and_one_that_is_not(self, callum, linked):
        case, enquiry = linked
        with pytest.raises(LinkedAlready):
            link_enquiry(actor=callum, case_id=case.pk, enquiry_id=enquiry.pk)
        with pytest.raises(EnquiryUnknown):
            link_enquiry(actor=callum, case_id=case.pk, enquiry_id=999)
        closed = make_enquiry(status="closed", closed_at=NOW, outcome="answered")
        with pytest.raises(EnquiryClosed):
            link_enquiry(actor=callum, case_id=case.pk, enquiry_id=closed.pk)


class FollowCase:
    def test_brings_it_back_once_resolved_and_has_it_wait_again(self, callum, linked):
        case, enquiry = linked
        set_status(actor=callum, case_id=case.pk, status="resolved", reason="They say so")
        enquiry.refresh_from_db()
        assert enquiry.status != "with-supplier"
        close_case(actor=callum, case_id=case.pk, outcome="Patched")
        reopen_case(actor=callum, case_id=case.pk, reason="It happens again")
        enquiry.refresh_from_db()
        assert enquiry.status == "with-supplier"

    def test_leaves_it_alone_while_the_case_only_waits(self, callum, linked):
        case, _ = linked
        before = rows("enquiries.EnquiryLogEntry").count()
        set_status(actor=callum, case_id=case.pk, status="waiting-for-customer", reason="Rang")
        assert rows("enquiries.EnquiryLogEntry").count() == before


class TellAskers:
    def test_answers_in_their_thread_and_closes_what_is_done(self, callum, linked):
        case, enquiry = linked
        set_status(actor=callum, case_id=case.pk, status="resolved", reason="They say so")
        telling = Telling("It works again.", (enquiry.pk,), closes=True)
        assert tell_askers(actor=callum, case_id=case.pk, telling=telling, at=NOW) == 1
        enquiry.refresh_from_db()
        assert enquiry.status == "closed"
        thread = enquiries.public_thread(actor=callum, enquiry_id=enquiry.pk)
        assert thread.messages[-1].text == "It works again."
        assert case.enquiries.get().told_at == NOW
        assert case.log.get(what="told").words == f"ENQ-{enquiry.pk}"

    def test_leaves_it_waiting_while_the_supplier_works_on(self, callum, linked):
        case, enquiry = linked
        telling = Telling("They work on it.", (enquiry.pk,), closes=True)
        tell_askers(actor=callum, case_id=case.pk, telling=telling)
        enquiry.refresh_from_db()
        assert enquiry.status == "with-supplier"

    def test_tells_nobody_twice_where_the_button_is_pressed_twice(self, callum, linked):
        case, enquiry = linked
        telling = Telling("They work on it.", (enquiry.pk,))
        tell_askers(actor=callum, case_id=case.pk, telling=telling)
        with pytest.raises(ToldJustNow):
            tell_askers(actor=callum, case_id=case.pk, telling=telling)

    def test_tells_all_or_none(self, callum, linked):
        case, enquiry = linked
        mute = make_enquiry(address="", how="desk")
        link_enquiry(actor=callum, case_id=case.pk, enquiry_id=mute.pk)
        with pytest.raises(enquiries.NoAddress):
            tell_askers(actor=callum, case_id=case.pk, telling=Telling("x", (enquiry.pk, mute.pk)))
        assert not rows("enquiries.Message").filter(direction="out", text="x").exists()

    def test_refuses_enquiries_of_other_cases(self, callum, linked):
        case, _ = linked
        other = make_enquiry()
        with pytest.raises(NobodyToTell):
            tell_askers(actor=callum, case_id=case.pk, telling=Telling("x", (other.pk,)))
