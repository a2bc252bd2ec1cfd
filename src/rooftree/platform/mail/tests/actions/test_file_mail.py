from email import message_from_bytes
from email.policy import default

import pytest

from rooftree.platform.events import interface as events
from rooftree.platform.mail.actions.deliver_copy import deliver_copy
from rooftree.platform.mail.actions.mark_bounce import clear_bounce_mark
from rooftree.platform.mail.actions.send import OutgoingMail, send
from rooftree.platform.mail.events import AddressUnreachable
from rooftree.platform.mail.models import BounceMark, OutboundCopy
from rooftree.platform.mail.rules.reply_kinds import register_reply_kind
from rooftree.platform.mail.tests.factories import arrive, make_mailbox, raw_mail
from rooftree.platform.references.interface import Actor, Ref

pytestmark = pytest.mark.django_db
ACTOR = Actor.system("test")
ASKER = "morven.baillie@council.example"
TOY = Ref("toys.toy", 7)

REPORT = """From: MAILER-DAEMON@mx.council.example
To: {to}
Subject: Undelivered Mail Returned to Sender
Message-ID: <r{number}@mx.council.example>
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

It could not be delivered.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.council.example

Final-Recipient: rfc822; {failed}
Action: {action}
Status: {status}
Diagnostic-Code: smtp; 550 {status} no such user

--b
Content-Type: text/rfc822-headers

Message-ID: <{returned}>
Subject: Your diary

--b--
"""


@pytest.fixture
def sent():
    register_reply_kind(code="z", kind="toys.toy")
    make_mailbox()
    mail = OutgoingMail(to=(ASKER,), subject="Your diary", text="Mended.", about=TOY)
    copy = OutboundCopy.objects.get(mail_id=send(actor=ACTOR, mail=mail))
    deliver_copy(copy_id=copy.pk)
    copy.refresh_from_db()
    return copy


def report(returned: str, **named: str) -> bytes:
    facts = {
        "to": "ihms@council.example",
        "failed": ASKER,
        "action": "failed",
        "status": "5.1.1",
        "number": "1",
    }
    return REPORT.format(returned=returned, **(facts | named)).encode()


class FileMail:
    def test_proves_a_reply_by_its_signed_address(self, sent, claimer):
        reply = raw_mail("Thank you.", to=sent.reply_to, sender=ASKER)
        assert arrive(reply, to=sent.reply_to).filed_as == "reply"
        assert claimer.filed[0].token == TOY
        assert claimer.filed[0].token_recipient == ASKER

    def test_says_for_whom_the_address_was_made_when_another_uses_it(self, sent, claimer):
        reply = raw_mail("For her.", to=sent.reply_to, sender="davie.kemp@council.example")
        arrive(reply, to=sent.reply_to)
        assert claimer.filed[0].token_recipient == ASKER
        assert claimer.filed[0].sender == "davie.kemp@council.example"

    def test_takes_a_forged_address_for_a_plain_one(self, sent, claimer):
        forged = sent.reply_to.replace("z7.", "z8.")
        arrive(raw_mail(to=forged), to=forged)
        assert claimer.filed[0].token is None

    def test_finds_our_mail_by_its_id(self, sent, claimer):
        ours = sent.mail.message_id
        arrive(
            raw_mail(In_Reply_To="<other@council.example>", References=f"<{ours}> <x@y.example>")
        )
        assert claimer.filed[0].our_refs == (TOY,)

    def test_keeps_our_own_mail_that_comes_back_as_a_line(self, sent, claimer):
        row = arrive(bytes(sent.raw))
        assert (row.filed_as, row.parsed.mail_class) == ("note-line", "ours")
        assert (row.filed_kind, row.filed_id) == ("toys.toy", 7)
        assert claimer.filed == []

    def test_knows_our_own_mail_by_its_mark_when_the_row_is_gone(self, sent, claimer):
        raw = bytes(sent.raw)
        sent.mail.delete()
        assert arrive(raw).parsed.mail_class == "ours"

    def test_marks_the_address_of_a_lasting_bounce(self, sent, claimer):
        told: list[AddressUnreachable] = []
        events.subscribe(AddressUnreachable, told.append)
        row = arrive(report(sent.mail.message_id), envelope_sender="")
        assert row.parsed.mail_class == "bounce-permanent"
        assert BounceMark.objects.get().address == ASKER
        assert claimer.filed[0].our_refs == (TOY,)
        assert told[-1] == AddressUnreachable(ASKER, sent.mail_id)
        clear_bounce_mark(actor=ACTOR, address=ASKER)
        assert BounceMark.objects.get().cleared_at

    @pytest.mark.parametrize(
        "named",
        [
            {"returned": "never@sent.example"},
            {"failed": "somebody.else@council.example"},
            {"action": "delayed", "status": "4.4.1"},
        ],
    )
    def test_marks_nothing_that_a_stranger_could_make_up(self, sent, claimer, named):
        facts = {"returned": sent.mail.message_id} | named
        arrive(report(**facts), envelope_sender="")
        assert not BounceMark.objects.exists()

    def test_files_a_mail_with_a_program_and_quarantines_the_program(self, claimer):
        mail = message_from_bytes(raw_mail(), policy=default)
        mail.add_attachment(
            b"MZ\x90\x00" + bytes(200), maintype="image", subtype="png", filename="photo.png"
        )
        mail.add_attachment("Notes.\n", filename="notes.txt")
        row = arrive(mail.as_bytes())
        assert row.state == "filed"
        program, notes = claimer.filed[0].attachments
        assert (program.name, program.is_quarantined) == ("photo.png", True)
        assert (notes.name, notes.is_quarantined) == ("notes.txt", False)

    def test_splits_off_the_quote_and_loses_nothing(self, claimer):
        text = "Still broken.\n\nOn 3 November 2026, IHMS wrote:\n> Is it mended?\n"
        arrive(raw_mail(text))
        mail = claimer.filed[0]
        assert mail.new_words.strip() == "Still broken."
        assert mail.new_words + mail.quoted == mail.text

    def test_proves_a_sender_only_by_our_own_receiver(self, claimer, settings):
        results = "mx.council.example; dmarc=pass header.from=council.example"
        arrive(raw_mail("One.", Authentication_Results=results))
        settings.MAIL_AUTHSERV_ID = "mx.council.example"
        arrive(raw_mail("Two.", Authentication_Results=results))
        forged = results.replace("mx.council", "mx.other")
        arrive(raw_mail("Three.", Authentication_Results=forged))
        assert [mail.is_sender_proven for mail in claimer.filed] == [False, True, False]

    def test_never_answers_a_mailbox_of_our_own(self, claimer):
        arrive(raw_mail(sender="ihms@council.example"))
        assert not claimer.filed[0].may_be_answered
