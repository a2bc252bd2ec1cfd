"""The support model in a real browser: forms with faults."""

import pytest
from django.test import Client

from rooftree.platform.access.tests.factories import make_account, sign_in
from rooftree.platform.web.tests.browser import assert_accessible
from rooftree.support.model.tests.factories import load_example

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
    def test_names_faults_where_they_are(self, page):
        page.goto("/model/levels/2/owner/")
        page.get_by_label("From").fill("yesterday morning")
        page.get_by_role("button", name="Change owner").click()
        page.get_by_role("alert").wait_for()
        assert_accessible(page)
        assert page.get_by_label("From").input_value() == "yesterday morning"
