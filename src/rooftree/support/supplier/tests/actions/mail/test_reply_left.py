from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from rooftree.platform.access.interface import NotAllowed
from rooftree.platform.jobs.interface import run_due_jobs
from rooftree.support.supplier.actions.mail.reply_left import reply_failed, reply_left
from rooftree.support.supplier.actions.mail.send_to_helphub import NoHelphubAddress, send_to_helphub
from rooftree.support.supplier.actions.mail.take_back_reply import LeftAlready, take_back_reply
from rooftree.support.supplier.models import CaseMessage, SupplierCase
from rooftree.support.supplier.tests.factories import NOW, SYSTEM, Cast, make_case, rows
from rooftree.support.supplier.tests.mailing import HELPHUB, keep_supplier, sent_reply

pytestmark = pytest.mark.django_db


@pytest.fixture
def waiting(cast: Cast) -> SupplierCase:
    keep_supplier()
    return make_case(status="waiting-for-customer", supplier_reference="LKS-88214")


def leave() -> None:
    with time_machine.travel(timezone.now() + timedelta(seconds=31), tick=False):
        run_due_jobs(queues=["mail"], including_later=True)


class SendToHelphub:
    def test_names_both_references_and_goes_to_the_helphub(self, waiting):
        outbound_id = send_to_helphub(actor=SYSTEM, case=waiting, text="The file is attached.")
        copy = rows("mail.OutboundCopy").select_related("mail").get(mail_id=outbound_id)
        assert copy.recipient == HELPHUB
        assert copy.mail.subject.endswith(f"[LKS-88214] [{waiting.reference}]")
        assert not copy.mail.is_automatic
        assert "+s" in copy.reply_to
        assert copy.due_at - copy.mail.made_at == timedelta(seconds=30)

    def test_refuses_where_no_address_is_set(self, waiting):
        keep_supplier(helphub_address="")
        with pytest.raises(NoHelphubAddress):
            send_to_helphub(actor=SYSTEM, case=waiting, text="Hello.")


class ReplyLeft:
    def test_makes_a_waiting_case_active_when_it_left_and_not_before(self, waiting):
        message = sent_reply(waiting)
        waiting.refresh_from_db()
        assert waiting.status == "waiting-for-customer"
        leave()
        waiting.refresh_from_db()
        message.refresh_from_db()
        assert (waiting.status, waiting.here_because) == ("active", "reply-sent")
        assert message.left_at == waiting.here_since_at == NOW + timedelta(seconds=31)
        assert list(waiting.log.values_list("what", flat=True))[-2:] == ["message", "status"]

    def test_has_it_wait_again_for_what_was_asked_while_the_reply_waited_to_leave(self, waiting):
        sent_reply(waiting)
        CaseMessage.objects.create(
            case=waiting,
            direction="in",
            channel="mail",
            at=NOW + timedelta(seconds=10),
            author_name="Jane Orr",
            text="And which release is it?",
            asks=True,
            asks_because="It asks “And which release is it?”",
        )
        leave()
        waiting.refresh_from_db()
        assert (waiting.status, waiting.here_because) == ("waiting-for-customer", "supplier-asked")
        assert "And which release is it?" in waiting.here_words
        stood = waiting.log.filter(what="status").order_by("at", "id")
        assert [row.status for row in stood][-2:] == ["active", "waiting-for-customer"]

    def test_changes_nothing_when_told_again(self, waiting):
        message = sent_reply(waiting)
        reply_left(outbound_id=message.outbound_id, at=NOW)
        lines = waiting.log.count()
        reply_left(outbound_id=message.outbound_id, at=NOW)
        assert waiting.log.count() == lines

    def test_leaves_a_closed_case_closed(self, cast):
        keep_supplier()
        case = make_case(status="closed")
        reply_left(outbound_id=sent_reply(case).outbound_id, at=NOW)
        case.refresh_from_db()
        assert case.status == "closed"

    def test_lets_mails_pass_that_are_no_reply(self, db):
        reply_left(outbound_id=1, at=NOW)
        assert not CaseMessage.objects.exists()


class ReplyFailed:
    def test_says_so_and_leaves_the_case_waiting(self, waiting):
        message = sent_reply(waiting)
        reply_failed(outbound_id=message.outbound_id, reason="554 never", at=NOW)
        waiting.refresh_from_db()
        message.refresh_from_db()
        assert (waiting.status, message.failed_because) == ("waiting-for-customer", "554 never")
        assert waiting.log.last().what == "mail-failed"

    def test_is_forgotten_when_it_leaves_after_all(self, waiting):
        message = sent_reply(waiting)
        reply_failed(outbound_id=message.outbound_id, reason="554 never", at=NOW)
        reply_left(outbound_id=message.outbound_id, at=NOW)
        message.refresh_from_db()
        waiting.refresh_from_db()
        assert (message.failed_because, waiting.status) == ("", "active")


class TakeBackReply:
    def test_keeps_the_case_waiting_for_good(self, waiting, cast):
        message = sent_reply(waiting)
        take_back_reply(actor=cast.actor("callum.reid"), message_id=message.pk)
        leave()
        waiting.refresh_from_db()
        message.refresh_from_db()
        assert (waiting.status, message.taken_back_at) == ("waiting-for-customer", NOW)

    def test_refuses_what_left(self, waiting, cast):
        message = sent_reply(waiting)
        leave()
        with pytest.raises(LeftAlready):
            take_back_reply(actor=cast.actor("callum.reid"), message_id=message.pk + 1)
        with pytest.raises(LeftAlready):
            take_back_reply(actor=cast.actor("callum.reid"), message_id=message.pk)

    def test_is_for_the_team_of_level_3(self, waiting, cast):
        with pytest.raises(NotAllowed):
            take_back_reply(actor=cast.actor("davie.kemp"), message_id=sent_reply(waiting).pk)
