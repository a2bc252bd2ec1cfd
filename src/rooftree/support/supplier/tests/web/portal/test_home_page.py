"""The home page of level 3."""

import pytest

from rooftree.support.enquiries.tests.factories import sign_in
from rooftree.support.supplier.choices import Status
from rooftree.support.supplier.tests.factories import make_case

pytestmark = pytest.mark.django_db


class HomePage:
    def test_lists_cases_with_what_is_missing(self, cast, client):
        make_case(subject="Files stop", priority=1, supplier_reference="LKS-88214")
        make_case(subject="Their question", status=Status.WAITING)
        browser = sign_in(client, cast, "callum.reid")
        page = browser.get("/supplier/").content.decode()
        for words in ("Files stop", "LKS-88214", "Not phoned yet", "Waiting for Customer"):
            assert words in page
        assert "One case of priority 1 has no recorded call." in page

    def test_keeps_the_chosen_tab(self, cast, client):
        make_case(subject="Files stop")
        make_case(subject="Their question", status=Status.WAITING)
        browser = sign_in(client, cast, "callum.reid")
        page = browser.get("/supplier/?stand=us").content.decode()
        assert "Their question" in page
        assert "Files stop" not in page
        assert '?stand=us" aria-current="page"' in page
        assert "Files stop" in browser.get("/supplier/?all=1", follow=True).content.decode()

    def test_exports_what_is_filtered(self, cast, client):
        case = make_case(subject="Files stop")
        browser = sign_in(client, cast, "callum.reid")
        exported = browser.get("/supplier/?export=csv").content.decode("utf-8-sig")
        assert f"{case.reference}: Files stop" in exported

    def test_is_not_there_for_others(self, cast, client):
        assert sign_in(client, cast, "isla.fergusson").get("/supplier/").status_code == 404
