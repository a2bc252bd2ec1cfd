import socket
from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from rooftree.platform.events.tests.listening import break_down_on, listen
from rooftree.platform.mail.actions.deliver_copy import deliver_copy
from rooftree.platform.mail.actions.rescue_waiting import rescue_waiting_copies
from rooftree.platform.mail.actions.retry_copy import NotFailed, retry_copy
from rooftree.platform.mail.actions.send import OutgoingMail, send
from rooftree.platform.mail.events import CopyFailed, CopyLeft
from rooftree.platform.mail.models import BounceMark, OutboundCopy
from rooftree.platform.mail.tests.factories import make_mailbox
from rooftree.platform.mail.tests.sink import Sink
from rooftree.platform.references.interface import Actor

pytestmark = pytest.mark.django_db
ACTOR = Actor.system("test")


@pytest.fixture
def live(settings, sink) -> Sink:
    settings.ENVIRONMENT = "LIVE"
    settings.MAIL_RELAY_HOST, settings.MAIL_RELAY_PORT = "127.0.0.1", sink.port
    settings.MAIL_RELAY_TLS = "none"
    return sink


def queued() -> OutboundCopy:
    make_mailbox()
    mail = OutgoingMail(to=("davie.kemp@council.example",), subject="Keys", text="Found.")
    return OutboundCopy.objects.get(mail_id=send(actor=ACTOR, mail=mail))


class DeliverCopy:
    def test_hands_live_mail_to_the_relay_once(self, live):
        copy = queued()
        assert deliver_copy(copy_id=copy.pk) == "sent"
        assert deliver_copy(copy_id=copy.pk) == ""
        copy.refresh_from_db()
        [(sender, to, raw)] = live.mails
        assert (sender, to) == ("ihms@council.example", ["davie.kemp@council.example"])
        assert raw == bytes(copy.raw)

    @pytest.mark.parametrize("environment", ["TEST", "TRAINING", ""])
    def test_never_opens_a_socket_unless_live(self, live, settings, monkeypatch, environment):
        settings.ENVIRONMENT = environment

        def refuse(*_args, **_named):
            raise AssertionError

        monkeypatch.setattr(socket, "create_connection", refuse)
        copy = queued()
        assert deliver_copy(copy_id=copy.pk) == "captured"
        assert live.mails == []

    def test_tries_again_later_with_the_same_bytes(self, live):
        copy = queued()
        live.answer = "451 later"
        assert deliver_copy(copy_id=copy.pk) == "queued"
        copy.refresh_from_db()
        first = bytes(copy.raw)
        assert "451" in copy.reason
        assert deliver_copy(copy_id=copy.pk) == ""
        live.answer = "250 OK"
        with time_machine.travel(timezone.now() + timedelta(minutes=2)):
            assert rescue_waiting_copies() == 1
            assert deliver_copy(copy_id=copy.pk) == "sent"
        assert live.mails[0][2] == first

    def test_waits_while_the_relay_is_away(self, live, settings):
        settings.MAIL_RELAY_PORT = 1
        copy = queued()
        assert deliver_copy(copy_id=copy.pk) == "queued"

    def test_gives_up_visibly_after_many_tries(self, live):
        copy = queued()
        live.answer = "451 later"
        OutboundCopy.objects.filter(pk=copy.pk).update(tries=9)
        assert deliver_copy(copy_id=copy.pk) == "failed"
        copy.refresh_from_db()
        live.answer = "250 OK"
        retry_copy(actor=ACTOR, copy_id=copy.pk)
        assert deliver_copy(copy_id=copy.pk) == "sent"
        with pytest.raises(NotFailed):
            retry_copy(actor=ACTOR, copy_id=copy.pk)

    def test_marks_an_address_that_the_relay_does_not_know(self, live):
        live.recipient_answer = "550 no such person"
        assert deliver_copy(copy_id=queued().pk) == "failed"
        assert BounceMark.objects.get().address == "davie.kemp@council.example"

    @pytest.mark.parametrize("environment", ["LIVE", "TEST"])
    def test_tells_once_that_a_copy_left(self, live, settings, monkeypatch, environment):
        settings.ENVIRONMENT = environment
        told = listen(monkeypatch, CopyLeft)
        copy = queued()
        deliver_copy(copy_id=copy.pk)
        deliver_copy(copy_id=copy.pk)
        copy.refresh_from_db()
        [event] = told
        assert (event.outbound_id, event.recipient) == (copy.mail_id, copy.recipient)
        assert (event.at, event.is_captured) == (copy.settled_at, environment != "LIVE")

    def test_tells_of_a_refusal_for_good_and_of_none_for_now(self, live, monkeypatch):
        left, failed = listen(monkeypatch, CopyLeft), listen(monkeypatch, CopyFailed)
        copy = queued()
        live.answer = "451 later"
        deliver_copy(copy_id=copy.pk)
        assert not failed
        live.answer = "554 never"
        with time_machine.travel(timezone.now() + timedelta(minutes=2)):
            deliver_copy(copy_id=copy.pk)
        [event] = failed
        assert (event.outbound_id, left) == (copy.mail_id, [])
        assert "554" in event.reason

    def test_leaves_the_copy_waiting_where_a_hearer_breaks_down(self, live, monkeypatch):
        copy = queued()
        break_down_on(monkeypatch, CopyLeft)
        with pytest.raises(RuntimeError):
            deliver_copy(copy_id=copy.pk)
        copy.refresh_from_db()
        assert copy.state == "queued"
