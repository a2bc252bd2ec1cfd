"""The static copy for the Employee Zone, opened from its files by somebody who can't sign in."""

from io import StringIO

import pytest
from django.core.management import call_command

from rooftree.platform.web.tests.browser import assert_accessible, assert_no_sideways_scroll
from rooftree.support.knowledge.tests.zone.zone_pages import faults_of
from tests.journeys.council import copy_of

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]
LISTS = ("index", "guides", "faqs", "training", "a-to-z", "by-service", "super-users")


@pytest.fixture
def zone(council, django_db_blocker, tmp_path):
    """Export what the demo council published."""
    with django_db_blocker.unblock(), copy_of(council):
        call_command("export_staff_zone", str(tmp_path), stdout=StringIO())
    return tmp_path


class StaffZone:
    def test_is_read_from_its_files_on_any_screen(self, zone, browser_context):
        assert faults_of(zone) == []
        articles = sorted(path.stem for path in (zone / "articles").glob("*.html"))
        shown = [*LISTS, *(f"articles/{name}" for name in articles[:3])]
        page = browser_context.new_page()
        for name in shown:
            page.goto((zone / f"{name}.html").as_uri())
            assert page.title().endswith("Help with Rooftree")
            assert_accessible(page)
            assert_no_sideways_scroll(page)
        page.goto((zone / "index.html").as_uri())
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "main"
        page.get_by_role("link", name="Super Users", exact=True).first.click()
        page.get_by_role("rowheader", name="Rents").wait_for()
        page.close()
