"""Somebody finds the answer behind the cog, and asks nobody."""

import pytest

from rooftree.platform.web.tests.browser import assert_accessible
from tests.journeys.shelf import CODES, FOB, put_codes_on_the_shelf, put_fob_on_the_shelf

# The first of a run also makes the database and loads the council.
pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]


class HelpBehindTheCog:
    def test_answers_so_that_nobody_is_asked(self, people):
        put_fob_on_the_shelf()
        morven = people.at_work("morven.baillie")
        morven.go("/my-enquiries/")
        before = morven.page.get_by_role("row").count()
        morven.open_cog()
        morven.follow("Help with this page")
        morven.sees_heading("My enquiries")
        for words in ("Ask a Super User", "Fatima Aziz", "Ask the support team"):
            morven.sees(words)
        morven.write("Search guides and FAQs", "tenant has lost their fob")
        morven.press("Search", within=morven.page.locator("main"))
        assert morven.page.url.endswith("/help/search/"), "no words in the address"
        morven.follow(FOB)
        morven.sees_heading(FOB)
        morven.sees("Cancel the lost fob in the key register")
        morven.page.go_back()
        morven.sees("for “tenant has lost their fob”")
        morven.go("/my-enquiries/")
        assert morven.page.get_by_role("row").count() == before


class HelpBeforeSigningIn:
    def test_is_read_and_searched_without_an_account(self, people):
        put_fob_on_the_shelf()
        put_codes_on_the_shelf()
        davie = people.somebody()
        davie.go("/sign-in/")
        davie.sees("Help before you sign in")
        davie.write("Search what you can read without signing in", "the six digits of the app")
        davie.press("Search")
        davie.follow(CODES)
        davie.sees_heading(CODES)
        davie.page.go_back()
        davie.write("What do you want to know?", "the fob of a tenant")
        davie.press("Search")
        davie.sees_no(FOB)
        assert_accessible(davie.page)
