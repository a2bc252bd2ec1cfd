"""Calendars in a real browser: no faults for axe, and nothing sideways at 320 px."""

import pytest
from django.test import Client
from django.utils import timezone

from rooftree.platform.access.tests.factories import make_account, sign_in
from rooftree.platform.calendars.demo import load
from rooftree.platform.calendars.models import Calendar
from rooftree.platform.slots.interface import DemoContext
from rooftree.platform.web.tests.browser import assert_accessible, assert_no_sideways_scroll

pytestmark = pytest.mark.browser


@pytest.fixture
def supplier(transactional_db, tmp_path) -> Calendar:

    load(DemoContext(today=timezone.localdate(), folder=tmp_path))
    return Calendar.objects.get(holidays_of="ENG")


@pytest.fixture
def page(supplier, browser_page, site_address):
    browser = sign_in(Client(), make_account("ada.admin", role="administrator"))
    cookie = browser.cookies["sessionid"].value
    browser_page.context.add_cookies([{"name": "sessionid", "value": cookie, "url": site_address}])
    return browser_page


def assert_sound(page) -> None:
    assert_accessible(page)
    assert_no_sideways_scroll(page)


class Calendars:
    def test_are_read_and_changed_after_seeing_what_changes(self, page, supplier, site_address):
        page.goto(f"{site_address}/calendars/")
        assert_sound(page)
        page.click("main >> text=Supplier")
        assert_sound(page)
        page.click("text=Change weekly hours")
        assert_sound(page)
        page.fill("label:text-is('From') + .govuk-hint + input", "1 March 2040")
        page.fill("[name=monday]", "soon")
        page.click("text=See what changes")
        assert page.locator(".govuk-error-summary").is_visible()
        assert_sound(page)
        page.fill("[name=monday]", "10:00 to 16:00")
        page.click("text=See what changes")
        assert page.locator("#what-changes").is_visible()
        assert_sound(page)
        page.click("text=Save hours")
        assert "1 March 2040" in page.locator("main").inner_text()

    def test_try_a_deadline(self, page, supplier, site_address):
        page.goto(f"{site_address}/calendars/{supplier.pk}/try/")
        assert_sound(page)
        page.click("button:text-is('Count')")
        assert page.locator("#deadline-explained").is_visible()
        assert_sound(page)
