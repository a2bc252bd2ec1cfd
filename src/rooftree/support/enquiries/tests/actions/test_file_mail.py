"""Filing mail, through the mail module's own intake."""

import pytest
from django.utils import timezone

from rooftree.platform.mail import interface as mail
from rooftree.platform.staff import interface as staff
from rooftree.support.enquiries.actions.ask_from_page import PageQuestion, ask_from_page
from rooftree.support.enquiries.actions.ask_team import TeamAsk, ask_team
from rooftree.support.enquiries.actions.reply_to_asker import reply_to_asker
from rooftree.support.enquiries.actions.triage import Triage, triage_enquiry
from rooftree.support.enquiries.actions.work import close_enquiry, take_enquiry
from rooftree.support.enquiries.models import Enquiry, EnquiryLogEntry, Message, TeamMessage
from rooftree.support.enquiries.tests.factories import (
    latest_mail,
    make,
    minutes,
    reply_address,
    rows,
    write,
)

pytestmark = pytest.mark.django_db


class FileNewMail:
    def test_makes_an_enquiry_of_its_sender_and_sends_one_receipt(self, cast):
        write(subject="Rent account")
        enquiry = Enquiry.objects.get()
        assert (enquiry.lane, enquiry.status, enquiry.how) == (2, "new", "mail")
        assert enquiry.asker_id == cast.id("morven.baillie")
        assert enquiry.service.key == "rents"
        filed = latest_mail()
        assert (filed.filed_as, filed.reference, filed.lane, filed.is_answered) == (
            "new",
            enquiry.reference,
            2,
            True,
        )
        log = EnquiryLogEntry.objects.get(kind="acknowledged")
        receipt = mail.sent_line(int(log.after))
        assert receipt.to == ("morven.baillie@council.example",)
        assert enquiry.reference in receipt.subject
        assert "IHMS project team" in receipt.text

    def test_puts_sign_in_words_in_lane_0_with_the_words_that_decided(self, cast):
        write("Hi, I've forgotten my password. Thanks, Morven\n", subject="Help please")
        enquiry = Enquiry.objects.get()
        assert (enquiry.lane, enquiry.trouble) == (0, "password")
        assert "forgotten my password" in enquiry.lane_reason
        assert latest_mail().lane == 0

    def test_does_not_read_the_quoted_text_for_sign_in_words(self, cast):
        write(
            "The diary does not open.\n\nOn 3 Nov 2026, Somebody wrote:\n> I forgot my password\n",
            subject="Diary",
        )
        assert Enquiry.objects.get().lane == 2

    def test_urgent_words_do_not_make_it_urgent(self, cast):
        write("URGENT URGENT please\n", subject="URGENT: payment file")
        assert Enquiry.objects.get().lane == 2

    def test_marks_a_stranger_and_tells_nothing_of_accounts(self, cast):
        write("I forgot my password\n", sender="d.kemp77@example.org", subject="Password")
        enquiry = Enquiry.objects.get()
        assert (enquiry.lane, enquiry.proof, enquiry.asker_id) == (0, "unknown", None)

    def test_one_lane_0_enquiry_an_hour_for_an_address(self, cast, clock):
        write("I forgot my password\n", subject="Password")
        clock.move_to(clock_after(clock, 20))
        write("Still waiting. I forgot my password\n", subject="Password again")
        enquiry = Enquiry.objects.get()
        assert enquiry.messages.count() == 2
        filed = latest_mail()
        assert (filed.filed_as, filed.reference, filed.is_answered) == (
            "reply",
            enquiry.reference,
            False,
        )
        clock.move_to(clock_after(clock, 45))
        write("I forgot my password, third time\n", subject="Password third")
        assert Enquiry.objects.count() == 2

    def test_a_second_call_brings_back_to_lane_0_what_was_taken_out(self, cast, clock):
        write("I forgot my password\n", subject="Password")
        Enquiry.objects.update(is_sign_in=False)
        clock.move_to(clock_after(clock, 5))
        write("I forgot my password!\n", subject="Password again")
        assert Enquiry.objects.get().lane == 0

    def test_links_a_subject_that_names_somebody_elses_enquiry(self, cast):
        other = make(address="davie.kemp@council.example")
        write(subject=f"About {other.reference}")
        assert Enquiry.objects.exclude(pk=other.pk).get().claims_id == other.pk
        assert other.messages.count() == 1

    def test_takes_a_subject_that_names_the_senders_own_enquiry_as_a_reply(self, cast):
        own = make()
        write("More of it\n", subject=f"About {own.reference}")
        assert Enquiry.objects.count() == 1
        assert own.messages.count() == 2

    @pytest.mark.parametrize(
        ("headers", "mail_class"),
        [
            ({"Auto_Submitted": "auto-replied", "Subject_": ""}, "out-of-office"),
            ({"List_Id": "<news.example.org>", "Precedence": "list"}, "list"),
        ],
    )
    def test_makes_nothing_of_machine_mail(self, cast, headers, mail_class):
        headers = {k: v for k, v in headers.items() if v}
        write("Automatic reply: I am away\n", subject="Automatic reply: away", **headers)
        assert latest_mail().parsed.mail_class == mail_class
        assert not Enquiry.objects.exists()
        assert latest_mail().filed_as == "note-line"


def clock_after(clock, number):
    return timezone.now() + minutes(number)


class FileReply:
    def answered(self, cast) -> tuple[Enquiry, Message]:
        write()
        enquiry = Enquiry.objects.get()
        message_id = reply_to_asker(
            actor=cast.actor("morag.kerr"), enquiry_id=enquiry.pk, text="Not today.", after="wait"
        )
        enquiry.refresh_from_db()
        return enquiry, Message.objects.get(pk=message_id)

    def test_of_ours_to_a_page_question_follows_its_receipt(self, cast):
        number = ask_from_page(
            actor=cast.actor("morven.baillie"), question=PageQuestion("Keys", "Wrong hub")
        )
        message_id = reply_to_asker(
            actor=cast.actor("morag.kerr"), enquiry_id=number, text="Which?", after="wait"
        )
        receipt = EnquiryLogEntry.objects.get(enquiry_id=number, kind="acknowledged")
        answer = rows("mail.OutboundMail").get(pk=Message.objects.get(pk=message_id).outbound_id)
        assert answer.follows_id == int(receipt.after)

    def test_comes_back_by_the_signed_address(self, cast):
        enquiry, out = self.answered(cast)
        write("Thank you, and tomorrow?\n", to=reply_address(out.outbound_id), subject="Re: Rent")
        enquiry.refresh_from_db()
        assert (enquiry.status, enquiry.here_because) == ("in-hand", "asker-replied")
        assert enquiry.messages.count() == 3
        assert latest_mail().claim_name == "enquiries: signed address"

    def test_comes_back_by_our_own_message_id(self, cast):
        enquiry, out = self.answered(cast)
        write("Thank you\n", answers=mail.sent_line(out.outbound_id).message_id, subject="no words")
        assert enquiry.messages.count() == 3
        assert latest_mail().claim_name == "enquiries: known mails"

    def test_opens_a_closed_enquiry_again_to_its_owner(self, cast):
        enquiry, out = self.answered(cast)
        close_enquiry(actor=cast.actor("morag.kerr"), enquiry_id=enquiry.pk, outcome="answered")
        write("It is still wrong\n", to=reply_address(out.outbound_id))
        enquiry.refresh_from_db()
        assert (enquiry.status, enquiry.here_because, enquiry.closed_at) == (
            "in-hand",
            "reopened",
            None,
        )
        assert enquiry.owner_id == cast.id("morag.kerr")

    def test_shows_somebody_else_as_not_a_participant_and_sends_nothing(self, cast):
        enquiry, out = self.answered(cast)
        sent_before = mail.sent_lines(list(range(1, 200)))
        write("Me too\n", to=reply_address(out.outbound_id), sender="x@example.org")
        message = enquiry.messages.order_by("-pk").first()
        assert message.is_participant is False
        enquiry.refresh_from_db()
        assert enquiry.here_because == "outsider-wrote"
        assert len(mail.sent_lines(list(range(1, 200)))) == len(sent_before)

    def test_an_out_of_office_is_a_line_and_reopens_nothing(self, cast):
        enquiry, out = self.answered(cast)
        close_enquiry(actor=cast.actor("morag.kerr"), enquiry_id=enquiry.pk, outcome="answered")
        write(
            "I am away\n",
            to=reply_address(out.outbound_id),
            subject="Automatic reply: Rent",
            Auto_Submitted="auto-replied",
        )
        enquiry.refresh_from_db()
        assert enquiry.status == "closed"
        assert enquiry.messages.count() == 2
        assert enquiry.log.filter(kind="out-of-office").exists()
        assert latest_mail().filed_as == "note-line"

    def test_enters_lane_0_by_new_words_unless_a_person_took_it_out(self, cast):
        enquiry, out = self.answered(cast)
        address = reply_address(out.outbound_id)
        write("And now I can't log in at all\n", to=address)
        enquiry.refresh_from_db()
        assert enquiry.lane == 0
        decided = Triage(
            service_id=None,
            is_sign_in=False,
            is_urgent=False,
            owner_id=enquiry.owner_id,
            reason="They are in again",
        )
        triage_enquiry(actor=cast.actor("morag.kerr"), enquiry_id=enquiry.pk, decided=decided)
        write("I could not log in this morning\n", to=address, subject="Re: again")
        enquiry.refresh_from_db()
        assert enquiry.lane == 2

    def test_a_second_reply_gets_no_second_receipt(self, cast):
        _, out = self.answered(cast)
        write("Thank you\n", to=reply_address(out.outbound_id))
        assert EnquiryLogEntry.objects.filter(kind="acknowledged").count() == 1


class FileTeamAnswer:
    def asked(self, cast) -> tuple[Enquiry, TeamMessage]:
        enquiry = make()
        take_enquiry(actor=cast.actor("morag.kerr"), enquiry_id=enquiry.pk)
        team = staff.team_by_key("rents-control")
        question_id = ask_team(
            actor=cast.actor("morag.kerr"),
            enquiry_id=enquiry.pk,
            ask=TeamAsk(text="Why have 32 accounts no charge line?", team_id=team.id),
        )
        enquiry.refresh_from_db()
        return enquiry, TeamMessage.objects.get(question_id=question_id)

    def test_comes_back_to_the_enquiry_and_never_to_the_asker(self, cast):
        enquiry, asked = self.asked(cast)
        assert enquiry.status == "waiting-team"
        sent_before = len(mail.sent_lines(list(range(1, 300))))
        write(
            "KS-2 was held back. We post it tonight.\n",
            to=reply_address(asked.outbound_id),
            sender="Fatima Aziz <fatima.aziz@council.example>",
        )
        enquiry.refresh_from_db()
        assert (enquiry.status, enquiry.here_because) == ("in-hand", "team-answered")
        assert enquiry.owner_id == cast.id("morag.kerr")
        answer = TeamMessage.objects.get(direction="answered")
        assert answer.is_participant
        assert enquiry.messages.count() == 1
        assert len(mail.sent_lines(list(range(1, 300)))) == sent_before

    def test_marks_an_answer_of_somebody_who_was_not_asked(self, cast):
        _, asked = self.asked(cast)
        write("I know!\n", to=reply_address(asked.outbound_id), sender="x@example.org")
        assert TeamMessage.objects.get(direction="answered").is_participant is False
