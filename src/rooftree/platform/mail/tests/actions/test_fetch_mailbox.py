"""Fetching from a real IMAP server."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from rooftree.platform.mail.actions.fetch_mailbox import fetch_mailbox
from rooftree.platform.mail.actions.settle_mail import settle_mail
from rooftree.platform.mail.imap_conversation import Conversation, MailRefused
from rooftree.platform.mail.models import FetchedMail, FetchProgress, InboundMail
from rooftree.platform.mail.tests.factories import MAILBOX, ToyClaimer, only_claims, raw_mail
from rooftree.platform.mail.tests.fetching import SECRET, make_source

pytestmark = pytest.mark.django_db


@pytest.fixture
def source(emptied_dovecot, monkeypatch):
    monkeypatch.setenv(SECRET, emptied_dovecot.password)
    return make_source(emptied_dovecot.port)


@pytest.fixture
def server(emptied_dovecot):
    return emptied_dovecot


def fetch(source):
    taken = fetch_mailbox(source_id=source.pk)
    return taken, FetchProgress.objects.get(source=source)


def subjects():
    mails = InboundMail.objects.order_by("pk")
    texts = [bytes(mail.raw).partition(b"Subject: ")[2] for mail in mails]
    return [text.partition(b"\r\n")[0].decode() for text in texts]


class FetchMailbox:
    def test_takes_the_very_bytes_and_has_them_worked_on(self, server, source):
        raw = raw_mail(Return_Path="<morven.baillie@council.example>")
        server.put(raw)
        taken, progress = fetch(source)
        mail = InboundMail.objects.get()
        assert (taken, progress.highest_uid, progress.latest_fault) == (1, 1, "")
        assert bytes(mail.raw) == raw
        assert (mail.state, mail.came_by) == ("received", "imap")
        assert mail.envelope_recipients == [MAILBOX]
        assert mail.envelope_sender == "morven.baillie@council.example"
        with only_claims(ToyClaimer()):
            assert settle_mail(mail_id=mail.pk) == "filed"

    def test_takes_what_others_have_read_and_marks_nothing_as_read(self, server, source):
        server.put(raw_mail(subject="one"), raw_mail(subject="two"))
        with server.reader() as line:
            line.select("INBOX")
            line.store("1", "+FLAGS", "\\Seen")
        fetch(source)
        assert subjects() == ["one", "two"]
        assert [b"\\Seen" in each for each in server.flags()] == [True, False]

    def test_takes_each_mail_once(self, server, source):
        server.put(raw_mail(subject="one"))
        fetch(source)
        server.put(raw_mail(subject="two"))
        assert fetch(source)[0] == 1
        assert fetch(source)[0] == 0
        assert subjects() == ["one", "two"]

    def test_leaves_mails_from_before_its_first_day_but_takes_old_ones_that_come_later(
        self, server, source
    ):
        long_ago = timezone.now() - timedelta(days=200)
        server.put(raw_mail(subject="before"), at=long_ago)
        server.put(raw_mail(subject="new"))
        fetch(source)
        assert subjects() == ["new"]
        server.put(raw_mail(subject="moved in"), at=long_ago)
        fetch(source)
        assert subjects() == ["new", "moved in"]

    def test_goes_on_after_a_mail_that_the_server_refuses(self, server, source, monkeypatch):
        server.put(raw_mail(subject="bad"), raw_mail(subject="good"))
        monkeypatch.setattr(Conversation, "content", refusing(1))
        _, progress = fetch(source)
        assert subjects() == ["good"]
        waiting = FetchedMail.objects.get(uid=1)
        assert (waiting.state, waiting.fault) == ("waiting", "The mail server says no.")
        assert progress.highest_uid == 2
        monkeypatch.undo()
        monkeypatch.setenv(SECRET, server.password)
        FetchedMail.objects.filter(uid=1).update(try_at=timezone.now())
        fetch(source)
        assert subjects() == ["good", "bad"]
        waiting.refresh_from_db()
        assert (waiting.state, waiting.try_at) == ("taken", None)

    def test_does_not_try_a_refused_mail_before_its_time(self, server, source, monkeypatch):
        server.put(raw_mail(subject="bad"))
        monkeypatch.setattr(Conversation, "content", refusing(1))
        fetch(source)
        fetch(source)
        assert FetchedMail.objects.get().tries == 1

    def test_goes_on_after_a_mail_that_can_t_be_stored(self, server, source, monkeypatch):
        server.put(raw_mail(subject="bad"), raw_mail(subject="good"))
        module = "rooftree.platform.mail.actions.keep_fetched"
        monkeypatch.setattr(f"{module}.envelope_sender_named", breaking_once())
        fetch(source)
        assert subjects() == ["good"]
        assert FetchedMail.objects.get(uid=1).fault == "It can’t be stored (ValueError)."

    def test_keeps_the_beginning_of_a_mail_that_is_too_large(self, server, source, settings):
        settings.MAIL_LARGEST_BYTES, settings.MAIL_STUB_BYTES = 3000, 1000
        raw = raw_mail("word " * 2000, subject="large")
        server.put(raw, raw_mail(subject="small"))
        assert fetch(source)[0] == 2
        large = InboundMail.objects.get(size=len(raw))
        assert bytes(large.raw) == raw[:1000]
        assert subjects() == ["large", "small"]

    def test_keeps_that_a_mail_went_before_it_could_be_fetched(self, server, source, monkeypatch):
        server.put(raw_mail(subject="going"), raw_mail(subject="staying"))
        monkeypatch.setattr(Conversation, "uids", lambda self, span, since=None: [1, 2, 3])
        monkeypatch.setattr(Conversation, "examine", one_more(Conversation.examine))
        fetch(source)
        assert subjects() == ["going", "staying"]
        assert FetchedMail.objects.get(uid=3).state == "gone"

    def test_takes_mails_that_the_server_showed_late(self, server, source):
        server.put(raw_mail(subject="one"), raw_mail(subject="late"), raw_mail(subject="three"))
        fetch(source)
        FetchedMail.objects.get(uid=2).delete()
        InboundMail.objects.filter(pk=2).delete()
        fetch(source)
        assert not FetchedMail.objects.filter(uid=2).exists()
        FetchProgress.objects.update(looked_back_at=timezone.now() - timedelta(hours=2))
        fetch(source)
        assert FetchedMail.objects.get(uid=2).state == "again"

    def test_says_what_is_wrong_and_goes_on_when_it_is_put_right(self, server, source, monkeypatch):
        server.put(raw_mail(subject="one"))
        monkeypatch.setenv(SECRET, "wrong")
        taken, progress = fetch(source)
        assert taken == 0
        assert "refuses the user name or the password" in progress.latest_fault
        assert "wrong" not in progress.latest_fault
        monkeypatch.delenv(SECRET)
        assert f"The environment variable {SECRET} is not set" in fetch(source)[1].latest_fault
        monkeypatch.setenv(SECRET, server.password)
        taken, progress = fetch(source)
        assert (taken, progress.latest_fault) == (1, "")
        assert progress.latest_success_at is not None

    def test_does_nothing_while_it_is_paused(self, server, source):
        server.put(raw_mail())
        source.is_paused = True
        source.save()
        assert fetch(source)[0] == 0
        assert not InboundMail.objects.exists()

    def test_passes_over_numbers_of_mails_that_are_gone(self, server, source, monkeypatch):
        monkeypatch.setattr("rooftree.platform.mail.actions.fetch_mailbox.FEWEST", 1)
        monkeypatch.setattr("rooftree.platform.mail.rules.uid_spans.FEWEST", 1)
        server.put(*(raw_mail(subject=f"gone {number}") for number in range(20)))
        with server.reader() as line:
            line.select("INBOX")
            line.store("1:*", "+FLAGS", "\\Deleted")
            line.expunge()
        server.put(raw_mail(subject="there"))
        _, progress = fetch(source)
        assert subjects() == ["there"]
        assert progress.highest_uid == 21


class FetchMailboxMadeAnew:
    def test_takes_nothing_twice_and_what_is_new(self, server, source):
        source.folder = "Support"
        source.save()
        kept = raw_mail(subject="kept")
        with server.reader() as line:
            line.create("Support")
            server.put(kept, folder="Support")
            fetch(source)
            assert line.rename("Support", "Away")[0] == "OK"
            line.create("Support")
        server.put(raw_mail(subject="first"), kept, folder="Support")
        assert fetch(source)[0] == 2
        assert subjects() == ["kept", "first"]
        states = FetchedMail.objects.order_by("pk").values_list("state", flat=True)
        assert list(states) == ["taken", "taken", "again"]
        assert FetchProgress.objects.get().made_anew_at is not None

    def test_keeps_in_mind_what_could_not_be_fetched_before(self, server, source, monkeypatch):
        server.put(raw_mail(subject="bad"))
        with monkeypatch.context() as patch:
            patch.setattr(Conversation, "content", refusing(1))
            fetch(source)
        FetchProgress.objects.update(uid_validity=1)
        FetchedMail.objects.update(uid_validity=1)
        fetch(source)
        assert subjects() == ["bad"]
        waiting = FetchedMail.objects.get(state="waiting")
        assert "this number names it no more" in waiting.fault

    def test_takes_mails_to_which_a_restored_server_gave_old_numbers(self, server, source):
        kept = raw_mail(subject="kept")
        server.put(kept)
        fetch(source)
        FetchProgress.objects.update(highest_uid=60)
        for uid in range(2, 61):
            FetchedMail.objects.create(
                source=source,
                uid_validity=FetchProgress.objects.get().uid_validity,
                uid=uid,
                state="gone",
                fetched_at=timezone.now(),
            )
        server.put(raw_mail(subject="new"))
        fetch(source)
        assert subjects() == ["kept", "new"]
        assert list(FetchedMail.objects.order_by("uid").values_list("uid", "state")) == [
            (1, "again"),
            (2, "taken"),
        ]

    def test_is_read_from_a_month_before_the_latest_fetch(self, server, source):
        source.since_on = datetime(2020, 1, 1, tzinfo=UTC).date()
        source.save()
        fetch(source)
        FetchProgress.objects.update(uid_validity=1)
        server.put(raw_mail(subject="old"), at=timezone.now() - timedelta(days=40))
        server.put(raw_mail(subject="of late"), at=timezone.now() - timedelta(days=20))
        fetch(source)
        assert subjects() == ["of late"]


def refusing(number):
    real = Conversation.content

    def content(self, uid, **options):
        if uid == number:
            message = "The mail server says no."
            raise MailRefused(message)
        return real(self, uid, **options)

    return content


def breaking_once():
    broken = []

    def named(raw):
        if not broken:
            broken.append(raw)
            raise ValueError

    return named


def one_more(real):
    """Have the server promise a mail more than there is."""

    def examine(self, folder):
        state = real(self, folder)
        return replace(state, uid_next=state.uid_next + 1)

    return examine
