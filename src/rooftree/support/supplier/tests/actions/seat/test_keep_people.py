"""Who of the supplier's people has a seat, and which cases are open to them."""

import pytest

from rooftree.platform.access import interface as access
from rooftree.support.supplier.actions.cases.change import CaseClosed
from rooftree.support.supplier.actions.seat.keep_cases import HasItAlready, give_case, take_case
from rooftree.support.supplier.actions.seat.keep_people import (
    Invited,
    InvitedAlready,
    SeatEnded,
    end_person,
    invite_person,
    invite_person_again,
)
from rooftree.support.supplier.choices import Status
from rooftree.support.supplier.models import SeatCase, SupplierPerson
from rooftree.support.supplier.queries.seat.own import seated, uses_seat
from rooftree.support.supplier.tests.factories import make_case, rows
from rooftree.support.supplier.tests.seating import actor_of, seat

pytestmark = pytest.mark.django_db
ROWAN = Invited("Rowan Sim", "rowan@larkfield.example.org")


class InvitePerson:
    def test_gives_an_account_of_the_suppliers_and_no_case(self, cast):
        person_id = invite_person(actor=cast.actor("callum.reid"), invited=ROWAN)
        person = SupplierPerson.objects.get(pk=person_id)
        assert (person.account.kind, person.account.colleague_id) == ("supplier", None)
        actor = actor_of(person)
        assert (actor.name, uses_seat(actor), seated(actor).count()) == ("Rowan Sim", True, 0)
        invite_person_again(actor=cast.actor("callum.reid"), person_id=person_id)
        sent = rows("mail.OutboundMail").filter(subject__startswith="Set up your")
        assert sent.count() == 2

    def test_refuses_an_address_that_stands_for_somebody(self, cast):
        actor = cast.actor("callum.reid")
        invite_person(actor=actor, invited=ROWAN)
        with pytest.raises(InvitedAlready):
            invite_person(actor=actor, invited=Invited("Ro", ROWAN.address.upper()))
        with pytest.raises(access.AddressIsTaken):
            invite_person(actor=actor, invited=Invited("Mo", "morag.kerr@council.example"))

    def test_is_for_the_team_that_owns_level_3(self, cast):
        for username in ("morven.baillie", "ruaridh.munro"):
            with pytest.raises(access.NotAllowed):
                invite_person(actor=cast.actor(username), invited=ROWAN)


class EndPerson:
    def test_shuts_them_out_and_brings_them_back_with_an_empty_seat(self, cast):
        team, person = cast.actor("callum.reid"), seat(make_case())
        end_person(actor=team, person_id=person.pk)
        assert not actor_of(person).is_signed_in
        with pytest.raises(SeatEnded):
            give_case(actor=team, person_id=person.pk, case_id=make_case().pk)
        again = invite_person(actor=team, invited=Invited(person.name, person.address))
        assert again == person.pk
        assert uses_seat(actor_of(person))
        assert seated(actor_of(person)).count() == 0


class GiveCase:
    def test_opens_it_until_it_is_taken_back(self, cast):
        team, person, case = cast.actor("callum.reid"), seat(), make_case()
        give_case(actor=team, person_id=person.pk, case_id=case.pk)
        assert list(seated(actor_of(person))) == [case]
        told = rows("mail.OutboundMail").get(subject=f"A case was opened to you: {case.reference}")
        assert case.subject not in told.text
        with pytest.raises(HasItAlready):
            give_case(actor=team, person_id=person.pk, case_id=case.pk)
        take_case(actor=team, person_id=person.pk, case_id=case.pk)
        assert seated(actor_of(person)).count() == 0
        give_case(actor=team, person_id=person.pk, case_id=case.pk)
        assert SeatCase.objects.count() == 2

    def test_opens_no_closed_case_and_asks_for_the_team(self, cast):
        person = seat()
        closed = make_case(status=Status.CLOSED)
        with pytest.raises(CaseClosed):
            give_case(actor=cast.actor("callum.reid"), person_id=person.pk, case_id=closed.pk)
        case = make_case()
        for actor in (cast.actor("morven.baillie"), actor_of(person)):
            with pytest.raises(access.NotAllowed):
                give_case(actor=actor, person_id=person.pk, case_id=case.pk)
