import pytest
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Page

from rooftree.platform.access.tests.factories import make_account, make_role
from rooftree.platform.mail.actions.deliver_copy import deliver_copy
from rooftree.platform.mail.actions.send import OutgoingMail, send
from rooftree.platform.mail.models import OutboundCopy
from rooftree.platform.mail.permissions import (
    KEEP_MAIL,
    READ_PERSONAL_MAIL,
    SEE_MAIL,
)
from rooftree.platform.mail.tests.factories import (
    ToyClaimer,
    arrive,
    html_mail,
    only_claims,
)
from rooftree.platform.references.interface import Actor
from rooftree.platform.web.tests.browser import assert_accessible, assert_no_sideways_scroll

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def copy() -> OutboundCopy:
    make_account("morven.baillie")
    text = "Open https://council.example/a-very-long-link/that-must-not-push/the-page-sideways ok"
    mail = OutgoingMail(("morven.baillie@council.example",), "Set a new password", text)
    found = OutboundCopy.objects.get(mail_id=send(actor=Actor.system("test"), mail=mail))
    deliver_copy(copy_id=found.pk)
    return found


def check(page: Page, address: str) -> None:
    page.goto(address)
    assert_accessible(page)
    assert_no_sideways_scroll(page)


class Body:
    def test_runs_nothing_loads_nothing_and_shows_its_pictures(self, browser_page, site_address):
        make_role("mail-keeper", SEE_MAIL)
        client = Client()
        client.force_login(make_account("ruaridh.munro", role="mail-keeper"))
        cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value}
        browser_page.context.add_cookies([cookie | {"url": site_address}])
        html = "<h2>Hello</h2><script>top.ran = 1</script><img src='cid:a@b' alt='Plan' id='plan'>"
        html += (
            "<img src='https://track.example.org/x.gif' onerror='top.ran = 1'>"
            + "<p>Words</p>" * 60
        )
        with only_claims(ToyClaimer()):
            row = arrive(html_mail(html, plain="Hello", pictures=("a@b",)))
        asked: list[str] = []
        browser_page.on("request", lambda request: asked.append(request.url))
        check(browser_page, site_address + reverse("mail.as_sent", args=[row.pk]))
        frame = browser_page.frame_locator("iframe")
        frame.get_by_role("heading", name="Hello").wait_for()
        picture = frame.get_by_alt_text("Plan")
        assert picture.bounding_box()
        assert any("/mail/pictures/" in url for url in asked)
        assert all(url.startswith(site_address) for url in asked)
        answers = [browser_page.request.get(url) for url in asked if "/mail/pictures/" in url]
        assert [answer.status for answer in answers] == [200]
        assert browser_page.evaluate("window.ran") is None
        assert frame.get_by_text("track.example.org, not loaded").count() == 1
        browser_page.context.clear_cookies()


class MailOfOnePerson:
    def test_is_found_without_faults(self, browser_page, site_address):
        make_role("records", KEEP_MAIL, READ_PERSONAL_MAIL)
        client = Client()
        client.force_login(make_account("ruaridh.munro", role="records"))
        cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value}
        browser_page.context.add_cookies([cookie | {"url": site_address}])
        with only_claims(ToyClaimer()):
            arrive(html_mail("<p>x</p>", plain="x", pictures=("a@b",)))
        browser_page.goto(site_address + reverse("mail.of_person"))
        browser_page.get_by_label("Mail address").fill("morven.baillie@council.example")
        browser_page.get_by_role("button", name="Find the mail").click()
        browser_page.get_by_role("heading", name="1 mail found").wait_for()
        assert_accessible(browser_page)
        assert_no_sideways_scroll(browser_page)
        browser_page.context.clear_cookies()


class SampleMailbox:
    def test_can_be_used_by_everybody_who_is_locked_out(self, browser_page, site_address, copy):
        check(browser_page, site_address + reverse("mail.sample"))
        browser_page.select_option("#filter_reader", label="Morven Baillie (1)")
        browser_page.locator(".rt-filters").get_by_role("button").click()
        assert_accessible(browser_page)
        browser_page.get_by_role("link", name="Set a new password").click()
        assert_accessible(browser_page)
        assert_no_sideways_scroll(browser_page)
        check(browser_page, site_address + reverse("mail.sample_reply", args=[copy.pk]))
        check(browser_page, site_address + reverse("mail.sample_write"))
