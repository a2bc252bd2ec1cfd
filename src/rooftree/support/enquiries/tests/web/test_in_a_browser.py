"""Pages of enquiries in a real browser: what is not there at first sight, and the keyboard's way."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Page

from rooftree.platform.web.tests.browser import assert_accessible, assert_no_sideways_scroll
from rooftree.support.enquiries.tests.factories import Cast, make, minutes
from rooftree.support.enquiries.web import sign_in_views

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def clock() -> Iterator[None]:
    """Let time run: the browser's clock does too."""
    return


@pytest.fixture
def people(transactional_db: None, tmp_path: Path) -> Cast:
    """The demo council before anybody asked anything."""
    return Cast(tmp_path, timezone.localdate())


def enter(page: Page, address: str, cast: Cast, username: str) -> None:
    client = Client()
    client.force_login(get_user_model().objects.get(colleague_id=cast.id(username)))
    cookie = client.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": cookie, "url": address}])


class PagesOfEnquiries:
    def test_for_too_many_calls_is_sound(self, browser_page, live_server, people, monkeypatch):
        monkeypatch.setattr(sign_in_views, "MOST_OF_A_PLACE", 0)
        browser_page.goto("/cannot-sign-in/")
        browser_page.get_by_label("Your work e-mail").fill("p@council.example")
        browser_page.get_by_role("radio").first.check()
        with browser_page.expect_navigation() as led:
            browser_page.get_by_role("button", name="Get help").click()
        assert led.value.status == 429
        assert_accessible(browser_page)
        assert_no_sideways_scroll(browser_page)

    def test_filters_fold_behind_one_control_on_a_phone(self, browser_page, live_server, people):
        enter(browser_page, live_server.url, people, "callum.reid")
        browser_page.set_viewport_size({"width": 390, "height": 844})
        browser_page.goto("/desk/")
        words = browser_page.get_by_label("Words", exact=True)
        assert not words.is_visible()
        browser_page.locator(".rt-fold > summary").click()
        words.fill("keys")
        browser_page.keyboard.press("Enter")
        browser_page.get_by_role("link", name="Clear filters").wait_for()
        assert browser_page.get_by_label("Words", exact=True).is_visible()
        assert "keys" not in browser_page.url

    def test_a_faulty_form_leads_to_the_field(self, browser_page, live_server, people):
        enter(browser_page, live_server.url, people, "morven.baillie")
        browser_page.goto("/ask/")
        browser_page.get_by_role("button", name="Send").click()
        summary = browser_page.locator(".govuk-error-summary a").first
        summary.focus()
        browser_page.keyboard.press("Enter")
        assert browser_page.evaluate("document.activeElement.id") == "id_subject"
        assert_accessible(browser_page)

    def test_the_first_line_of_level_0_is_helped_by_the_keyboard_alone(
        self, browser_page, live_server, people
    ):
        make(is_sign_in=True, at=timezone.now() - minutes(4))
        enter(browser_page, live_server.url, people, "callum.reid")
        browser_page.goto("/desk/")
        browser_page.locator(".rt-lane button").first.focus()
        browser_page.keyboard.press("Enter")
        browser_page.wait_for_url("**/desk/*/")
        assert browser_page.get_by_text(
            "Sent to the address on the account.", exact=True
        ).is_visible()
