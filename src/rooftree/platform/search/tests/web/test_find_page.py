"""The page behind the header search box."""

import re

import pytest
from django.test import Client

from rooftree.platform.access.tests.factories import sign_in
from rooftree.platform.search.interface import rebuild
from rooftree.platform.web.tests.browser import assert_accessible, assert_no_sideways_scroll


@pytest.fixture
def signed_in(client: Client, officer, shelf) -> Client:
    rebuild()
    return sign_in(client, officer)


def found(client: Client, asked: str) -> str:
    answer = client.post("/find/", {"q": asked}, follow=True)
    assert answer.redirect_chain == [("/find/", 302)]
    return answer.content.decode()


class FindPage:
    def test_goes_straight_to_a_record_by_its_number(self, signed_in):
        answer = signed_in.post("/find/", {"q": "enq-20391"})
        assert (answer.status_code, answer.url) == (302, "/toy/1/")

    def test_lists_what_was_found_under_its_kind(self, signed_in):
        text = found(signed_in, "morag")
        assert "1 found for “morag”" in text
        assert ">Records<" in text
        assert 'href="/toy/1/"' in text

    def test_says_what_to_do_when_nothing_was_found(self, signed_in):
        assert "Nothing you may see was found for “zebra”." in found(signed_in, "zebra")

    def test_says_what_can_be_typed(self, signed_in):
        assert "Type an enquiry’s number" in found(signed_in, "")

    def test_shows_what_was_typed_as_words(self, signed_in):
        assert "<script>" not in found(signed_in, "<script>alert(1)</script>")

    def test_takes_a_null_sign(self, signed_in):
        assert "1 found for “morag”" in found(signed_in, "\x00morag")

    def test_sends_a_stranger_to_the_sign_in_page(self, client, db):
        assert client.post("/find/", {"q": "morag"}).url == "/sign-in/?next=/find/"


class WordsTypedIntoTheSearchBox:
    def test_are_not_read_from_an_address(self, signed_in):
        page = signed_in.get("/find/", {"q": "morag"}).content.decode()
        assert "Type an enquiry’s number" in page

    def test_stay_for_back_and_refresh_also_after_a_number(self, signed_in):
        found(signed_in, "morag")
        signed_in.post("/find/", {"q": "enq-20391"})
        assert "1 found for “morag”" in signed_in.get("/find/").content.decode()

    def test_stand_in_no_title_or_link(self, signed_in):
        page = found(signed_in, "zebra")
        assert "zebra" not in page[page.index("<title>") : page.index("</title>")]
        assert not re.search(r'(href|action)="[^"]*zebra', page)

    def test_go_at_sign_out(self, signed_in, officer):
        found(signed_in, "morag")
        signed_in.post("/sign-out/")
        page = sign_in(signed_in, officer).get("/find/").content.decode()
        assert "morag" not in page

    def test_go_when_nothing_is_asked(self, signed_in):
        found(signed_in, "morag")
        assert "Type an enquiry’s number" in found(signed_in, "")

    def test_need_the_safety_token(self, officer, shelf):
        strict = sign_in(Client(enforce_csrf_checks=True), officer)
        assert strict.post("/find/", {"q": "morag"}).status_code == 403


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
class FindPageInABrowser:
    def test_is_accessible_and_fits_a_narrow_screen(self, browser_page, live_server, signed_in):
        value = signed_in.cookies["sessionid"].value
        cookie = {"name": "sessionid", "value": value, "url": live_server.url}
        browser_page.context.add_cookies([cookie])
        browser_page.goto("/")
        browser_page.keyboard.press("/")
        browser_page.keyboard.type("morag")
        browser_page.keyboard.press("Enter")
        browser_page.wait_for_url("**/find/")
        assert browser_page.get_by_text("1 found for “morag”").is_visible()
        assert_accessible(browser_page)
        assert_no_sideways_scroll(browser_page)
