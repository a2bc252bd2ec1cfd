"""The pages of what is kept about the supplier's portal."""

import pytest

from rooftree.support.enquiries.tests.factories import sign_in
from rooftree.support.supplier.models import PortalUser
from rooftree.support.supplier.tests.factories import TODAY, make_case

pytestmark = pytest.mark.django_db
NEW = {
    "colleague": "callum.reid@council.example",
    "portal_name": "creid",
    "address": "callum.reid@council.example",
    "from_on": "2026-11-01",
}


@pytest.fixture
def browser(cast, client):
    return sign_in(client, cast, "callum.reid")


class PortalUsersPage:
    def test_adds_and_ends_a_user(self, browser):
        browser.post("/supplier/portal-users/add/", NEW)
        kept = PortalUser.objects.get()
        assert "creid" in browser.get("/supplier/portal-users/").content.decode()
        browser.post(f"/supplier/portal-users/{kept.pk}/", NEW | {"until_on": "2026-11-10"})
        kept.refresh_from_db()
        assert kept.until_on < TODAY
        assert "creid" not in browser.get("/supplier/portal-users/").content.decode()

    def test_explains_what_it_refuses(self, browser):
        browser.post("/supplier/portal-users/add/", NEW)
        page = browser.post("/supplier/portal-users/add/", NEW).content.decode()
        assert "This colleague is registered." in page
        wrong = NEW | {"colleague": "nobody@council.example"}
        page = browser.post("/supplier/portal-users/add/", wrong).content.decode()
        assert "Nobody who works here has this address." in page


class PortalSaysPage:
    def test_keeps_two_fields_in_one_post(self, browser):
        case = make_case()
        given = {"status": "waiting-for-customer", "words": "Which file?"}
        browser.post(f"/supplier/{case.pk}/portal-says/", given)
        case.refresh_from_db()
        assert case.status == "waiting-for-customer"

    def test_says_why_nothing_was_kept(self, browser):
        case = make_case()
        page = browser.post(f"/supplier/{case.pk}/portal-says/", {"status": "active"})
        assert "It stands at Active already." in page.content.decode()
