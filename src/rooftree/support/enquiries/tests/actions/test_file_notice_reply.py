"""Answers to the mail of a notice."""

import pytest

from rooftree.platform.jobs.interface import run_due_jobs
from rooftree.support.enquiries.actions.notices import mark_read
from rooftree.support.enquiries.models import Enquiry, Note, Notice
from rooftree.support.enquiries.queries.thread import all_items
from rooftree.support.enquiries.tests.factories import NOW, latest_mail, make, rows, write

pytestmark = pytest.mark.django_db
CALLUM = "Callum Reid <callum.reid@council.example>"


@pytest.fixture
def told(cast) -> tuple[Enquiry, str, str]:
    """An urgent enquiry, and the reply address and id of the mail that told Callum of it."""
    enquiry = make(is_urgent=True)
    run_due_jobs()
    copy = rows("mail.OutboundCopy").get(recipient="callum.reid@council.example")
    return enquiry, copy.reply_to, copy.mail.message_id


class FileNoticeReply:
    def test_of_a_member_is_an_internal_note_that_is_never_mailed(self, cast, told):
        enquiry, address, _ = told
        sent_before = rows("mail.OutboundMail").count()
        write("I look at it now.\n", to=address, sender=CALLUM, subject="Re: Asked as urgent")
        note = Note.objects.get()
        assert (note.enquiry_id, note.author_id) == (enquiry.pk, cast.id("callum.reid"))
        assert note.text.strip() == "I look at it now."
        assert Enquiry.objects.count() == 1
        assert enquiry.messages.count() == 1
        run_due_jobs(including_later=True)
        assert rows("mail.OutboundMail").count() == sent_before
        filed = latest_mail()
        assert (filed.filed_as, filed.reference) == ("note-line", enquiry.reference)
        (shown,) = [item for item in all_items(enquiry, NOW) if item.kind == "note"]
        assert shown.aside == "by mail"
        assert rows("audit.AuditEntry").filter(label="enquiries.noted_by_mail").exists()

    def test_is_one_note_however_often_the_mail_comes(self, cast, told):
        _, address, _ = told
        for _ in range(2):
            write("On it.\n", to=address, sender=CALLUM, Message_ID="<once@council.example>")
        assert Note.objects.count() == 1

    @pytest.mark.parametrize(
        "sender", ["x@example.org", "Aileen Ross <aileen.ross@council.example>"]
    )
    def test_of_anybody_else_stands_on_the_thread_as_no_participants(self, cast, told, sender):
        enquiry, address, _ = told
        write("What is this?\n", to=address, sender=sender, subject="Fwd: Asked as urgent")
        message = enquiry.messages.latest("pk")
        assert (message.is_participant, message.text.strip()) == (False, "What is this?")
        assert not Note.objects.exists()
        assert Enquiry.objects.count() == 1

    def test_of_somebody_who_only_bears_a_members_name_is_no_note(self, cast, told):
        enquiry, _, message_id = told
        write("Close it please.\n", answers=message_id, sender=CALLUM, subject="Re: words")
        assert not Note.objects.exists()
        assert enquiry.messages.latest("pk").is_participant is False

    def test_of_a_member_whose_team_owns_it_no_more_is_no_note(self, cast, told, clock):
        enquiry, address, _ = told
        clock.move_to(NOW.replace(year=2027, month=6))
        write("Still mine?\n", to=address, sender=CALLUM, subject="Re: later")
        assert not Note.objects.exists()
        assert enquiry.messages.latest("pk").is_participant is False

    def test_by_a_machine_changes_nothing(self, cast, told):
        enquiry, address, _ = told
        write(
            "I am away\n",
            to=address,
            sender=CALLUM,
            subject="Automatic reply: away",
            Auto_Submitted="auto-replied",
        )
        assert latest_mail().filed_as == "note-line"
        assert not Note.objects.exists()
        enquiry.refresh_from_db()
        assert enquiry.here_because == "new"
        assert not enquiry.log.filter(kind="out-of-office").exists()

    def test_leads_to_the_enquiry_after_the_notice_was_read(self, cast, told):
        enquiry, address, _ = told
        mark_read(actor=cast.actor("callum.reid"))
        write("Seen.\n", to=address, sender=CALLUM, subject="Re: seen")
        assert Notice.objects.filter(enquiry=enquiry).exists()
        assert Note.objects.get().enquiry_id == enquiry.pk
