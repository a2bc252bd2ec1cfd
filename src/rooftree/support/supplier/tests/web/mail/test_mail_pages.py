import pytest
from django.test import Client

from rooftree.support.enquiries.tests.factories import sign_in
from rooftree.support.supplier.actions.mail.keep_message import Heard, keep_message
from rooftree.support.supplier.models import CaseMessage, SupplierCase, SupplierPost
from rooftree.support.supplier.tests.factories import NOW, SYSTEM, make_case
from rooftree.support.supplier.tests.mailing import keep_supplier, make_post, sent_reply

pytestmark = pytest.mark.django_db


@pytest.fixture
def callum(client: Client, cast) -> Client:
    keep_supplier()
    return sign_in(client, cast, "callum.reid")


def fresh(case: SupplierCase) -> SupplierCase:
    return SupplierCase.objects.get(pk=case.pk)


class PostPages:
    def test_place_a_mail_by_the_cases_number(self, callum):
        post_id, case = make_post(), make_case()
        url = f"/supplier/post/{post_id}/"
        listed = callum.get("/supplier/post/").content.decode()
        assert url in listed
        assert "LKS-99999" in listed
        page = callum.get(url).content.decode()
        assert "No case has this reference" in page
        assert "Which release are you on?" in page
        page = callum.post(url, {"case": "SC-1"}).content.decode()
        assert "No case has this number or reference." in page
        answer = callum.post(url, {"case": case.reference.lower()})
        assert answer.url == f"/supplier/{case.pk}/"
        assert fresh(case).status == "waiting-for-customer"
        assert "Put on a case" in callum.get(url).content.decode()

    def test_set_a_mail_aside_only_with_a_reason(self, callum):
        post_id = make_post()
        page = callum.post(f"/supplier/post/{post_id}/aside/", {"reason": ""}).content.decode()
        assert "Enter why." in page
        callum.post(f"/supplier/post/{post_id}/aside/", {"reason": "An advertisement"})
        assert SupplierPost.objects.get(pk=post_id).fate == "set-aside"
        answer = callum.post(f"/supplier/post/{post_id}/enquiry/", follow=True)
        assert "A colleague has decided on this mail meanwhile." in answer.content.decode()


class PastePage:
    def test_keeps_the_words_with_their_writer_and_time(self, callum):
        case = make_case(at=NOW)
        sent = {
            "text": "Which release are you on?",
            "writer": "Jane Orr",
            "author": "person",
            "written_at_day": "23 November 2026",
            "written_at_time": "13:00",
        }
        url = f"/supplier/{case.pk}/paste/"
        page = callum.post(url, sent).content.decode()
        assert "Enter a time after that." in page
        assert "Which release are you on?" in page
        callum.post(url, sent | {"written_at_time": "14:02"})
        message = CaseMessage.objects.get()
        assert (message.author_name, message.at) == ("Jane Orr", NOW)
        panel = callum.get(f"/supplier/{case.pk}/").content.decode()
        assert "It asks nothing" in panel
        callum.post(f"/supplier/{case.pk}/asks-nothing/")
        assert fresh(case).status == "active"


class HandOverPages:
    def test_give_the_words_and_keep_the_reference(self, callum):
        case = make_case()
        page = callum.get(f"/supplier/{case.pk}/hand-over/").content.decode()
        assert f"Our reference: {case.reference}" in page
        assert "Send to Larkfield" in page
        callum.post(f"/supplier/{case.pk}/in-portal/", {"reference": "LKS-88214"})
        assert fresh(case).supplier_reference == "LKS-88214"
        page = callum.post(f"/supplier/{case.pk}/in-portal/", {"reference": "LKS-1"}).content
        assert "The supplier has this case already" in page.decode()

    def test_offer_no_mail_where_the_supplier_takes_none(self, callum):
        keep_supplier(takes_cases_by_mail=False)
        page = callum.get(f"/supplier/{make_case().pk}/hand-over/").content.decode()
        assert "Send to Larkfield" not in page

    def test_refuse_a_reference_of_another_case(self, callum):
        other, case = make_case(supplier_reference="LKS-88214"), make_case()
        url = f"/supplier/{case.pk}/reference/"
        page = callum.post(url, {"reference": "lks-88214"}).content.decode()
        assert f"{other.reference} has this reference." in page


class CaseMailButtons:
    def test_take_a_reply_back_while_it_waits(self, callum):
        case = make_case()
        message = sent_reply(case)
        answer = callum.post(f"/supplier/{case.pk}/take-back/", {"message": message.pk})
        box = callum.get(answer.url).content.decode().partition("<textarea")[2]
        assert message.text in box.partition("</textarea>")[0]
        message.refresh_from_db()
        assert message.taken_back_at == NOW
        assert callum.post(f"/supplier/{case.pk}/take-back/", {"message": "x"}).status_code == 404

    def test_count_a_machines_message_as_a_persons(self, callum):
        case = make_case()
        heard = Heard("Jane", "We look at it.", machine="It says so")
        message = keep_message(case, heard, actor=SYSTEM, at=NOW)
        assert "A person wrote it" in callum.get(f"/supplier/{case.pk}/").content.decode()
        callum.post(f"/supplier/{case.pk}/person-wrote/", {"message": message.pk})
        message.refresh_from_db()
        assert message.author == "person"
