"""What the supplier's people write on their cases."""

from datetime import timedelta

import pytest

from rooftree.platform.access.interface import NotAllowed
from rooftree.support.supplier.actions.cases.change import CaseClosed
from rooftree.support.supplier.actions.cases.reply import Reply, reply_to_supplier
from rooftree.support.supplier.actions.seat.keep_people import end_person
from rooftree.support.supplier.actions.seat.write import (
    SeatWords,
    WrittenMeanwhile,
    write_from_seat,
)
from rooftree.support.supplier.choices import Channel, Status
from rooftree.support.supplier.models import CaseMessage
from rooftree.support.supplier.queries.cases.clocks import Clockwork, one_with_log, state_of
from rooftree.support.supplier.tests.factories import NOW, make_case, rows
from rooftree.support.supplier.tests.seating import actor_of, seat

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(minutes=10)


def words(text: str = "We look into it.", *, seen: int = 0, asks: bool = False) -> SeatWords:
    return SeatWords(text, seen, asks)


class WriteFromSeat:
    def test_counts_as_the_suppliers_response_and_tells_whose_case_it_is(self, cast):
        case = make_case(owner_id=cast.id("callum.reid"))
        write_from_seat(actor=actor_of(seat(case)), case_id=case.pk, words=words(), at=LATER)
        state = state_of(one_with_log(case.pk), Clockwork(), LATER)
        assert state is not None
        assert (state.response.met_at, state.state) == (LATER, "active")
        message = CaseMessage.objects.get()
        assert (message.author_name, message.channel, message.asks) == (
            "Rowan Sim",
            "portal",
            False,
        )
        notice = rows("enquiries.Notice").get()
        assert notice.colleague_id == cast.id("callum.reid")
        assert "Rowan" not in notice.words

    def test_waits_for_customer_when_it_asks_until_the_council_answered(self, cast):
        case = make_case()
        person = seat(case)
        asked = write_from_seat(
            actor=actor_of(person), case_id=case.pk, words=words("Which file?", asks=True), at=LATER
        )
        case.refresh_from_db()
        assert (case.status, case.here_because) == (Status.WAITING, "supplier-asked")
        reply_to_supplier(
            actor=cast.actor("callum.reid"),
            case_id=case.pk,
            reply=Reply("The one of today.", asked, channel=Channel.PORTAL),
            at=LATER,
        )
        case.refresh_from_db()
        assert case.status == Status.ACTIVE
        told = rows("mail.OutboundMail").get(subject=f"The council answered: {case.reference}")
        assert f"/seat/{case.pk}/" in told.text
        assert "of today" not in told.text

    def test_is_not_sent_when_somebody_wrote_meanwhile(self, cast):
        case = make_case()
        person = seat(case)
        reply_to_supplier(
            actor=cast.actor("callum.reid"),
            case_id=case.pk,
            reply=Reply("It stops at line 2 now.", 0, channel=Channel.PORTAL),
            at=LATER,
        )
        with pytest.raises(WrittenMeanwhile) as newer:
            write_from_seat(actor=actor_of(person), case_id=case.pk, words=words())
        assert newer.value.is_ours
        assert CaseMessage.objects.count() == 1

    def test_refuses_a_case_of_somebody_elses_and_one_that_is_closed(self, cast):
        mine, other = make_case(status=Status.CLOSED), make_case()
        actor = actor_of(seat(mine))
        seat(other, name="Una Petrie")
        for case_id in (other.pk, 1):
            with pytest.raises(NotAllowed):
                write_from_seat(actor=actor, case_id=case_id, words=words())
        with pytest.raises(CaseClosed):
            write_from_seat(actor=actor, case_id=mine.pk, words=words())
        with pytest.raises(NotAllowed):
            write_from_seat(actor=cast.actor("callum.reid"), case_id=other.pk, words=words())

    def test_refuses_somebody_whose_seat_has_ended(self, cast):
        case = make_case()
        person = seat(case)
        actor = actor_of(person)
        end_person(actor=cast.actor("callum.reid"), person_id=person.pk)
        with pytest.raises(NotAllowed):
            write_from_seat(actor=actor, case_id=case.pk, words=words())
