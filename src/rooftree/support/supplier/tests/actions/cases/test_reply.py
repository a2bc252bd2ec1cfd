"""Answering the supplier: in its portal, by mail, and two people at once."""

from datetime import timedelta

import pytest

from rooftree.platform.access.interface import NotAllowed
from rooftree.support.supplier.actions.cases.change import CaseClosed
from rooftree.support.supplier.actions.cases.reply import (
    AnsweredMeanwhile,
    NoHelphubAddress,
    Reply,
    reply_to_supplier,
)
from rooftree.support.supplier.choices import Author, Channel, Direction, Status
from rooftree.support.supplier.models import CaseMessage
from rooftree.support.supplier.tests.factories import NOW, make_case

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(minutes=10)


def in_portal(text: str = "The log is attached.", seen: int = 0) -> Reply:
    return Reply(text, seen, channel=Channel.PORTAL)


def came_in(case, *, author: str = Author.PERSON) -> CaseMessage:
    return CaseMessage.objects.create(
        case=case,
        direction=Direction.IN,
        author=author,
        channel=Channel.MAIL,
        at=NOW,
        author_name="Ravi Chandra",
        text="Please send the import log.",
    )


class ReplyToSupplier:
    def test_in_the_portal_makes_a_waiting_case_active_at_once(self, cast):
        case = make_case(status=Status.WAITING)
        sent = reply_to_supplier(
            actor=cast.actor("callum.reid"), case_id=case.pk, reply=in_portal(), at=LATER
        )
        case.refresh_from_db()
        assert (case.status, case.here_because) == (Status.ACTIVE, "sent-in-portal")
        assert case.owner_id == cast.id("callum.reid")
        message = CaseMessage.objects.get(pk=sent)
        assert (message.channel, message.left_at) == ("portal", LATER)
        lines = case.log.filter(at=LATER).values_list("what", "status", "direction")
        assert set(lines) == {("owner", "", ""), ("message", "", "out"), ("status", "active", "")}

    def test_leaves_a_resolved_case_resolved(self, cast):
        case = make_case(status=Status.RESOLVED)
        reply_to_supplier(actor=cast.actor("callum.reid"), case_id=case.pk, reply=in_portal("Ta"))
        case.refresh_from_db()
        assert case.status == Status.RESOLVED

    def test_refuses_the_second_of_two_who_answer_at_once(self, cast):
        case = make_case(status=Status.WAITING)
        asked = came_in(case)
        first = in_portal(seen=asked.pk)
        reply_to_supplier(actor=cast.actor("callum.reid"), case_id=case.pk, reply=first)
        with pytest.raises(AnsweredMeanwhile) as refused:
            reply_to_supplier(actor=cast.actor("morag.kerr"), case_id=case.pk, reply=first)
        assert (refused.value.name, refused.value.is_ours) == ("Callum Reid", True)
        assert case.messages.filter(direction=Direction.OUT).count() == 1

    def test_refuses_what_was_written_before_the_supplier_wrote_anew(self, cast):
        case = make_case()
        asked = came_in(case)
        with pytest.raises(AnsweredMeanwhile) as refused:
            reply_to_supplier(
                actor=cast.actor("callum.reid"), case_id=case.pk, reply=in_portal(seen=asked.pk - 1)
            )
        assert not refused.value.is_ours

    def test_is_not_stopped_by_a_machine(self, cast):
        case = make_case()
        came_in(case, author=Author.AUTOMATIC)
        reply_to_supplier(actor=cast.actor("callum.reid"), case_id=case.pk, reply=in_portal())
        assert case.messages.count() == 2

    def test_refuses_a_closed_case_and_who_does_not_work_at_level_3(self, cast):
        closed, case = make_case(status=Status.CLOSED), make_case()
        with pytest.raises(CaseClosed):
            reply_to_supplier(actor=cast.actor("callum.reid"), case_id=closed.pk, reply=in_portal())
        for who in ("morven.baillie", "ruaridh.munro"):
            with pytest.raises(NotAllowed):
                reply_to_supplier(actor=cast.actor(who), case_id=case.pk, reply=in_portal())

    def test_says_when_no_address_is_entered_to_mail_to(self, cast):
        case = make_case()
        with pytest.raises(NoHelphubAddress):
            reply_to_supplier(
                actor=cast.actor("callum.reid"), case_id=case.pk, reply=Reply("Words", 0)
            )
        assert not case.messages.exists()
