import pytest

from rooftree.platform.access.interface import NotAllowed
from rooftree.support.supplier.actions.mail.place_post import (
    PostDecided,
    make_enquiry_of_post,
    place_post,
    set_post_aside,
)
from rooftree.support.supplier.models import CaseMessage, SupplierPost
from rooftree.support.supplier.tests.factories import NOW, Cast, make_case, rows
from rooftree.support.supplier.tests.mailing import make_post

pytestmark = pytest.mark.django_db


@pytest.fixture
def post_id(cast: Cast) -> int:
    return make_post()


class PlacePost:
    def test_acts_as_if_it_had_come_and_names_who_placed_it(self, cast, post_id):
        case, actor = make_case(), cast.actor("callum.reid")
        message_id = place_post(actor=actor, post_id=post_id, case_id=case.pk)
        case.refresh_from_db()
        message = CaseMessage.objects.get(pk=message_id)
        post = SupplierPost.objects.get(pk=post_id)
        assert (case.status, case.here_since_at) == ("waiting-for-customer", NOW)
        assert case.supplier_reference == "LKS-99999"
        assert message.handed_in_by_id == actor.colleague_id
        assert (post.fate, post.case_id, post.message_id) == ("placed", case.pk, message_id)
        filed = rows("mail.InboundMail").get(pk=post.inbound_id)
        assert (filed.filed_kind, filed.filed_id) == ("supplier.case", case.pk)
        with pytest.raises(PostDecided):
            place_post(actor=actor, post_id=post_id, case_id=case.pk)

    def test_is_for_the_team_of_level_3(self, cast, post_id):
        case = make_case()
        with pytest.raises(NotAllowed):
            place_post(actor=cast.actor("davie.kemp"), post_id=post_id, case_id=case.pk)


class MakeEnquiryOfPost:
    def test_hands_it_to_the_desk_once(self, cast, post_id):
        actor = cast.actor("callum.reid")
        enquiry_id = make_enquiry_of_post(actor=actor, post_id=post_id)
        filed = rows("mail.InboundMail").get(pk=SupplierPost.objects.get(pk=post_id).inbound_id)
        assert (filed.filed_kind, filed.filed_id) == ("enquiries.enquiry", enquiry_id)
        assert (
            rows("enquiries.Enquiry").get(pk=enquiry_id).asker_address
            == "jane.orr@larkfield.example.org"
        )
        with pytest.raises(PostDecided):
            set_post_aside(actor=actor, post_id=post_id, reason="It was a test")
