import hashlib
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

    def test_keeps_the_beginning_of_what_is_too_large(self, port, settings):
        settings.MAIL_LARGEST_BYTES, settings.MAIL_STUB_BYTES = 2000, 1000
        raw = raw_mail("word " * 1000)
        with smtplib.SMTP("127.0.0.1", port) as client:
            client.sendmail("a@example.org", [MAILBOX], raw)
        row = InboundMail.objects.get()
        assert bytes(row.raw) == raw[:1000]
        assert (row.is_cut, row.size) == (True, len(raw))
        assert row.sha256 == hashlib.sha256(raw).hexdigest()

    def test_refuses_what_is_beyond_the_hard_limit(self, port, settings):
        settings.MAIL_LARGEST_BYTES, settings.MAIL_HARD_LIMIT_BYTES = 2000, 4000
        with running_listener() as strict, smtplib.SMTP("127.0.0.1", strict) as client:
            # The size that it names beforehand, and the size that it then turns out to have.
            with pytest.raises(smtplib.SMTPSenderRefused) as refused:
                client.sendmail("a@example.org", [MAILBOX], raw_mail("word " * 1000))
            assert refused.value.smtp_code == 552
            client.mail("a@example.org")
            client.rcpt(MAILBOX)
            code, words = client.data(raw_mail("word " * 1000))
            assert (code, b"in parts" in words) == (552, True)
            client.sendmail("a@example.org", [MAILBOX], raw_mail("word"))
        assert InboundMail.objects.count() == 1

    def test_hangs_up_on_what_never_ends(self, port, settings):
        settings.MAIL_LARGEST_BYTES, settings.MAIL_HARD_LIMIT_BYTES = 1000, 2000
        with smtplib.SMTP("127.0.0.1", port) as client:
            client.helo()
            client.mail("a@example.org")
            client.rcpt(MAILBOX)
            client.docmd("DATA")
            client.sock.sendall(b"word \r\n" * 100_000)
            assert client.getreply()[0] == 552
        assert not InboundMail.objects.exists()

    def test_takes_the_guarding_dots_off(self, port):
        raw = b"From: a@example.org\r\nSubject: Dots\r\n\r\n.one\r\n..\r\n.\r\nlast\r\n"
        with smtplib.SMTP("127.0.0.1", port) as client:
            client.sendmail("a@example.org", [MAILBOX], raw)
        assert bytes(InboundMail.objects.get().raw) == raw

    def test_takes_long_lines_and_eight_bits(self, port):
        raw = b"From: a@example.org\r\nSubject: M\xc3\xb2rag\r\n\r\n" + b"x" * 3_000_000 + b"\r\n"
        with smtplib.SMTP("127.0.0.1", port) as client:
            client.sendmail("a@example.org", [MAILBOX], raw)
        assert bytes(InboundMail.objects.get().raw) == raw
