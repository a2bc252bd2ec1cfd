"""Help for a stranger in a real browser: no faults for axe, and nothing sideways at 320 px."""

import pytest

from rooftree.platform.web.tests.browser import assert_accessible, assert_no_sideways_scroll

pytestmark = pytest.mark.browser


@pytest.mark.usefixtures("transactional_db")
class HelpForStrangers:
    def test_is_open_to_everybody_and_fits_a_phone(self, browser_page):
        browser_page.goto("/help/enquiries.cannot_sign_in/")
        assert browser_page.get_by_role("heading", level=1).count() == 1
        assert_accessible(browser_page)
        assert_no_sideways_scroll(browser_page)
