"""Every mail of the product goes through the one gate, with the right word on who pressed send."""

import pytest

from rooftree.platform.jobs.interface import run_due_jobs
from rooftree.platform.references.interface import Actor
from rooftree.platform.staff import interface as staff
from rooftree.support.enquiries.actions.ask_from_page import PageQuestion, ask_from_page
from rooftree.support.enquiries.actions.ask_team import TeamAsk, ask_team
from rooftree.support.enquiries.actions.call_for_sign_in import SignInCall, call_for_sign_in
from rooftree.support.enquiries.actions.help_sign_in import NothingSent, send_sign_in_help
from rooftree.support.enquiries.actions.log_for_asker import LoggedQuestion, log_for_asker
from rooftree.support.enquiries.actions.reply_to_asker import reply_to_asker
from rooftree.support.enquiries.tests.factories import SYSTEM, make, rows, write

pytestmark = pytest.mark.django_db
ASKER = "morven.baillie@council.example"


def sent() -> list[tuple[bool, str]]:
    """Give whether each mail that was queued is automatic, and its purpose."""
    run_due_jobs(including_later=True)
    return sorted(rows("mail.OutboundMail").values_list("is_automatic", "purpose"))


class AutomaticMail:
    def test_is_a_receipt_to_a_mail(self, cast):
        write()
        assert sent() == [(True, "thread")]

    def test_is_a_receipt_to_a_page_and_to_what_was_logged(self, cast):
        ask_from_page(actor=cast.actor("morven.baillie"), question=PageQuestion("Keys", "Gone"))
        logged = LoggedQuestion(
            how="telephone",
            address="davie.kemp@council.example",
            name="",
            telephone="",
            subject="Keys",
            text="Gone",
            is_sign_in=False,
            trouble="",
            urgent_reason="",
        )
        log_for_asker(actor=cast.actor("morag.kerr"), logged=logged)
        assert sent() == [(True, "thread")] * 2

    def test_is_a_notice(self, cast):
        make(is_urgent=True)
        found = sent()
        assert found
        assert set(found) == {(True, "product")}

    def test_is_a_reset_link_that_the_sign_in_page_asked_for(self, cast):
        call = SignInCall(trouble="password", address=ASKER)
        call_for_sign_in(actor=Actor.anonymous(), call=call)
        assert sent() == [(True, "product")]

    def test_leaves_an_asker_who_had_five_receipts_their_reset_link(self, cast):
        for number in range(9):
            write(f"{number}\n", subject=f"Question {number}")
        enquiry = make(is_sign_in=True)
        send_sign_in_help(
            actor=cast.actor("callum.reid"), enquiry_id=enquiry.pk, trouble="password"
        )
        link = rows("mail.OutboundCopy").get(mail__subject__icontains="password")
        assert link.state != "held"


class MailOfAPerson:
    def test_is_an_answer_and_a_question_to_a_team(self, cast):
        enquiry, actor = make(), cast.actor("morag.kerr")
        reply_to_asker(actor=actor, enquiry_id=enquiry.pk, text="Not today.", after="keep")
        team = staff.team_by_key("rents-control")
        ask_team(actor=actor, enquiry_id=enquiry.pk, ask=TeamAsk(text="Why?", team_id=team.id))
        by_hand = rows("mail.OutboundMail").filter(is_automatic=False)
        assert set(by_hand.values_list("purpose", flat=True)) == {"thread"}
        assert by_hand.count() == 2


class HeldSignInMail:
    def test_is_told_to_whoever_pressed_the_button(self, cast):
        """The page must not say that a link went out when the gate kept it."""
        enquiry = make(is_sign_in=True)
        account = cast.actor("morven.baillie").account_id
        assert account
        first = rows("mail.OutboundMail").create(
            message_id="x@council.example",
            sender="ihms@council.example",
            subject="x",
            is_automatic=True,
            made_at=enquiry.received_at,
            actor_name=SYSTEM.name,
        )
        rows("mail.BounceMark").create(address=ASKER, outbound=first, marked_at=enquiry.received_at)
        with pytest.raises(NothingSent, match="held back"):
            send_sign_in_help(
                actor=cast.actor("callum.reid"), enquiry_id=enquiry.pk, trouble="password"
            )
