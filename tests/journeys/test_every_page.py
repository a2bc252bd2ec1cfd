"""A gate: every page of the product is sound for the reader it is meant for.

An address that nobody finds by following links fails, so a new page is visited or noticed.
"""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

import pytest
from django.test import Client, override_settings
from playwright.sync_api import Page

from rooftree.platform.web.tests.browser import assert_accessible, assert_no_sideways_scroll
from tests.journeys.conftest import product_mail
from tests.journeys.furnished import WITH_CODES, furnish, half_signed_in, sent_by_mail, signed_in
from tests.journeys.site import running_site
from tests.journeys.site_map import SiteMap, name_of, page_names, plain_addresses

# The first of a run also makes the database and loads the council.
pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]
STRANGER = ""
HALF_IN = "half in"
READERS = ("ruaridh.munro", "morag.kerr", "nuala.byrne", "rowan.sim")
# Changes that come after a page of their own; the journeys and their modules' tests make them.
ONLY_CHANGES = {
    "access.staff_list_take",
    # They take away the form that another visit needs.
    "enquiries.works_again",
    "supplier.post_enquiry",
    # Another button of the form of replies; and one that stands there for half a minute.
    "supplier.sent_in_portal",
    "supplier.take_back",
}
_EMPTY = """form => {
    for (const field of form.querySelectorAll('input:not([type=hidden]), textarea')) {
        if (field.type === 'radio' || field.type === 'checkbox') field.checked = false
        else field.value = ''
    }
    form.noValidate = true
    form.requestSubmit(form.querySelector('button[type=submit]'))
}"""


@dataclass
class Site:
    """The site that is walked, its map and its readers."""

    address: str
    map: SiteMap
    cookies: dict[str, str]


@pytest.fixture(scope="module")
def site(council, django_db_blocker):
    """Walk the furnished council as each of its readers."""
    # Nobody is asked for their password again however long the walk takes.
    patient = override_settings(ACCOUNT_REAUTHENTICATION_TIMEOUT=3600)
    with django_db_blocker.unblock(), product_mail(), running_site(council) as address, patient:
        starts = [*furnish(), *plain_addresses()]
        clients = {STRANGER: Client(raise_request_exception=False), HALF_IN: half_signed_in()}
        clients |= {who: signed_in(who) for who in (*READERS, WITH_CODES)}
        found = SiteMap()
        for who, client in clients.items():
            by_mail = sent_by_mail() if who == STRANGER else []
            found.explore(who, client, [*starts, *by_mail])
        for who, client in clients.items():
            found.guess(who, client, page_names())
        cookies = {who: client.cookies for who, client in clients.items()}
        yield Site(
            address,
            found,
            {w: c["sessionid"].value for w, c in cookies.items() if "sessionid" in c},
        )


@pytest.fixture(scope="module")
def desks(site, browser_context):
    """A browser for each reader that stays open, so that styles and fonts are fetched once."""
    pages = {}

    def of(who: str) -> Page:
        if who not in pages:
            context = browser_context.browser.new_context(base_url=site.address, locale="en-GB")
            pages[who] = context.new_page()
        return pages[who]

    yield of
    for page in pages.values():
        page.context.close()


@pytest.fixture
def open_page(site, desks):
    """Give one of the readers' page, with nothing left of what was done before."""

    def at(who: str) -> Page:
        page = desks(who)
        page.emulate_media(media="screen")
        page.context.clear_cookies()
        if who in site.cookies:
            cookie = {"name": "sessionid", "value": site.cookies[who], "url": site.address}
            page.context.add_cookies([cookie])
        return page

    return at


def assert_sound(page: Page) -> None:
    """See that it has a title and one heading, and is sound on screen, phone and paper."""
    assert page.title().strip()
    assert page.get_by_role("heading", level=1).count() == 1
    assert page.get_by_role("heading", level=1).inner_text().strip()
    assert_accessible(page)
    assert_no_sideways_scroll(page)
    page.emulate_media(media="print")
    assert_accessible(page)


class EveryPage:
    @pytest.mark.parametrize("name", [each for each in page_names() if each not in ONLY_CHANGES])
    def test_is_sound(self, site, open_page, name):
        visit = site.map.of(name)
        assert visit, f"no link leads to {name}: furnish the council, or say who sees it"
        page = open_page(visit.who)
        answer = page.goto(visit.form_on or visit.address)
        if visit.form_on:
            form = page.locator(f'form[action="{visit.address}"]').first
            with page.expect_navigation() as sent:
                form.evaluate(_EMPTY)
            answer = sent.value
        else:
            assert name_of(urlsplit(page.url).path) == name
        assert answer.status in {200, 422}, answer.status
        assert_sound(page)


class ErrorPages:
    @pytest.mark.parametrize("who", [STRANGER, "morag.kerr"], ids=["stranger", "manager"])
    def test_for_an_unknown_address_is_sound(self, site, open_page, who):
        page = open_page(who)
        assert page.goto("/nowhere/").status == 404
        assert_sound(page)

    def test_for_a_form_that_stood_too_long_is_sound(self, site, open_page):
        page = open_page(STRANGER)
        page.goto("/cannot-sign-in/")
        page.context.clear_cookies()
        with page.expect_navigation() as sent:
            page.get_by_role("button", name="Get help").click()
        assert sent.value.status == 403
        assert_sound(page)

    def test_for_a_link_that_was_used_up_is_sound(self, site, open_page):
        page = open_page(STRANGER)
        for address in ("/invitation/nonsense/", "/sign-in/new-password/1-abc-def/"):
            page.goto(address)
            assert re.search("no longer", page.get_by_role("heading", level=1).inner_text())
            assert_sound(page)
