"""Which enquiry a mail belongs to: address, ids, subject, and nothing else."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from rooftree.platform.jobs.interface import run_due_jobs
from rooftree.platform.mail import interface as mail
from rooftree.platform.staff import interface as staff
from rooftree.support.enquiries.actions.ask_team import TeamAsk, ask_team
from rooftree.support.enquiries.actions.reply_as_asker import reply_as_asker
from rooftree.support.enquiries.actions.reply_to_asker import reply_to_asker
from rooftree.support.enquiries.actions.work import close_enquiry
from rooftree.support.enquiries.models import Enquiry, Message, ReopenDays, TeamMessage
from rooftree.support.enquiries.tests.factories import (
    MAILBOX,
    latest_mail,
    make,
    reply_address,
    write,
)

pytestmark = pytest.mark.django_db
ASKER = "Morven Baillie <morven.baillie@council.example>"
COLLEAGUE = "Davie Kemp <davie.kemp@council.example>"
STRANGER = "Sam Stranger <sam@example.org>"
FIRST = "<first@council.example>"


@pytest.fixture
def receiver(settings):
    """Our own receiver says whom it proved; gives the header for a domain."""
    settings.MAIL_AUTHSERV_ID = "mx.council.example"
    return lambda domain: f"mx.council.example; dmarc=pass header.from={domain}"


def asked(**named) -> Enquiry:
    write(Message_ID=FIRST, **named)
    return Enquiry.objects.get()


def answered(cast, enquiry: Enquiry) -> int:
    """Answer it; gives the mail that went out."""
    message_id = reply_to_asker(
        actor=cast.actor("morag.kerr"), enquiry_id=enquiry.pk, text="Not today.", after="wait"
    )
    run_due_jobs()
    return Message.objects.get(pk=message_id).outbound_id


def close(cast, enquiry: Enquiry) -> None:
    close_enquiry(actor=cast.actor("morag.kerr"), enquiry_id=enquiry.pk, outcome="answered")


class SignedAddress:
    def test_wins_over_ids_and_subject_of_another_enquiry(self, cast):
        enquiry, other = asked(), make(subject="Another")
        write(
            "On the first\n",
            to=reply_address(answered(cast, enquiry)),
            answers=mail.sent_line(answered(cast, other)).message_id,
            subject=f"Re: {other.reference}",
            sender=ASKER,
        )
        assert latest_mail().reference == enquiry.reference

    def test_that_is_forged_leads_nowhere(self, cast):
        enquiry = asked()
        write("Hello\n", to=f"ihms+e{enquiry.pk}.abcdefghijklmnop@council.example", sender=STRANGER)
        assert enquiry.messages.count() == 1
        assert Enquiry.objects.count() == 2


class KnownIds:
    def test_of_a_mail_that_came_in_lead_the_asker_back(self, cast):
        enquiry = asked()
        write("One more thing\n", In_Reply_To=FIRST, subject="Without a number")
        assert enquiry.messages.count() == 2
        assert latest_mail().claim_reason == "answers a mail that is filed here"

    def test_of_a_later_mail_that_came_in_lead_back_too(self, cast):
        enquiry = asked()
        write("Two\n", In_Reply_To=FIRST, Message_ID="<second@council.example>", subject="2")
        write("Three\n", In_Reply_To="<second@council.example>", subject="3")
        assert enquiry.messages.count() == 3

    def test_are_read_from_in_reply_to_first(self, cast):
        first = asked()
        second = make(subject="Another")
        write(
            "Which?\n",
            answers=mail.sent_line(answered(cast, second)).message_id,
            References=FIRST,
            subject="Re: both",
        )
        assert latest_mail().reference == second.reference
        assert first.messages.count() == 1

    def test_are_read_from_right_to_left_in_references(self, cast):
        first = asked()
        write("Other\n", Message_ID="<other@council.example>", subject="Other")
        other = Enquiry.objects.exclude(pk=first.pk).get()
        write(
            "Which?\n", References=f"{FIRST} <other@council.example> <unknown@x>", subject="Re: x"
        )
        assert other.messages.count() == 2
        assert first.messages.count() == 1

    def test_of_strangers_mails_do_not_let_a_stranger_into_a_thread(self, cast):
        enquiry = asked()
        write("Give me the keys\n", In_Reply_To=FIRST, sender=STRANGER, subject="Re: Rent account")
        assert enquiry.messages.count() == 1
        assert Enquiry.objects.exclude(pk=enquiry.pk).get().asker_address == "sam@example.org"

    def test_of_a_mail_let_those_in_whom_it_names_but_not_as_participants(self, cast):
        """A reply to all of somebody who was sent the question is no second enquiry."""
        enquiry = asked(Cc=COLLEAGUE)
        write("Mine too\n", In_Reply_To=FIRST, sender=COLLEAGUE, subject="Re: Rent account")
        message = enquiry.messages.latest("pk")
        assert (Enquiry.objects.count(), message.is_participant) == (1, False)

    def test_of_a_mail_of_an_asked_team_lead_to_its_question(self, cast):
        enquiry = asked()
        team = staff.team_by_key("rents-control")
        ask_team(
            actor=cast.actor("morag.kerr"),
            enquiry_id=enquiry.pk,
            ask=TeamAsk(text="Why?", team_id=team.id),
        )
        run_due_jobs()
        question = TeamMessage.objects.get()
        team_mail = f"Rents control <{team.mailbox}>"
        write(
            "Because\n",
            to=reply_address(question.outbound_id),
            sender=team_mail,
            Message_ID="<because@council.example>",
        )
        write("And\n", In_Reply_To="<because@council.example>", sender=team_mail, subject="Re")
        assert TeamMessage.objects.filter(direction="answered").count() == 2
        assert enquiry.messages.count() == 1

    def test_that_a_stranger_borrowed_count_for_the_first_mail_only(self, cast):
        enquiry = asked()
        write("Mine\n", Message_ID=FIRST, sender=STRANGER, subject="Borrowed")
        write("More\n", In_Reply_To=FIRST, subject="Re: Rent account")
        assert enquiry.messages.count() == 2

    def test_of_our_own_mails_stay_ours_when_a_stranger_borrows_them(self, cast):
        enquiry = asked()
        ours = mail.sent_line(answered(cast, enquiry)).message_id
        write("x\n", In_Reply_To=f"<{ours}>", Message_ID="<y@example.org>", sender=STRANGER)
        message = enquiry.messages.latest("pk")
        assert (message.is_participant, message.proof) == (False, "unknown")


class Subject:
    def test_that_is_equal_makes_no_reply(self, cast):
        asked(subject="Rent account")
        write("Another matter\n", subject="Re: Rent account")
        assert Enquiry.objects.count() == 2

    def test_of_a_participant_with_the_number_is_a_reply(self, cast):
        enquiry = asked()
        enquiry.participants.create(
            address="davie.kemp@council.example",
            name="Davie Kemp",
            added_at=timezone.now(),
            added_by_name="Morag Kerr",
        )
        write("Here too\n", sender=COLLEAGUE, subject=f"About {enquiry.reference}")
        assert enquiry.messages.latest("pk").is_participant

    def test_of_a_proved_sender_in_the_askers_house_is_filed_as_no_participants(
        self, cast, receiver
    ):
        enquiry = asked()
        write(
            "Here too\n",
            sender=COLLEAGUE,
            subject=f"About {enquiry.reference}",
            Authentication_Results=receiver("council.example"),
        )
        message = enquiry.messages.latest("pk")
        assert (message.is_participant, message.proof) == (False, "proven")
        assert Enquiry.objects.count() == 1

    def test_of_a_sender_who_only_says_the_domain_is_a_new_enquiry_that_claims(self, cast):
        enquiry = asked()
        write("Here too\n", sender=COLLEAGUE, subject=f"About {enquiry.reference}")
        assert Enquiry.objects.exclude(pk=enquiry.pk).get().claims_id == enquiry.pk

    def test_of_a_shared_webmail_domain_opens_nobody_elses_thread(self, cast, receiver):
        enquiry = asked(sender="One <one@example.org>")
        write(
            "Let me read it\n",
            sender="Two <two@example.org>",
            subject=f"About {enquiry.reference}",
            Authentication_Results=receiver("example.org"),
        )
        assert enquiry.messages.count() == 1
        assert Enquiry.objects.exclude(pk=enquiry.pk).get().claims_id == enquiry.pk

    def test_of_an_out_of_office_of_the_asker_is_a_line(self, cast):
        enquiry = asked()
        write(
            "Away\n",
            subject=f"Automatic reply: Rent [{enquiry.reference}]",
            Auto_Submitted="auto-replied",
        )
        assert enquiry.log.filter(kind="out-of-office").exists()


class LongClosed:
    @pytest.fixture
    def old(self, cast, clock) -> Enquiry:
        enquiry = asked()
        self.address = reply_address(answered(cast, enquiry))
        close(cast, enquiry)
        return enquiry

    def reply(self, clock, days: float, **named) -> None:
        clock.shift(timedelta(days=days))
        write("It is back\n", **({"to": self.address, "subject": "Re: Rent"} | named))

    def test_makes_a_new_enquiry_that_continues_the_old_one(self, cast, clock, old):
        self.reply(clock, 31)
        old.refresh_from_db()
        new = Enquiry.objects.exclude(pk=old.pk).get()
        assert (old.status, new.continues_id, new.claims_id) == ("closed", old.pk, None)
        assert old.messages.count() == 2
        assert new.log.filter(kind="acknowledged").exists()
        assert old.reference in latest_mail().reason

    @pytest.mark.parametrize(("days", "is_new"), [(29.9, False), (30, True)])
    def test_begins_thirty_days_after_closing(self, cast, clock, old, days, is_new):
        self.reply(clock, days)
        assert (Enquiry.objects.count() == 2) is is_new

    def test_goes_by_the_days_that_hold_on_the_day(self, cast, clock, old):
        ReopenDays.objects.create(days=90, from_on=date(2026, 12, 1))
        ReopenDays.objects.create(days=5, from_on=date(2027, 2, 1))
        self.reply(clock, 60)
        assert Enquiry.objects.count() == 1
        close(cast, old)
        self.reply(clock, 12)
        assert Enquiry.objects.count() == 2

    def test_of_somebody_who_took_no_part_only_claims(self, cast, clock, old):
        self.reply(clock, 31, sender=STRANGER)
        new = Enquiry.objects.exclude(pk=old.pk).get()
        assert (new.claims_id, new.continues_id) == (old.pk, None)

    def test_by_the_subject_and_by_ids_does_so_too(self, cast, clock, old):
        self.reply(clock, 31, to=MAILBOX, subject=f"Re: Rent [{old.reference}]")
        self.reply(clock, 1, to=MAILBOX, In_Reply_To=FIRST, subject="Re: other words")
        assert (
            list(Enquiry.objects.exclude(pk=old.pk).values_list("continues_id", "claims_id"))
            == [(old.pk, None)] * 2
        )

    def test_leaves_machine_mail_a_line_on_the_old_one(self, cast, clock, old):
        self.reply(clock, 31, Auto_Submitted="auto-replied")
        old.refresh_from_db()
        assert (old.status, Enquiry.objects.count()) == ("closed", 1)
        assert old.log.filter(kind="out-of-office").exists()

    def test_on_its_own_page_begins_anew_too(self, cast, clock, old):
        clock.shift(timedelta(days=31))
        number = reply_as_asker(
            actor=cast.actor("morven.baillie"), enquiry_id=old.pk, text="It is back"
        )
        new = Enquiry.objects.get(pk=number)
        assert (new.continues_id, new.proof, new.how) == (old.pk, "signed-in", "page")
        old.refresh_from_db()
        assert (old.status, old.messages.count()) == ("closed", 2)
