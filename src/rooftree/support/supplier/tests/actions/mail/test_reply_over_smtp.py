"""A reply goes over a real socket, and the relay or the worker fails on the way."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
import time_machine

from rooftree.platform.events.tests.listening import break_down_on
from rooftree.platform.mail import interface as mail
from rooftree.platform.mail.tests.factories import let_mail_leave
from rooftree.platform.mail.tests.sink import Sink, running_sink
from rooftree.support.supplier.models import CaseMessage, SupplierCase
from rooftree.support.supplier.tests.factories import NOW, Cast, make_case, rows
from rooftree.support.supplier.tests.mailing import HELPHUB, keep_supplier, sent_reply

pytestmark = pytest.mark.django_db


@pytest.fixture
def sink(settings) -> Iterator[Sink]:
    with running_sink() as relay:
        settings.ENVIRONMENT = "LIVE"
        settings.MAIL_RELAY_HOST, settings.MAIL_RELAY_PORT = "127.0.0.1", relay.port
        settings.MAIL_RELAY_TLS = "none"
        yield relay


@pytest.fixture
def waiting(cast: Cast, sink) -> SupplierCase:
    keep_supplier()
    return make_case(status="waiting-for-customer", owner_id=cast.id("callum.reid"))


@pytest.fixture
def message(waiting) -> CaseMessage:
    return sent_reply(waiting)


def work(clock: time_machine.Traveller, after: timedelta) -> None:
    """Let a worker do what is due that long after the reply was sent."""
    clock.move_to(NOW + after)
    let_mail_leave()


def status(case: SupplierCase) -> str:
    return SupplierCase.objects.get(pk=case.pk).status


class ReplyOverSmtp:
    def test_makes_the_case_active_when_the_relay_accepts_it(self, sink, waiting, message, clock):
        work(clock, timedelta(seconds=20))
        assert (sink.mails, status(waiting)) == ([], "waiting-for-customer")
        work(clock, timedelta(seconds=31))
        [(_, to, raw)] = sink.mails
        assert to == [HELPHUB]
        assert waiting.reference.encode() in raw
        assert b"Auto-Submitted" not in raw
        assert status(waiting) == "active"

    def test_leaves_the_case_waiting_when_the_relay_refuses(self, sink, waiting, message, clock):
        sink.recipient_answer = "550 no such person"
        work(clock, timedelta(seconds=31))
        message.refresh_from_db()
        assert "550" in message.failed_because
        assert message.left_at is None
        assert status(waiting) == "waiting-for-customer"
        words = (
            rows("enquiries.Notice")
            .filter(colleague_id=waiting.owner_id)
            .values_list("words", flat=True)
        )
        assert "Our mail to the supplier did not leave" in words

    def test_waits_with_a_relay_that_is_away(self, sink, waiting, message, clock, settings):
        port, settings.MAIL_RELAY_PORT = settings.MAIL_RELAY_PORT, 1
        work(clock, timedelta(seconds=31))
        assert status(waiting) == "waiting-for-customer"
        settings.MAIL_RELAY_PORT = port
        work(clock, timedelta(minutes=3))
        assert status(waiting) == "active"

    def test_moves_once_where_the_worker_dies_after_the_relay_took_it(
        self, sink, waiting, message, clock, monkeypatch
    ):
        with monkeypatch.context() as dying:
            break_down_on(dying, mail.CopyLeft)
            work(clock, timedelta(seconds=31))
        assert len(sink.mails) == 1
        assert status(waiting) == "waiting-for-customer"
        # The next worker can't know that the relay took it: the same bytes go again.
        work(clock, timedelta(minutes=12))
        assert sink.mails[0] == sink.mails[1]
        assert status(waiting) == "active"
        work(clock, timedelta(minutes=30))
        assert waiting.log.filter(what="message").count() == 1
        assert waiting.log.filter(what="status", status="active").count() == 1
