"""The licence register on its pages, and on home."""

import pytest
from django.test import Client

from rooftree.support.enquiries.tests.factories import sign_in
from rooftree.support.supplier.models import Licence
from rooftree.support.supplier.tests.factories import make_case, rows

COUNT = {"bought": "8", "in_use": "6", "warn_at": "1", "checked_on": "23 November 2026"}


@pytest.fixture
def callum(cast):
    return sign_in(Client(), cast, "callum.reid")


@pytest.fixture
def number(callum):
    return Licence.objects.get(module="Business Objects").pk


def text(answer):
    return answer.content.decode()


@pytest.mark.django_db
class LicencePages:
    def test_warn_of_business_objects_from_the_first_day(self, callum, number):
        warning = "5 of 5 in use"
        for address in ("/", "/supplier/licences/", f"/supplier/licences/{number}/"):
            shown = text(callum.get(address))
            assert "Business Objects" in shown
            assert warning in shown, address
        assert "paper’s numbers" in shown
        assert "Document Management" not in text(callum.get("/"))

    def test_keep_a_count_with_its_source_and_warn_no_more(self, callum, number):
        address = f"/supplier/licences/{number}/"
        faulty = callum.post(address, COUNT)
        assert faulty.status_code == 422
        assert "Enter where the numbers were read." in text(faulty)
        assert callum.post(address, COUNT | {"source": "Invoice"}).status_code == 302
        shown = text(callum.get(address))
        assert "Not checked" in shown, "the paper's count stays"
        assert "Invoice" in shown
        assert "5 of 5 in use" not in text(callum.get("/"))

    def test_show_what_was_asked_of_the_supplier_for_it(self, callum, number):
        case = make_case(topic="free-licence", product="Business Objects")
        assert case.reference in text(callum.get(f"/supplier/licences/{number}/"))

    def test_lead_there_from_the_bell(self, cast, callum, number):
        given = COUNT | {"module": "Mapping", "in_use": "8", "source": "Invoice"}
        answer = callum.post("/supplier/licences/add/", given)
        told = rows("enquiries.Notice").get(colleague=cast.id("morag.kerr"), about="licence")
        assert told.path == answer.url
