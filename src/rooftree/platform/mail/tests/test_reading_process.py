import os

import pytest

from rooftree.platform.mail import reading_process
from rooftree.platform.mail.actions.receive_mail import receive_mail
from rooftree.platform.mail.actions.settle_mail import MOST_TRIES, settle_mail
from rooftree.platform.mail.models import InboundMail
from rooftree.platform.mail.reading_process import Reader, ReadingFailed
from rooftree.platform.mail.rules.read_mail import NotAMail, read_mail
from rooftree.platform.mail.tests.factories import MAILBOX, make_mailbox, raw_mail


@pytest.fixture
def hostile(monkeypatch):
    reader = Reader("rooftree.platform.mail.tests.hostile_reader")
    monkeypatch.setattr(reading_process, "_reader", reader)
    yield reader
    reader.stop()


def took(subject: str) -> int:
    make_mailbox()
    raw = raw_mail(subject=subject)
    return receive_mail(raw=raw, recipients=[MAILBOX], envelope_sender=None, came_by="smtp")


class ReadInChild:
    def test_reads_as_the_rules_do(self):
        raw = raw_mail(subject="Mòrag’s keys")
        reading = reading_process.read_in_child(raw, envelope_sender="")
        assert reading == read_mail(raw, envelope_sender="")

    def test_passes_on_that_it_is_no_mail(self):
        with pytest.raises(NotAMail, match="no header"):
            reading_process.read_in_child(b"\x89PNG", envelope_sender=None)

    def test_says_that_a_mail_took_too_long_and_reads_the_next(self, hostile):
        with pytest.raises(ReadingFailed, match="more than 30 seconds"):
            hostile.read(raw_mail(subject="hang"), envelope_sender=None)
        assert hostile.read(raw_mail(subject="Keys"), envelope_sender=None).subject == "Keys"

    def test_says_that_a_mail_took_too_much_memory_and_reads_the_next(self, hostile):
        with pytest.raises(ReadingFailed, match="1024 MB"):
            hostile.read(raw_mail(subject="eat"), envelope_sender=None)
        assert hostile.read(raw_mail(subject="Keys"), envelope_sender=None).subject == "Keys"

    def test_starts_a_new_child_after_one_that_died(self, hostile):
        with pytest.raises(ReadingFailed, match="ended"):
            hostile.read(raw_mail(subject="die"), envelope_sender=None)
        assert hostile.read(raw_mail(subject="Keys"), envelope_sender=None).subject == "Keys"

    def test_gives_a_fork_a_child_of_its_own(self, hostile):
        hostile.read(raw_mail(subject="Keys"), envelope_sender=None)
        before = hostile._child
        hostile._owner = os.getpid() + 1
        assert hostile.read(raw_mail(subject="Keys"), envelope_sender=None).subject == "Keys"
        assert before is not hostile._child
        before.kill()
        before.communicate()


@pytest.mark.django_db
class SettleMail:
    @pytest.mark.parametrize(
        ("subject", "reason"), [("eat", "more than 1024 MB of memory"), ("die", "ended")]
    )
    def test_ends_a_mail_that_can_not_be_read_and_goes_on(self, hostile, claimer, subject, reason):
        mail_id = took(subject)
        for _ in range(MOST_TRIES):
            with pytest.raises(ReadingFailed):
                settle_mail(mail_id=mail_id)
        assert settle_mail(mail_id=mail_id) == "dead"
        row = InboundMail.objects.get(pk=mail_id)
        assert f"Reading it failed {MOST_TRIES} times" in row.reason
        assert reason in row.reason
        assert bytes(row.raw).startswith(b"From:")
        assert settle_mail(mail_id=took("Keys")) == "filed"
