"""The toy site in a real browser: no faults for axe, nothing sideways, keys, no script needed."""

import pytest

from rooftree.platform.web.tests.browser import (
    PHONE,
    assert_accessible,
    assert_no_sideways_scroll,
)

pytestmark = pytest.mark.browser

PAGES = [
    "/",
    "/toy/",
    "/toy/?kind=yale&cut_from=2+Jan+2026",
    "/toy/form/",
    "/toy/confirm/",
    "/keys/",
    "/toy/chart/",
]
GATES = ["/sign-in/", "/nowhere/", "/toy/broken/"]


@pytest.fixture
def page(toy_site, browser_page):
    return browser_page


class Accessibility:
    @pytest.mark.parametrize("address", PAGES + GATES)
    def test_has_no_violations_and_no_sideways_scroll(self, page, address):
        page.goto(address)
        assert_accessible(page)
        assert_no_sideways_scroll(page)

    def test_holds_for_a_form_with_every_fault(self, page):
        page.goto("/toy/form/")
        page.get_by_role("button", name="Add key").click()
        assert page.get_by_role("alert").is_visible()
        assert_accessible(page)
        assert_no_sideways_scroll(page)

    def test_holds_on_a_phone_and_with_open_menus(self, page):
        page.goto("/toy/")
        page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
        page.locator("summary", has_text="Menu").click()
        assert_accessible(page)
        page.locator("summary", has_text="Help and your account").click()
        assert_accessible(page)

    def test_holds_for_the_printed_page(self, page):
        page.goto("/toy/")
        page.emulate_media(media="print")
        assert_accessible(page)
        assert not page.locator(".rt-top").is_visible()
        assert page.get_by_role("cell", name="Key 001").is_visible()
        page.emulate_media(media="screen")


class Icons:
    def test_are_drawn_under_the_content_policy(self, page):
        page.goto("/toy/")
        box = page.locator(".rt-cog summary use").evaluate("use => use.getBBox().width")
        assert box > 10


class ErrorSummaryLinks:
    def test_each_bring_the_reader_to_a_control(self, page):
        page.goto("/toy/form/")
        page.get_by_role("button", name="Add key").click()
        links = page.locator(".govuk-error-summary a")
        for n in range(links.count()):
            links.nth(n).click()
            focused = page.evaluate("document.activeElement.tagName")
            assert focused in {"INPUT", "SELECT", "TEXTAREA"}, links.nth(n).inner_text()

    def test_the_summary_is_read_first(self, page):
        page.goto("/toy/form/")
        page.get_by_role("button", name="Add key").click()
        page.wait_for_function("document.activeElement.className === 'govuk-error-summary'")


class PastedPictures:
    def test_go_into_the_file_control_that_asks_for_them(self, page):
        page.goto("/toy/form/")
        page.evaluate(
            """() => {
              const held = new DataTransfer();
              held.items.add(new File(["x"], "screen.png", { type: "image/png" }));
              const paste = new ClipboardEvent("paste", { clipboardData: held, bubbles: true });
              document.getElementById("id_note").dispatchEvent(paste);
            }"""
        )
        names = "[...document.getElementById('id_photo').files].map(file => file.name)"
        assert page.evaluate(names) == ["screen.png"]


class Keys:
    def test_slash_goes_to_the_search_box(self, page):
        page.goto("/toy/")
        page.keyboard.press("/")
        assert page.evaluate("document.activeElement.id") == "find"
        page.keyboard.type("/k?")
        assert page.locator("#find").input_value() == "/k?"

    def test_question_mark_shows_the_keys_and_escape_closes_them(self, page):
        page.goto("/toy/")
        page.keyboard.press("?")
        assert page.get_by_role("dialog").is_visible()
        assert_accessible(page)
        page.keyboard.press("Escape")
        assert not page.get_by_role("dialog").is_visible()

    def test_j_k_and_enter_walk_the_rows(self, page):
        page.goto("/toy/")
        for key in ("j", "j", "j", "k"):
            page.keyboard.press(key)
        assert page.evaluate("document.activeElement.textContent") == "Key 002"

    def test_can_be_turned_off(self, page):
        page.goto("/keys/")
        page.get_by_label("Off: only Tab, Enter and Esc work").check()
        page.get_by_role("button", name="Save").click()
        page.goto("/toy/")
        page.keyboard.press("?")
        assert not page.get_by_role("dialog").is_visible()

    def test_escape_closes_the_cog_and_returns_to_it(self, page):
        page.goto("/toy/")
        cog = page.locator(".rt-cog")
        cog.locator("summary").focus()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent") == "Help with this page"
        page.keyboard.press("Escape")
        assert cog.get_attribute("open") is None
        assert page.evaluate("document.activeElement.tagName") == "SUMMARY"

    def test_reach_the_page_by_its_skip_link_first(self, page):
        page.goto("/toy/")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent") == "Skip to main content"
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "main"


class WithoutScript:
    def test_menus_filters_and_sorting_work(self, page):
        page.route("**/*.js", lambda route: route.abort())
        page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
        page.goto("/toy/")
        page.locator(".rt-cog summary").click()
        assert page.get_by_role("link", name="Help with this page").is_visible()
        page.locator(".rt-cog summary").click()
        page.get_by_label("Kind").select_option("mortice")
        page.get_by_label("Words").fill("key 00")
        page.get_by_role("button", name="Filter").click()
        assert page.get_by_text("1 to 3 of 3").is_visible()
        assert page.url.endswith("/toy/")
        page.get_by_role("link", name="Words: key 00 remove filter").click()
        assert page.get_by_text("1 to 40 of 40").is_visible()
        assert page.url.endswith("/toy/")
