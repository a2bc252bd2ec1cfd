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
from rooftree.support.enquiries.tests.factories import Cast, make, minutes
from rooftree.support.enquiries.web import sign_in_views

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
DESK_PAGES = [
    "/desk/", "/desk/?tab=all", "/desk/new/", "/desk/sign-in-words/", "/told/", "/",
    "/desk/{number}/", "/desk/{number}/?write=note", "/desk/{number}/?write=team",
]  # fmt: skip
ASKER_PAGES = [
    "/ask/?key=rents.account&of=rents.account-1",
    "/my-enquiries/",
    "/my-enquiries/{mine}/",
    "/my-enquiries/{mine}/asked/",
    "/my-enquiries/{urgent}/asked/",
]
PUBLIC_PAGES = ["/cannot-sign-in/", "/cannot-sign-in/asked/", "/sign-in/"]


@pytest.fixture(autouse=True)
def clock() -> Iterator[None]:
    """Let time run: the browser's clock does too."""
    return


@pytest.fixture
def people(transactional_db: None, tmp_path: Path) -> Cast:
    """The demo council before anybody asked anything."""
    return Cast(tmp_path, timezone.localdate())


@pytest.fixture
def site(people: Cast, tmp_path: Path) -> Cast:
    """The whole demo council."""
    demo.load(DemoContext(today=timezone.localdate(), folder=tmp_path, cast=people.ids))
    return people


def enter(page: Page, address: str, cast: Cast, username: str) -> None:
    client = Client()
    client.force_login(get_user_model().objects.get(colleague_id=cast.id(username)))
    cookie = client.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": cookie, "url": address}])


def look(page: Page, url: str) -> None:
    answer = page.goto(url)
    assert answer is not None
    assert answer.status == 200, url
    check(page, url)


def check(page: Page, url: str) -> None:
    if folder := os.environ.get("ROOFTREE_SHOTS"):
        name = url.strip("/").replace("/", "-").split("?")[0] or "home"
        name += "".join(c for c in url.partition("?")[2] if c.isalnum())
        page.screenshot(path=f"{folder}/{name}-1440.png", full_page=True)
        page.set_viewport_size({"width": 390, "height": 844})
        page.screenshot(path=f"{folder}/{name}-390.png", full_page=True)
        page.set_viewport_size({"width": 1440, "height": 900})
    assert_accessible(page)
    assert_no_sideways_scroll(page)


def write_as_somebody_else(number: int) -> None:
    """Put words on the thread whose writer the team may let in, and somebody whom it did."""
    enquiry = Enquiry.objects.get(pk=number)
    for address, is_let_in in (("x@example.org", False), ("euan@example.org", True)):
        enquiry.messages.create(
            direction="in",
            at=timezone.now(),
            author_name=address,
            address=address,
            text="Me too",
            proof="unknown",
            is_participant=False,
        )
        if is_let_in:
            enquiry.participants.create(address=address, name=address, added_at=timezone.now())


class EveryPage:
    def test_is_accessible_and_fits_a_narrow_screen(self, browser_page, live_server, site):
        number = Enquiry.objects.get(subject__startswith="Rent account shows").pk
        urgent = make(is_urgent=True).pk
        write_as_somebody_else(number)
        for url in PUBLIC_PAGES:
            look(browser_page, url)
        enter(browser_page, live_server.url, site, "callum.reid")
        for url in DESK_PAGES:
            look(browser_page, url.format(number=number))
        browser_page.context.clear_cookies()
        enter(browser_page, live_server.url, site, "morven.baillie")
        for url in ASKER_PAGES:
            look(browser_page, url.format(mine=number, urgent=urgent))

    def test_so_is_the_page_for_too_many_calls(
        self, browser_page, live_server, people, monkeypatch
    ):
        monkeypatch.setattr(sign_in_views, "MOST_OF_A_PLACE", 0)
        browser_page.goto("/cannot-sign-in/")
        browser_page.get_by_label("Your work e-mail").fill("p@council.example")
        browser_page.get_by_role("radio").first.check()
        with browser_page.expect_navigation() as led:
            browser_page.get_by_role("button", name="Get help").click()
        assert led.value.status == 429
        check(browser_page, "too-many")

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
