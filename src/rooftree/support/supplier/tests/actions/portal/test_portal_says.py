"""What the supplier's portal says of a case."""

import pytest

from rooftree.platform.access import interface as access
from rooftree.support.supplier.actions.cases.change import CaseClosed
from rooftree.support.supplier.actions.portal.portal_says import NothingSaid, Said, portal_says
from rooftree.support.supplier.choices import Author, Channel, Here, Status
from rooftree.support.supplier.models import CaseEvent, CaseMessage
from rooftree.support.supplier.queries.cases.clocks import Clockwork, one_with_log, state_of
from rooftree.support.supplier.tests.factories import NOW, make_case

pytestmark = pytest.mark.django_db


def says(cast, case, status, words="", *, is_status_only=False, who="callum.reid"):
    portal_says(actor=cast.actor(who), case_id=case.pk, said=Said(status, words, is_status_only))
    case.refresh_from_db()
    return case


class PortalSays:
    def test_keeps_words_as_a_persons_response_and_moves_the_case(self, cast):
        case = says(cast, make_case(), Status.WAITING, "Send the log, please.")
        message = CaseMessage.objects.get(case=case)
        assert (message.author, message.channel) == (Author.PERSON, Channel.PORTAL)
        assert message.asks
        assert (case.status, case.here_because) == (Status.WAITING, Here.PORTAL_SAYS)
        assert case.latest_supplier_word_at == NOW
        state = state_of(one_with_log(case.pk), Clockwork(), NOW)
        assert (state.response.met_at, state.state) == (NOW, "waiting-for-customer")

    def test_takes_a_machines_words_for_no_response(self, cast):
        case = says(cast, make_case(), Status.ACTIVE, "Case received.", is_status_only=True)
        assert CaseMessage.objects.get(case=case).author == Author.AUTOMATIC
        assert state_of(one_with_log(case.pk), Clockwork(), NOW).response.met_at is None

    def test_moves_the_case_without_words(self, cast):
        case = says(cast, make_case(), Status.RESOLVED)
        assert case.status == Status.RESOLVED
        assert not CaseMessage.objects.filter(case=case).exists()
        lines = CaseEvent.objects.filter(case=case).values_list("what", flat=True)
        assert list(lines) == ["raised", "message", "status"]

    def test_refuses_the_same_words_pressed_twice(self, cast):
        case = says(cast, make_case(), Status.ACTIVE, "We look into it.")
        with pytest.raises(NothingSaid):
            says(cast, case, Status.ACTIVE, "We look into it.")

    def test_refuses_what_says_nothing_new(self, cast):
        with pytest.raises(NothingSaid):
            says(cast, make_case(), Status.ACTIVE)

    def test_refuses_a_closed_case_and_strangers(self, cast):
        with pytest.raises(CaseClosed):
            says(cast, make_case(status=Status.CLOSED), Status.ACTIVE, "Hello")
        with pytest.raises(access.NotAllowed):
            says(cast, make_case(), Status.WAITING, who="isla.fergusson")
