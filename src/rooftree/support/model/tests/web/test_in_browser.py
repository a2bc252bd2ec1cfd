"""The support model in a real browser: no faults for axe, and nothing sideways at 320 px."""

import pytest
from django.test import Client

from rooftree.platform.access.tests.factories import make_account, sign_in
from rooftree.platform.web.tests.browser import assert_accessible, assert_no_sideways_scroll
from rooftree.support.model import interface as support_model
from rooftree.support.model.tests.factories import TODAY, load_example

pytestmark = pytest.mark.browser


@pytest.fixture(autouse=True)
def _at_work():
    """A browser keeps its own time, so the clock is left alone here."""


@pytest.fixture
def page(transactional_db, browser_page, site_address):
    load_example()
    browser = sign_in(Client(), make_account("max.manager", role="administrator"))
    cookie = browser.cookies["sessionid"].value
    browser_page.context.add_cookies([{"name": "sessionid", "value": cookie, "url": site_address}])
    return browser_page


class SupportModel:
    def test_is_open_to_everybody_and_fits_a_phone(self, page):
        contact = support_model.urgent_contacts(on=TODAY)[0].id
        document = support_model.documents()[0].id
        for address in (
            "/model/",
            "/model/header/",
            "/model/dates/",
            "/model/levels/2/",
            "/model/levels/2/owner/",
            f"/model/contacts/{contact}/",
            f"/model/contacts/{contact}/remove/",
            "/model/environments/add/",
            "/model/modules/add/",
            "/model/services/",
            f"/model/documents/{document}/",
            "/help/model.owner/?of=model.level-2",
            "/help/",
        ):
            page.goto(address)
            assert page.get_by_role("heading", level=1).count() == 1, address
            assert_accessible(page)
            assert_no_sideways_scroll(page)

    def test_names_faults_where_they_are(self, page):
        page.goto("/model/levels/2/owner/")
        page.get_by_label("From").fill("yesterday morning")
        page.get_by_role("button", name="Change owner").click()
        page.get_by_role("alert").wait_for()
        assert_accessible(page)
        assert page.get_by_label("From").input_value() == "yesterday morning"
