import smtplib
from collections.abc import Iterator

import pytest

from rooftree.platform.jobs.interface import run_due_jobs
from rooftree.platform.mail.models import InboundMail
from rooftree.platform.mail.tests.factories import make_mailbox, raw_mail
from rooftree.platform.mail.tests.running_listener import running_listener

pytestmark = pytest.mark.django_db(transaction=True)
MAILBOX = "ihms@council.example"


@pytest.fixture
def port() -> Iterator[int]:
    make_mailbox()
    with running_listener() as number:
        yield number


class TheListener:
    def test_stores_the_very_bytes_and_has_them_worked_on(self, port, claimer):
        raw = raw_mail(subject="By wire")
        with smtplib.SMTP("127.0.0.1", port) as client:
            client.sendmail("morven.baillie@council.example", [MAILBOX], raw)
        row = InboundMail.objects.get()
        assert bytes(row.raw) == raw
        assert (row.state, row.came_by) == ("received", "smtp")
        assert row.envelope_sender == "morven.baillie@council.example"
        run_due_jobs(queues=["mail"])
        row.refresh_from_db()
        assert row.state == "filed"

    def test_takes_mail_only_for_its_mailboxes(self, port):
        with smtplib.SMTP("127.0.0.1", port) as client:
            client.helo()
            client.mail("a@example.org")
            assert client.rcpt("someone@example.org")[0] == 550
            assert client.rcpt("rents@council.example")[0] == 550
            assert client.rcpt("IHMS+e1.abcdefghijklmnop@council.example")[0] == 250

    def test_keeps_the_empty_sender_of_a_bounce(self, port):
        with smtplib.SMTP("127.0.0.1", port) as client:
            client.sendmail("", [MAILBOX], raw_mail())
        assert InboundMail.objects.get().envelope_sender == ""

    def test_refuses_what_is_too_large(self, port, settings):
        settings.MAIL_LARGEST_BYTES = 2000
        with smtplib.SMTP("127.0.0.1", port) as client:
            # The size that it names beforehand, and the size that it then turns out to have.
            with pytest.raises(smtplib.SMTPSenderRefused) as refused:
                client.sendmail("a@example.org", [MAILBOX], raw_mail("word " * 1000))
            assert refused.value.smtp_code == 552
            client.mail("a@example.org")
            client.rcpt(MAILBOX)
            assert client.data(raw_mail("word " * 1000))[0] == 552
            client.sendmail("a@example.org", [MAILBOX], raw_mail("word"))
        assert InboundMail.objects.count() == 1

    def test_takes_long_lines_and_eight_bits(self, port):
        raw = b"From: a@example.org\r\nSubject: M\xc3\xb2rag\r\n\r\n" + b"x" * 50_000 + b"\r\n"
        with smtplib.SMTP("127.0.0.1", port) as client:
            client.sendmail("a@example.org", [MAILBOX], raw)
        assert bytes(InboundMail.objects.get().raw) == raw
