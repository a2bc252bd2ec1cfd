from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.policy import default

import pytest
import time_machine
from django.core.mail import send_mail
from django.db import transaction

from rooftree.platform.jobs.interface import run_due_jobs
from rooftree.platform.mail.actions.deliver_copy import deliver_copy
from rooftree.platform.mail.actions.gate import SendRefused
from rooftree.platform.mail.actions.send import OutgoingMail, send
from rooftree.platform.mail.models import BounceMark, OutboundCopy, OutboundMail
from rooftree.platform.mail.queries.sent_line import sent_line
from rooftree.platform.mail.rules.reply_kinds import register_reply_kind
from rooftree.platform.mail.tests.factories import MAILBOX, arrive, make_mailbox, raw_mail
from rooftree.platform.references.interface import Actor, Ref

pytestmark = pytest.mark.django_db
ACTOR = Actor.system("test")
ASKER = "morven.baillie@council.example"
TOY = Ref("toys.toy", 7)


@pytest.fixture(autouse=True)
def _mailbox():
    register_reply_kind(code="z", kind="toys.toy")
    make_mailbox()


def post(**named) -> int:
    facts = {"to": (ASKER,), "subject": "Your diary", "text": "It works again.", "about": TOY}
    return send(actor=ACTOR, mail=OutgoingMail(**(facts | named)))


def deliver(outbound_id: int) -> OutboundCopy:
    copy = OutboundCopy.objects.get(mail_id=outbound_id)
    deliver_copy(copy_id=copy.pk)
    copy.refresh_from_db()
    return copy


def read(copy: OutboundCopy):
    return message_from_bytes(bytes(copy.raw), policy=default)


class Send:
    def test_delivers_once_the_transaction_is_committed(self):
        outbound_id = post()
        assert sent_line(outbound_id).state == "queued"
        run_due_jobs(queues=["mail"])
        line = sent_line(outbound_id)
        assert (line.state, line.to) == ("captured", (ASKER,))
        assert line.sent_at

    def test_leaves_nothing_when_the_transaction_is_undone(self):
        with transaction.atomic():
            post()
            transaction.set_rollback(True)
        assert run_due_jobs(queues=["mail"]) == 0
        assert not OutboundMail.objects.exists()

    def test_comes_from_the_mailbox_with_a_signed_reply_address(self):
        mail = read(deliver(post()))
        assert mail["From"] == f"IHMS support <{MAILBOX}>"
        assert mail["To"] == ASKER
        assert mail["Reply-To"].addresses[0].username.startswith("ihms+z7.")
        for name in ("Auto-Submitted", "X-Auto-Response-Suppress", "Precedence"):
            assert mail[name] is None
        assert mail.get_content().strip() == "It works again."

    def test_stores_its_own_id_before_it_leaves_and_keeps_it(self):
        outbound_id = post()
        before = sent_line(outbound_id).message_id
        assert read(deliver(outbound_id))["Message-ID"] == f"<{before}>"

    def test_threads_on_the_mail_it_answers(self, claimer):
        row = arrive(raw_mail(message_id="q@council.example", References="<p@council.example>"))
        mail = read(deliver(post(answers=row.pk)))
        assert mail["In-Reply-To"] == "<q@council.example>"
        assert mail["References"] == "<p@council.example> <q@council.example>"

    def test_names_our_earlier_mail_before_the_one_that_it_answers(self, claimer):
        row = arrive(raw_mail(message_id="q@council.example"))
        receipt = post(answers=row.pk, is_automatic=True)
        deliver(receipt)
        mail = read(deliver(post(answers=row.pk, follows=receipt)))
        assert mail["In-Reply-To"] == "<q@council.example>"
        assert mail["References"] == f"<{sent_line(receipt).message_id}> <q@council.example>"

    def test_threads_only_on_mail_that_really_left(self):
        first = post()
        second = post(follows=first)
        assert read(deliver(second))["In-Reply-To"] is None
        deliver(first)
        third = read(deliver(post(follows=first)))
        assert third["In-Reply-To"] == f"<{sent_line(first).message_id}>"

    def test_writes_one_copy_for_each_reader(self):
        outbound_id = post(to=(ASKER, "davie.kemp@council.example"))
        run_due_jobs(queues=["mail"])
        copies = OutboundCopy.objects.filter(mail_id=outbound_id)
        assert len({read(copy)["Reply-To"] for copy in copies}) == 2
        assert len({read(copy)["Message-ID"] for copy in copies}) == 1

    @pytest.mark.parametrize(
        ("to", "words"),
        [
            ((), "who the mail goes to"),
            (("nobody",), "not a mail address"),
            ((MAILBOX,), "straight back"),
            (("a@council.example\nBcc: b@example.org",), "not a mail address"),
        ],
    )
    def test_refuses_readers_that_make_no_sense(self, to, words):
        with pytest.raises(SendRefused, match=words):
            post(to=to)

    def test_takes_no_header_from_a_subject(self):
        mail = read(deliver(post(subject="Hello\r\nBcc: thief@example.org")))
        assert mail["Bcc"] is None
        assert mail["Subject"] == "Hello Bcc: thief@example.org"

    def test_refuses_an_address_that_mail_comes_back_from(self):
        BounceMark.objects.create(
            address=ASKER,
            outbound_id=post(),
            marked_at=datetime(2026, 11, 3, tzinfo=UTC),
        )
        with pytest.raises(SendRefused, match="3 November 2026"):
            post()
        held = sent_line(post(is_automatic=True))
        assert held.state == "held"


class SendAutomatically:
    def test_marks_the_mail_as_automatic(self, claimer):
        mail = read(deliver(post(is_automatic=True, answers=arrive(raw_mail()).pk)))
        assert mail["Auto-Submitted"] == "auto-replied"
        assert mail["X-Auto-Response-Suppress"] == "All"
        assert mail["Precedence"] == "bulk"

    @pytest.mark.parametrize(
        "headers",
        [
            {"Auto_Submitted": "auto-replied"},
            {"List_Id": "<staff.council.example>"},
            {"Precedence": "bulk"},
            {"X_Auto_Response_Suppress": "All"},
            {"sender": "noreply@council.example"},
            {"sender": "MAILER-DAEMON@council.example"},
        ],
    )
    def test_never_answers_what_no_person_wrote(self, claimer, headers):
        row = arrive(raw_mail(**headers))
        line = sent_line(post(is_automatic=True, answers=row.pk))
        assert line.state == "held"
        assert line.reason

    def test_answers_a_reader_once_in_a_thread(self, claimer):
        row = arrive(raw_mail())
        states = [sent_line(post(is_automatic=True, answers=row.pk)).state for _ in range(3)]
        assert states == ["queued", "held", "held"]

    def test_answers_a_reader_five_times_an_hour(self, claimer):
        row = arrive(raw_mail())
        with time_machine.travel(datetime(2026, 11, 23, 10, tzinfo=UTC), tick=False) as clock:
            states = [self._answer(row.pk, number) for number in range(6)]
            assert states == ["queued"] * 5 + ["held"]
            clock.shift(timedelta(minutes=61))
            assert self._answer(row.pk, 99) == "queued"

    def _answer(self, mail_id: int, number: int) -> str:
        about = Ref("toys.toy", 100 + number)
        return sent_line(post(is_automatic=True, answers=mail_id, about=about)).state

    def test_writes_once_in_a_thread_also_without_a_mail_to_answer(self, claimer):
        """A receipt to a page's question, and then an answer to a mail about the same record."""
        row = arrive(raw_mail())
        assert sent_line(post(is_automatic=True)).state == "queued"
        assert sent_line(post(is_automatic=True, answers=row.pk)).state == "held"

    def test_stops_at_twenty_of_any_kind_an_hour(self):
        states = [self._notice(number) for number in range(21)]
        assert states == ["queued"] * 20 + ["held"]
        assert sent_line(post(is_automatic=True)).state == "held"

    def test_never_holds_what_a_person_sends(self):
        for number in range(21):
            self._notice(number)
        assert [sent_line(post()).state for _ in range(30)] == ["queued"] * 30

    def test_does_not_count_what_a_person_sent(self):
        for _ in range(30):
            post()
        assert sent_line(post(is_automatic=True)).state == "queued"

    def test_counts_a_reader_whatever_the_case_of_their_address(self):
        states = [
            sent_line(post(is_automatic=True, to=(to,))).state for to in (ASKER, ASKER.upper())
        ]
        assert states == ["queued", "held"]

    def _notice(self, number: int) -> str:
        about = Ref("toys.toy", 200 + number)
        return sent_line(post(is_automatic=True, purpose="product", about=about)).state


class TwoDesksThatAnswerEachOther:
    @pytest.mark.timeout(900)
    @pytest.mark.parametrize("rounds", [100, pytest.param(1000, marks=pytest.mark.full)])
    def test_stop_after_one_automatic_mail(self, claimer, rounds):
        """The other desk hides that it is a machine, and answers each of our mails at once."""
        other = "desk@other.example"
        answered = 0
        incoming = raw_mail(sender=other, message_id="0@other.example")
        for number in range(rounds):
            row = arrive(incoming)
            outbound_id = post(to=(other,), is_automatic=True, answers=row.pk, about=TOY)
            if sent_line(outbound_id).state == "held":
                incoming = raw_mail(sender=other, message_id=f"{number}.x@other.example")
                continue
            answered += 1
            reply_to = read(deliver(outbound_id))["Reply-To"].addresses[0].addr_spec
            incoming = raw_mail(sender=other, to=reply_to, message_id=f"{number}.y@other.example")
        assert answered == 1


class DjangosMail:
    @pytest.fixture(autouse=True)
    def _our_backend(self, settings):
        # The test runner puts a backend of its own in its place.
        settings.EMAIL_BACKEND = "rooftree.platform.mail.django_backend.EmailBackend"

    def test_goes_through_the_gate(self):
        sent = send_mail("Set a new password", "Open the link.", None, [ASKER])
        assert sent == 1
        outbound = OutboundMail.objects.get()
        assert (outbound.purpose, outbound.is_automatic) == ("product", True)
        assert outbound.text == "Open the link."
        assert read(deliver(outbound.pk))["Auto-Submitted"] == "auto-generated"

    def test_is_not_stopped_by_what_threads_may_send(self):
        for number in range(20):
            post(is_automatic=True, about=Ref("toys.toy", 300 + number))
        send_mail("Set a new password", "Open the link.", None, [ASKER])
        assert OutboundCopy.objects.get(mail__purpose="product").state == "queued"

    def test_tells_a_caller_that_nothing_leaves(self):
        BounceMark.objects.create(
            address=ASKER, outbound_id=post(), marked_at=datetime(2026, 11, 3, tzinfo=UTC)
        )
        assert send_mail("Set a new password", "Open the link.", None, [ASKER]) == 0
        held = OutboundCopy.objects.get(mail__purpose="product")
        assert (held.state, held.reason) == ("held", "Mail to this address comes back.")

    def test_tells_a_caller_about_a_bad_address(self):
        with pytest.raises(SendRefused):
            send_mail("x", "y", None, ["nobody"])
        assert send_mail("x", "y", None, ["nobody"], fail_silently=True) == 0
