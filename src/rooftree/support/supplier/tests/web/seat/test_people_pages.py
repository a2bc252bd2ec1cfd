"""The pages where the team keeps who of the supplier's people has a seat."""

import pytest
from django.contrib.auth import get_user_model

from rooftree.support.supplier.models import SupplierPerson
from rooftree.support.supplier.queries.seat.own import seated
from rooftree.support.supplier.tests.factories import make_case
from rooftree.support.supplier.tests.seating import actor_of, seat

pytestmark = pytest.mark.django_db


@pytest.fixture
def team(cast, client):
    account_id = cast.actor("callum.reid").account_id
    client.force_login(get_user_model().objects.get(pk=account_id))
    return client


def text(answer):
    return answer.content.decode()


class PeoplePages:
    def test_invite_somebody_and_end_their_seat(self, team):
        invited = {"name": "Rowan Sim", "address": "rowan@larkfield.example.org"}
        shown = text(team.post("/supplier/people/new/", invited, follow=True))
        assert "Invitation sent to rowan@larkfield.example.org." in shown
        assert "has a seat with this address already" in text(
            team.post("/supplier/people/new/", invited)
        )
        mine = invited | {"address": "morag.kerr@council.example"}
        assert "belongs to a colleague" in text(team.post("/supplier/people/new/", mine))
        person = SupplierPerson.objects.get()
        again = team.post(f"/supplier/people/{person.pk}/again/", follow=True)
        assert "The link before it is dead." in text(again)
        assert "Rowan Sim" in text(team.get("/supplier/people/"))
        ended = text(team.post(f"/supplier/people/{person.pk}/end/", follow=True))
        assert "can’t sign in any more" in ended
        assert "Rowan Sim" not in text(team.get("/supplier/people/"))
        assert "Rowan Sim" in text(team.get("/supplier/people/?state=ended"))

    def test_open_a_case_and_take_it_back(self, team):
        case, person = make_case(), seat()
        address = f"/supplier/{case.pk}/seat/"
        assert "Nobody of the supplier’s." in text(team.get(address))
        team.post(address, {"person": person.pk})
        assert list(seated(actor_of(person))) == [case]
        assert case.reference in text(team.get(f"/supplier/people/{person.pk}/"))
        team.post(f"/supplier/people/{person.pk}/cases/{case.pk}/take/")
        assert seated(actor_of(person)).count() == 0

    def test_are_not_found_for_numbers_that_nobody_has(self, team):
        person = seat()
        for address in ("/supplier/people/999999/", "/supplier/999999/seat/"):
            assert team.get(address).status_code == 404
        missing = f"/supplier/people/{person.pk}/cases/999999/take/"
        assert team.post(missing).status_code == 404
