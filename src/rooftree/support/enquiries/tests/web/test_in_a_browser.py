"""Every page of enquiries in a real browser: axe, 320 px, and the keyboard's way through."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Page

from rooftree.platform.slots.interface import DemoContext
from rooftree.platform.web.tests.browser import assert_accessible, assert_no_sideways_scroll
from rooftree.support.enquiries import demo
from rooftree.support.enquiries.models import Enquiry
from rooftree.support.enquiries.tests.factories import Cast

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
DESK_PAGES = [
    "/desk/", "/desk/?tab=all", "/desk/new/", "/desk/sign-in-words/", "/told/", "/",
    "/desk/{number}/", "/desk/{number}/?write=note", "/desk/{number}/?write=team",
]  # fmt: skip
ASKER_PAGES = [
    "/ask/?key=rents.account&of=rents.account-1",
    "/my-enquiries/",
    "/my-enquiries/{mine}/",
]
PUBLIC_PAGES = ["/cannot-sign-in/", "/cannot-sign-in/asked/", "/sign-in/"]


@pytest.fixture(autouse=True)
def clock() -> Iterator[None]:
    """Let time run: the browser's clock does too."""
    return


@pytest.fixture
def site(transactional_db: None, tmp_path: Path) -> Cast:
    """The whole demo council."""
    today = timezone.localdate()
    cast = Cast(tmp_path, today)
    demo.load(DemoContext(today=today, folder=tmp_path, cast=cast.ids))
    return cast


def enter(page: Page, address: str, cast: Cast, username: str) -> None:
    client = Client()
    client.force_login(get_user_model().objects.get(colleague_id=cast.id(username)))
    cookie = client.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": cookie, "url": address}])


def look(page: Page, url: str) -> None:
    answer = page.goto(url)
    assert answer is not None
    assert answer.status == 200, url
    if folder := os.environ.get("ROOFTREE_SHOTS"):
        name = url.strip("/").replace("/", "-").split("?")[0] or "home"
        name += "".join(c for c in url.partition("?")[2] if c.isalnum())
        page.screenshot(path=f"{folder}/{name}-1440.png", full_page=True)
        page.set_viewport_size({"width": 390, "height": 844})
        page.screenshot(path=f"{folder}/{name}-390.png", full_page=True)
        page.set_viewport_size({"width": 1440, "height": 900})
    assert_accessible(page)
    assert_no_sideways_scroll(page)


class EveryPage:
    def test_is_accessible_and_fits_a_narrow_screen(self, browser_page, live_server, site):
        number = Enquiry.objects.get(subject__startswith="Rent account shows").pk
        for url in PUBLIC_PAGES:
            look(browser_page, url)
        enter(browser_page, live_server.url, site, "callum.reid")
        for url in DESK_PAGES:
            look(browser_page, url.format(number=number))
        browser_page.context.clear_cookies()
        enter(browser_page, live_server.url, site, "morven.baillie")
        for url in ASKER_PAGES:
            look(browser_page, url.format(mine=number))

    def test_a_faulty_form_leads_to_the_field(self, browser_page, live_server, site):
        enter(browser_page, live_server.url, site, "morven.baillie")
        browser_page.goto("/ask/")
        browser_page.get_by_role("button", name="Send").click()
        summary = browser_page.locator(".govuk-error-summary a").first
        summary.focus()
        browser_page.keyboard.press("Enter")
        assert browser_page.evaluate("document.activeElement.id") == "id_subject"
        assert_accessible(browser_page)

    def test_the_first_line_of_level_0_is_helped_by_the_keyboard_alone(
        self, browser_page, live_server, site
    ):
        enter(browser_page, live_server.url, site, "callum.reid")
        browser_page.goto("/desk/")
        browser_page.locator(".rt-lane button").first.focus()
        browser_page.keyboard.press("Enter")
        browser_page.wait_for_url("**/desk/*/")
        assert browser_page.get_by_text(
            "Sent to the address on the account.", exact=True
        ).is_visible()
