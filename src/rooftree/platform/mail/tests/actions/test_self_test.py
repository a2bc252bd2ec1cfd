"""Mails to ourselves, and the listener's answer."""

import socket
from datetime import timedelta

import pytest
from django.utils import timezone

from rooftree.platform.jobs.interface import run_due_jobs
from rooftree.platform.mail.actions.self_test import ask_listener, send_self_tests
from rooftree.platform.mail.jobs.fetch import self_test, watch_intake
from rooftree.platform.mail.models import (
    BounceMark,
    InboundMail,
    ListenerBeat,
    OutboundCopy,
    SelfTest,
)
from rooftree.platform.mail.queries.intake_signs import intake_today, troubles_now
from rooftree.platform.mail.tests.factories import (
    MAILBOX,
    ToyClaimer,
    arrive,
    make_mailbox,
    only_claims,
    posted,
    raw_mail,
)
from rooftree.platform.mail.tests.running_listener import running_listener

HOUR = timedelta(hours=1)


@pytest.fixture
def listener(settings):
    with running_listener() as port:
        settings.MAIL_LISTEN_PORT = port
        yield port


@pytest.fixture
def silent_port(settings):
    with socket.create_server(("127.0.0.1", 0)) as free:
        settings.MAIL_LISTEN_PORT = free.getsockname()[1]


@pytest.mark.django_db(transaction=True)
class SelfTests:
    def test_come_back_through_the_listener_where_no_mail_leaves(self, listener):
        make_mailbox()
        claimer = ToyClaimer()
        with only_claims(claimer):
            assert self_test() == 1
            run_due_jobs(queues=["mail"])
        test = SelfTest.objects.get()
        assert test.returned_at is not None
        assert test.mail.came_by == "smtp"
        assert (test.mail.state, test.mail.filed_as) == ("filed", "note-line")
        assert (test.mail.filed_kind, test.mail.filed_id) == ("mail.self_test", test.pk)
        assert test.mail.parsed.mail_class == "ours"
        assert claimer.filed == []
        assert OutboundCopy.objects.get().state == "sent"

    def test_leave_by_the_relay_on_a_live_site(self, settings, sink):
        make_mailbox()
        settings.ENVIRONMENT = "LIVE"
        settings.MAIL_RELAY_HOST, settings.MAIL_RELAY_PORT = "127.0.0.1", sink.port
        settings.MAIL_RELAY_TLS = "none"
        self_test()
        run_due_jobs(queues=["mail"])
        ((sender, recipients, raw),) = sink.mails
        assert (sender, recipients) == (MAILBOX, [MAILBOX])
        assert b"X-Rooftree-Sent: " in raw
        assert b"Auto-Submitted: auto-generated" in raw
        # As the mail server hands it back, with headers of its own on top.
        arrive(b"Received: from relay.council.example\r\n" + raw)
        assert SelfTest.objects.get().returned_at is not None

    def test_wait_for_a_listener_that_is_away(self, silent_port):
        make_mailbox()
        self_test()
        run_due_jobs(queues=["mail"])
        copy = OutboundCopy.objects.get()
        assert copy.state == "queued"
        assert "listener did not take it" in copy.reason
        assert SelfTest.objects.get().returned_at is None


@pytest.mark.django_db
class SendSelfTests:
    def test_sends_one_to_each_mailbox_in_use_and_no_second(self):
        make_mailbox()
        make_mailbox("rents@council.example")
        gone = make_mailbox("old@council.example")
        gone.is_in_use = False
        gone.save()
        now = timezone.now()
        assert send_self_tests(at=now) == 2
        assert send_self_tests(at=now) == 0
        assert send_self_tests(at=now + HOUR) == 2

    def test_is_not_hindered_by_returned_mail(self):
        make_mailbox()
        mail = posted().mail
        BounceMark.objects.create(address=MAILBOX, marked_at=timezone.now(), outbound=mail)
        send_self_tests(at=timezone.now())
        assert OutboundCopy.objects.get(mail__purpose="self-test").state == "queued"

    def test_forgets_tests_of_long_ago(self):
        make_mailbox()
        send_self_tests(at=timezone.now() - timedelta(days=91))
        send_self_tests(at=timezone.now())
        assert SelfTest.objects.count() == 1


@pytest.mark.django_db
class AMailOfOurs:
    def test_that_is_no_self_test_proves_nothing(self):
        make_mailbox()
        send_self_tests(at=timezone.now())
        copy = posted()
        with only_claims(ToyClaimer()):
            arrive(bytes(copy.raw))
        assert SelfTest.objects.get().returned_at is None


@pytest.mark.django_db
class TroublesNow:
    def test_are_none_before_anything_was_looked_at(self):
        make_mailbox()
        assert troubles_now(at=timezone.now()) == ()

    def test_name_a_test_that_is_missing_until_a_later_one_is_back(self):
        make_mailbox()
        now = timezone.now()
        send_self_tests(at=now)
        missing = SelfTest.objects.get()
        assert troubles_now(at=now + timedelta(minutes=14)) == ()
        (trouble,) = troubles_now(at=now + timedelta(minutes=16))
        assert "has not come back" in trouble.words
        assert trouble.since == now
        send_self_tests(at=now + HOUR)
        later = SelfTest.objects.latest("sent_at")
        later.returned_at, later.mail = now + HOUR, arrive(raw_mail())
        later.save()
        assert troubles_now(at=now + HOUR + timedelta(minutes=16)) == ()
        assert missing.returned_at is None

    def test_name_a_mailbox_that_gets_no_tests(self):
        make_mailbox()
        now = timezone.now()
        send_self_tests(at=now)
        SelfTest.objects.update(returned_at=now, mail=arrive(raw_mail()))
        assert troubles_now(at=now + timedelta(minutes=74)) == ()
        (trouble,) = troubles_now(at=now + timedelta(minutes=76))
        assert trouble.words == f"No self-test mail was sent to {MAILBOX}."

    def test_ask_once_for_the_day_and_the_troubles(self, django_assert_num_queries):
        now = timezone.now()
        with only_claims(ToyClaimer()):
            arrive(raw_mail())
        with django_assert_num_queries(1):
            today = intake_today(since=now - HOUR, at=now)
        assert (today.counts.received, today.counts.filed, today.troubles) == (1, 1, ())

    def test_leave_our_own_tests_out_of_what_the_desk_has_had(self):
        now = timezone.now()
        make_mailbox()
        send_self_tests(at=now)
        InboundMail.objects.filter(pk=arrive(raw_mail()).pk).update(filed_kind="mail.self_test")
        assert intake_today(since=now - HOUR, at=now).counts.received == 0


@pytest.mark.django_db(transaction=True)
class AskListener:
    def test_keeps_that_it_answers(self, listener):
        assert ask_listener()
        assert ListenerBeat.objects.get().fault == ""
        assert watch_intake() == 1

    def test_keeps_since_when_it_does_not(self, silent_port):
        assert not ask_listener()
        beat = ListenerBeat.objects.get()
        assert beat.answered_at is None
        assert "Nothing answers on port" in beat.fault
        assert troubles_now(at=timezone.now()) == ()
        (trouble,) = troubles_now(at=timezone.now() + timedelta(minutes=16))
        assert trouble.words.startswith("The mail listener does not answer. Nothing answers")

    def test_is_a_run_that_fell_short_once_it_lasts(self, silent_port):
        ask_listener()
        ListenerBeat.objects.update(first_asked_at=timezone.now() - HOUR)
        assert watch_intake() == 0
