"""What the team does where our mail comes back."""

import pytest

from rooftree.platform.access import interface as access
from rooftree.platform.jobs.interface import run_due_jobs
from rooftree.platform.mail import interface as mail
from rooftree.support.enquiries.actions.reach import (
    NotWrittenTo,
    NoUseAsAddress,
    try_address_again,
    use_other_address,
)
from rooftree.support.enquiries.actions.reply_to_asker import reply_to_asker
from rooftree.support.enquiries.queries.enquiry_page import enquiry_page
from rooftree.support.enquiries.tests.actions.test_unreachable import ASKER, answered, report
from rooftree.support.enquiries.tests.factories import MAILBOX, NOW, make

pytestmark = pytest.mark.django_db


@pytest.fixture
def bounced(cast):
    enquiry, outbound_id = answered(cast, after="wait")
    run_due_jobs()
    report(outbound_id, ASKER)
    return enquiry


def answer(cast, enquiry) -> int:
    return reply_to_asker(
        actor=cast.actor("morag.kerr"), enquiry_id=enquiry.pk, text="Once more.", after="wait"
    )


class TryAddressAgain:
    def test_lets_answers_go_there_again(self, cast, bounced):
        with pytest.raises(mail.SendRefused, match="has come back"):
            answer(cast, bounced)
        try_address_again(actor=cast.actor("morag.kerr"), enquiry_id=bounced.pk, address=ASKER)
        assert answer(cast, bounced)
        assert bounced.log.filter(kind="asker", words__contains="works again").exists()

    def test_needs_an_address_of_this_enquiry(self, cast, bounced):
        other = make(address="davie.kemp@council.example")
        with pytest.raises(NotWrittenTo):
            try_address_again(actor=cast.actor("morag.kerr"), enquiry_id=other.pk, address=ASKER)

    def test_is_for_the_team_that_owns_the_level(self, cast, bounced):
        with pytest.raises(access.NotAllowed):
            try_address_again(actor=cast.actor("aileen.ross"), enquiry_id=bounced.pk, address=ASKER)


class UseOtherAddress:
    def test_sends_answers_there_from_now_on(self, cast, bounced):
        actor = cast.actor("morag.kerr")
        use_other_address(actor=actor, enquiry_id=bounced.pk, address="Morven@home.example")
        message_id = answer(cast, bounced)
        sent = mail.sent_line(bounced.messages.get(pk=message_id).outbound_id)
        assert sent.to == ("morven@home.example",)
        page = enquiry_page(actor=actor, enquiry_id=bounced.pk, at=NOW)
        assert page.mail.unreachable == ()
        assert page.asker.colleague_id == cast.id("morven.baillie")

    @pytest.mark.parametrize("address", [MAILBOX, "davie.kemp@council.example", "nobody"])
    def test_refuses_a_mailbox_of_ours_and_another_colleague(self, cast, bounced, address):
        with pytest.raises(NoUseAsAddress):
            use_other_address(
                actor=cast.actor("morag.kerr"), enquiry_id=bounced.pk, address=address
            )

    def test_knows_a_colleague_by_a_strangers_right_address(self, cast):
        enquiry = make(address="d.kemp@typo.example")
        use_other_address(
            actor=cast.actor("morag.kerr"),
            enquiry_id=enquiry.pk,
            address="davie.kemp@council.example",
        )
        enquiry.refresh_from_db()
        assert (enquiry.asker_id, enquiry.proof) == (cast.id("davie.kemp"), "held")

    def test_may_meet_another_call_of_the_same_hour(self, cast):
        first = make(is_sign_in=True, is_own_sign_in_call=True)
        second = make(address="typo@council.example", is_sign_in=True, is_own_sign_in_call=True)
        use_other_address(
            actor=cast.actor("callum.reid"), enquiry_id=second.pk, address=first.asker_address
        )
        second.refresh_from_db()
        assert (second.lane, second.asker_address) == (0, first.asker_address)
