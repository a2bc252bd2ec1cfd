"""Our own mail that can't be delivered brings the enquiry back to whoever has it."""

from collections.abc import Iterator

import pytest
from pytest_django import Settings

from rooftree.platform.jobs.interface import run_due_jobs
from rooftree.platform.mail import interface as mail
from rooftree.platform.mail.tests.sink import Sink, running_sink
from rooftree.platform.references.interface import Actor
from rooftree.platform.staff import interface as staff
from rooftree.support.enquiries.actions.ask_team import TeamAsk, ask_team
from rooftree.support.enquiries.actions.call_for_sign_in import SignInCall, call_for_sign_in
from rooftree.support.enquiries.actions.reply_to_asker import reply_to_asker
from rooftree.support.enquiries.models import Enquiry, Message, Notice, TeamMessage
from rooftree.support.enquiries.queries.mail_facts import mail_facts
from rooftree.support.enquiries.tests.factories import (
    MAILBOX,
    NOW,
    latest_mail,
    make,
    reply_address,
    rows,
)

pytestmark = pytest.mark.django_db
ASKER = "morven.baillie@council.example"
REPORT = """From: MAILER-DAEMON@mx.council.example
To: {to}
Subject: Undelivered Mail Returned to Sender
Message-ID: <report@mx.council.example>
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

It could not be delivered.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.council.example

Final-Recipient: rfc822; {failed}
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 no such user

--b
Content-Type: text/rfc822-headers

Message-ID: <{returned}>

--b--
"""


@pytest.fixture
def relay(settings: Settings) -> Iterator[Sink]:
    """A live site whose relay knows nobody."""
    with running_sink() as sink:
        settings.ENVIRONMENT = "LIVE"
        settings.MAIL_RELAY_HOST, settings.MAIL_RELAY_PORT = "127.0.0.1", sink.port
        settings.MAIL_RELAY_TLS = "none"
        sink.recipient_answer = "550 no such person"
        yield sink


def report(outbound_id: int, failed: str, *, to: str = "", text: str = REPORT) -> str:
    """Have a lasting bounce of this mail come in; gives what it was filed as."""
    to = to or reply_address(outbound_id)
    returned = mail.sent_line(outbound_id).message_id
    raw = text.format(to=to, failed=failed, returned=returned).encode()
    mail_id = mail.receive_mail(raw=raw, recipients=[to], envelope_sender="", came_by="smtp")
    mail.settle_mail(mail_id=mail_id)
    filed_as: str = latest_mail().filed_as  # type: ignore[attr-defined]
    return filed_as


def answered(cast, *, after: str) -> tuple[Enquiry, int]:
    enquiry = make()
    message_id = reply_to_asker(
        actor=cast.actor("morag.kerr"), enquiry_id=enquiry.pk, text="Not today.", after=after
    )
    return enquiry, Message.objects.get(pk=message_id).outbound_id


def assert_back_with(enquiry: Enquiry, owner_id: int) -> None:
    enquiry.refresh_from_db()
    assert (enquiry.status, enquiry.here_because) == ("in-hand", "bounced")
    assert (enquiry.owner_id, enquiry.closed_at) == (owner_id, None)
    assert Notice.objects.filter(colleague_id=owner_id, words="Our mail came back").count() == 1
    assert enquiry.log.filter(kind="bounce").exists()


class AddressUnreachable:
    @pytest.mark.parametrize("after", ["wait", "close"])
    def test_told_by_the_relay_brings_the_enquiry_back_to_its_owner(self, cast, relay, after):
        enquiry, _ = answered(cast, after=after)
        run_due_jobs()
        assert_back_with(enquiry, cast.id("morag.kerr"))
        assert ASKER in enquiry.here_by
        assert relay.mails == []

    @pytest.mark.parametrize("after", ["wait", "close"])
    def test_told_by_a_lasting_bounce_does_so_once(self, cast, after):
        enquiry, outbound_id = answered(cast, after=after)
        run_due_jobs()
        assert report(outbound_id, ASKER) == "bounce"
        assert_back_with(enquiry, cast.id("morag.kerr"))
        assert enquiry.messages.count() == 2

    def test_of_another_team_brings_it_back_too(self, cast):
        enquiry, actor = make(), cast.actor("morag.kerr")
        team = staff.team_by_key("rents-control")
        ask_team(actor=actor, enquiry_id=enquiry.pk, ask=TeamAsk(text="Why?", team_id=team.id))
        Enquiry.objects.filter(pk=enquiry.pk).update(owner_id=actor.colleague_id)
        run_due_jobs()
        asked = TeamMessage.objects.get()
        assert report(asked.outbound_id, team.mailbox) == "bounce"
        assert_back_with(enquiry, cast.id("morag.kerr"))
        assert team.mailbox in enquiry.here_by

    def test_of_a_participant_names_the_participant(self, cast):
        enquiry, let_in = make(), "davie.kemp@council.example"
        enquiry.participants.create(
            address=let_in, name="Davie Kemp", added_at=NOW, added_by_name="Morag Kerr"
        )
        reply_to_asker(
            actor=cast.actor("morag.kerr"), enquiry_id=enquiry.pk, text="Both.", after="close"
        )
        run_due_jobs()
        sent = Message.objects.latest("pk").outbound_id
        to = rows("mail.OutboundCopy").get(mail_id=sent, recipient=let_in).reply_to
        assert report(sent, let_in, to=to) == "bounce"
        assert_back_with(enquiry, cast.id("morag.kerr"))
        (line,) = enquiry.log.filter(kind="bounce")
        assert line.words == f"Could not be delivered: our mail to {let_in}"
        (marked,) = mail_facts(enquiry).unreachable
        assert marked.address == let_in

    def test_of_a_sign_in_mail_opens_the_call_again(self, cast):
        """The link never got there, so the person still can't sign in."""
        call_for_sign_in(
            actor=Actor.anonymous(), call=SignInCall(trouble="password", address=ASKER)
        )
        run_due_jobs()
        enquiry = Enquiry.objects.get()
        assert (enquiry.status, enquiry.outcome) == ("closed", "helped-by-link")
        link = rows("mail.OutboundMail").get(purpose="product", subject__icontains="password")
        assert report(link.pk, ASKER, to=MAILBOX) == "bounce"
        enquiry.refresh_from_db()
        assert (enquiry.status, enquiry.here_because, enquiry.lane) == ("new", "bounced", 0)

    def test_for_now_is_only_a_line(self, cast):
        enquiry, outbound_id = answered(cast, after="close")
        run_due_jobs()
        raw = REPORT.replace("5.1.1", "4.4.1")
        assert report(outbound_id, ASKER, text=raw.replace("Action: failed", "Action: delayed"))
        enquiry.refresh_from_db()
        assert enquiry.status == "closed"
        assert mail_facts(enquiry).unreachable == ()
        (line,) = enquiry.log.filter(kind="bounce")
        assert line.words.startswith("Not delivered yet")

    def test_never_sends_anything(self, cast):
        _, outbound_id = answered(cast, after="wait")
        run_due_jobs()
        sent_before = rows("mail.OutboundMail").exclude(about_kind="enquiries.notice").count()
        report(outbound_id, ASKER)
        run_due_jobs(including_later=True)
        assert (
            rows("mail.OutboundMail").exclude(about_kind="enquiries.notice").count() == sent_before
        )

    def test_of_a_mail_we_never_sent_changes_nothing(self, cast):
        enquiry = make()
        raw = REPORT.format(to=MAILBOX, failed=ASKER, returned="never@sent.example").encode()
        mail_id = mail.receive_mail(
            raw=raw, recipients=[MAILBOX], envelope_sender="", came_by="smtp"
        )
        mail.settle_mail(mail_id=mail_id)
        enquiry.refresh_from_db()
        assert (enquiry.status, enquiry.here_because) == ("new", "new")
        assert Enquiry.objects.count() == 1
