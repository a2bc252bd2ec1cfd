import pytest
from django.db import ProgrammingError, transaction

from rooftree.platform.mail.actions import parse_mail
from rooftree.platform.mail.actions.receive_mail import receive_mail
from rooftree.platform.mail.actions.retry_mail import NothingToRetry, retry_mail
from rooftree.platform.mail.actions.settle_mail import MOST_TRIES, settle_mail
from rooftree.platform.mail.models import InboundMail
from rooftree.platform.mail.tests.factories import (
    ToyClaimer,
    arrive,
    make_mailbox,
    only_claims,
    raw_mail,
)
from rooftree.platform.references.interface import Actor

pytestmark = pytest.mark.django_db


class SettleMail:
    def test_files_a_mail_with_the_one_who_claims_it(self, claimer):
        row = arrive(raw_mail(subject="Diary"))
        assert (row.state, row.filed_as, row.reference, row.lane) == ("filed", "new", "TOY-1", 2)
        assert (row.claim_name, row.claim_reason) == ("toy 1", "it is for the toys")
        assert row.settled_at
        assert [mail.subject for mail in claimer.filed] == ["Diary"]

    def test_does_nothing_the_second_time(self, claimer):
        row = arrive(raw_mail())
        assert settle_mail(mail_id=row.pk) == "filed"
        assert len(claimer.filed) == 1

    def test_asks_in_order_and_takes_the_first(self):
        first, second = ToyClaimer(lambda mail: "late" in mail.subject), ToyClaimer()
        with only_claims(first, second):
            assert arrive(raw_mail(subject="late")).claim_name == "toy 1"
            assert arrive(raw_mail(subject="soon")).claim_name == "toy 2"

    def test_makes_a_mail_that_nobody_takes_a_dead_letter(self):
        with only_claims():
            row = arrive(raw_mail())
        assert (row.state, row.reason) == ("dead", "Nobody takes mail for this address.")

    @pytest.mark.parametrize("raw", [b"", b"\r\n\r\n", b"\x00\x01\x02 not a mail at all"])
    def test_makes_what_is_no_mail_a_dead_letter(self, raw):
        make_mailbox()
        mail_id = receive_mail(
            raw=raw, recipients=["ihms@council.example"], envelope_sender=None, came_by="smtp"
        )
        assert settle_mail(mail_id=mail_id) == "dead"
        assert "header" in InboundMail.objects.get(pk=mail_id).reason

    def test_quarantines_what_no_person_writes(self, claimer):
        make_mailbox()
        nested = b"From: a@council.example\r\nSubject: Keys\r\n"
        for depth in range(40):
            nested += b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (
                depth,
                depth,
            )
        mail_id = receive_mail(
            raw=nested, recipients=["ihms@council.example"], envelope_sender=None, came_by="smtp"
        )
        assert settle_mail(mail_id=mail_id) == "quarantined"
        row = InboundMail.objects.get(pk=mail_id)
        assert "30 deep" in row.reason
        assert (row.parsed.subject, row.parsed.sender) == ("Keys", "a@council.example")
        assert claimer.filed == []

    def test_marks_whom_a_plainly_worded_report_names(self, claimer):
        arrive(
            b"From: MAILER-DAEMON@x.example\r\nSubject: failure notice\r\n\r\n"
            b"<ann@example.org>:\r\nThis user does not exist.\r\n"
        )
        [mail] = claimer.filed
        assert (mail.mail_class, mail.failed) == ("bounce-permanent", ("ann@example.org",))

    def test_proves_no_sender_where_two_are_named(self, claimer, settings):
        settings.MAIL_AUTHSERV_ID = "mx.council.example"
        proof = b"Authentication-Results: mx.council.example; dmarc=pass header.from=council.example\r\n"
        one = b"From: ann@council.example\r\n"
        arrive(proof + one + b"Subject: Keys\r\n\r\nx")
        arrive(proof + one + b"From: bob@council.example\r\nSubject: Keys\r\n\r\nx")
        assert [mail.is_sender_proven for mail in claimer.filed] == [True, False]

    def test_gives_up_on_a_mail_that_always_fails(self):
        class Broken(ToyClaimer):
            def file(self, mail, claim):
                raise KeyError(mail.subject)

        with only_claims(Broken()):
            make_mailbox()
            mail_id = receive_mail(
                raw=raw_mail(subject="private words"),
                recipients=["ihms@council.example"],
                envelope_sender=None,
                came_by="smtp",
            )
            for _ in range(MOST_TRIES):
                with pytest.raises(KeyError):
                    settle_mail(mail_id=mail_id)
            assert settle_mail(mail_id=mail_id) == "dead"
        reason = InboundMail.objects.get(pk=mail_id).reason
        assert "Filing it failed 5 times" in reason
        assert "KeyError" in reason
        assert "private" not in reason

    def test_does_not_count_a_full_disk_against_the_mail(self, claimer, monkeypatch):
        def full(*_args, **_named):
            raise OSError(28, "No space left on device")

        make_mailbox()
        mail = raw_mail()
        mail_id = receive_mail(
            raw=mail, recipients=["ihms@council.example"], envelope_sender=None, came_by="smtp"
        )
        with monkeypatch.context() as patch:
            patch.setattr(parse_mail, "_keep", full)
            for _ in range(MOST_TRIES + 2):
                with pytest.raises(OSError, match="No space"):
                    settle_mail(mail_id=mail_id)
        assert settle_mail(mail_id=mail_id) == "filed"

    def test_files_the_same_mail_once(self, claimer):
        raw = raw_mail(message_id="one@council.example")
        first = arrive(raw)
        relayed = b"Received: from relay.example\r\n" + raw.replace(b"\r\n", b"\n") + b"\n\n"
        second = arrive(relayed)
        assert (second.state, second.filed_as) == ("filed", "duplicate")
        assert second.duplicate_of_id == first.pk
        assert (second.reference, second.lane) == ("TOY-1", 2)
        assert len(claimer.filed) == 1

    def test_files_other_words_under_the_same_id_anew(self, claimer):
        arrive(raw_mail("One.", message_id="one@council.example"))
        assert arrive(raw_mail("Two.", message_id="one@council.example")).filed_as == "new"
        assert len(claimer.filed) == 2

    def test_knows_a_mail_without_an_id_again(self, claimer):
        raw = b"From: a@council.example\r\nSubject: x\r\nDate: Mon, 23 Nov 2026 10:00:00 +0000\r\n\r\nHi"
        arrive(raw)
        assert arrive(raw).filed_as == "duplicate"
        assert arrive(raw.replace(b"10:00", b"11:00")).filed_as == "new"


class RetryMail:
    def test_reads_a_dead_letter_again(self):
        with only_claims():
            row = arrive(raw_mail())
        toy = ToyClaimer()
        with only_claims(toy):
            retry_mail(actor=Actor.system("test"), mail_id=row.pk)
            assert settle_mail(mail_id=row.pk) == "filed"
        assert len(toy.filed) == 1

    def test_leaves_a_filed_mail_alone(self, claimer):
        row = arrive(raw_mail())
        with pytest.raises(NothingToRetry):
            retry_mail(actor=Actor.system("test"), mail_id=row.pk)


class TheRawMail:
    def test_never_changes(self, claimer):
        row = arrive(raw_mail())
        with pytest.raises(ProgrammingError), transaction.atomic():
            InboundMail.objects.filter(pk=row.pk).update(raw=b"other")
