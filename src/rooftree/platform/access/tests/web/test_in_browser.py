"""Access in a real browser: no faults for axe, nothing sideways at 320 px, keyboard alone."""

import re

import pytest
from django.core import mail

from rooftree.platform.access.tests.factories import PASSWORD
from rooftree.platform.staff.tests.factories import (
    make_colleague,
    make_service,
)
from rooftree.platform.web.tests.browser import assert_accessible, assert_no_sideways_scroll

HOME = re.compile(r"^https?://[^/]+/$")
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def sign_in(page, username):
    page.goto("/sign-in/")
    page.get_by_label("Work e-mail or username").fill(username)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url(HOME)


class Gate:
    def test_tells_a_wrong_password_without_faults(self, browser_page, officer):
        browser_page.goto("/sign-in/")
        browser_page.get_by_label("Work e-mail or username").fill("olive.officer")
        browser_page.get_by_label("Password", exact=True).fill("wrong")
        browser_page.get_by_role("button", name="Sign in").click()
        assert browser_page.get_by_text("is not right").first.is_visible()
        assert_accessible(browser_page)

    def test_lets_somebody_in_by_keyboard_alone_after_a_reset(self, browser_page, officer):
        page = browser_page
        page.goto("/sign-in/forgotten/")
        page.get_by_label("Your work e-mail").focus()
        page.keyboard.type(officer.email)
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile("/forgotten/done/"))
        page.goto(re.search(r"(/sign-in/new-password/\S+)", mail.outbox[0].body)[1])
        assert_accessible(page)
        page.get_by_label("New password", exact=True).focus()
        page.keyboard.type("four-odd-words-2027")
        page.keyboard.press("Tab")
        page.keyboard.type("four-odd-words-2027")
        page.keyboard.press("Enter")
        page.wait_for_url(HOME)
        page.goto("/account/")
        assert page.get_by_role("heading", name="My account").is_visible()


class SecondFactor:
    def test_is_added_without_faults(self, browser_page, officer):
        page = browser_page
        sign_in(page, "olive.officer")
        page.goto("/account/second-factor/add/")
        page.get_by_label("Password", exact=True).fill(PASSWORD)
        page.get_by_role("button", name="Go on").click()
        page.get_by_role("heading", name="Add a second factor").wait_for()
        assert page.locator(".rt-qr svg").is_visible()
        assert_accessible(page)
        assert_no_sideways_scroll(page)


class AdministrationPages:
    def test_refuse_to_take_a_service_out_of_use_without_faults(
        self, browser_page, administrator, officer
    ):
        page = browser_page
        rents = make_service("rents")
        make_colleague("Fatima Aziz", service=rents)
        sign_in(page, "ada.admin")
        page.goto("/services/")
        page.get_by_role("link", name="Rents").first.click()
        page.get_by_label("In use").uncheck()
        page.get_by_role("button", name="Save").click()
        assert page.get_by_text("Colleagues work in this service").first.is_visible()
        assert_accessible(page)

    def test_show_the_fates_of_a_staff_list_without_faults(self, browser_page, administrator):
        page = browser_page
        sign_in(page, "ada.admin")
        page.goto("/accounts/staff-list/")
        rows = b"name,email\nJo Orr,jo.orr@council.example\n,nobody@council.example\n"
        page.get_by_label("Staff list").set_input_files(
            {"name": "list.csv", "mimeType": "text/csv", "buffer": rows}
        )
        page.get_by_role("button", name="Look at the list").click()
        assert page.get_by_text("The name is missing.").is_visible()
        assert_accessible(page)
        assert_no_sideways_scroll(page)
