"""The frame round every page."""

import pytest
from django.test import RequestFactory

from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.slots.interface import MenuEntry, MenuLink, PagePanelEntry, Panel, fill
from rooftree.platform.web.frame import build_frame, environment_words
from rooftree.platform.web.tests.toy import OFFICER


def read(site, address="/toy/") -> str:
    return site.get(address).content.decode()


class Band:
    @pytest.mark.parametrize("environment", ["TRAINING", "TEST"])
    @pytest.mark.parametrize("address", ["/", "/toy/", "/toy/form/", "/sign-in/", "/nowhere/"])
    def test_stands_on_every_page_of_a_system_that_is_not_live(
        self, site, settings, environment, address
    ):
        settings.ENVIRONMENT = environment
        words = f"{environment} system: nothing here is real, and no mail leaves it."
        assert words in read(site, address)

    def test_is_absent_on_the_live_system(self, site, settings):
        settings.ENVIRONMENT = "LIVE"
        assert "rt-band" not in read(site)

    def test_shows_when_the_environment_is_mistyped(self):
        assert environment_words("LIFE").startswith("TEST system")


class Cog:
    def test_offers_help_first_and_sign_out_last(self, site):
        page = read(site)
        cog = page[page.index("rt-cog") :]
        order = ["Help with this page", "My enquiries", "My account", "Keys", "Sign out"]
        assert sorted(order, key=cog.index) == order

    def test_is_the_last_thing_in_the_top_bar(self, site):
        page = read(site)
        top = page[page.index("<header") : page.index("</header>")]
        assert top.rindex("rt-cog") > top.rindex("rt-avatar")

    def test_names_the_record_the_page_is_about(self, site):
        assert 'href="/help/web.home/?of=toy.key-7"' in read(site, "/toy/form/")

    def test_signs_out_by_post(self, site):
        assert '<form method="post" action="/sign-out/">' in read(site)

    def test_is_there_before_anybody_signed_in(self, site):
        site.cookies["toy"] = "nobody"
        page = read(site, "/sign-in/")
        assert "Help with this page" in page
        assert "Sign out" not in page


class Menu:
    def test_marks_the_place_and_opens_its_part(self, site):
        page = read(site, "/toy/form/")
        assert 'href="/toy/form/" aria-current="page"' in page
        assert 'href="/toy/" aria-current="true"' in page
        assert page.count('aria-current="page"') == 2  # the side menu and its twin for phones

    def test_marks_the_nearest_place_above_a_page_that_is_not_in_it(self, site):
        page = read(site, "/toy/confirm/")
        assert page.count('href="/toy/" aria-current="true"') == 4
        assert 'aria-current="page"' not in page

    def test_shows_counts(self, site):
        assert '<span class="rt-pill">31</span>' in read(site)

    def test_puts_links_of_one_heading_together(self, toy_site):
        fill("menu", MenuEntry("Housing", 90, lambda _: [MenuLink("Voids", "/voids/", "home")]))
        request = RequestFactory().get("/")
        request.actor = OFFICER
        (group,) = build_frame(request).menu
        assert [link.label for link in group.links] == ["Keys", "Support desk", "Voids"]

    def test_asks_nothing_for_somebody_not_signed_in(self, toy_site):
        def never(_actor):
            raise AssertionError("asked")

        fill("menu", MenuEntry("Secret", 1, never))
        request = RequestFactory().get("/")
        request.actor = Actor.anonymous()
        assert build_frame(request).menu == []


class HomePage:
    def test_greets_by_name(self, site):
        assert "Hello, Morag Kerr" in read(site, "/")

    def test_is_never_empty(self, site):
        page = read(site, "/")
        assert "ask the support team" in page
        assert "My enquiries" in page

    def test_shows_the_panels_of_modules(self, site):
        def panel(actor: Actor, of: Ref) -> Panel | None:
            return Panel("Your keys", "web/keys_list.html", None) if actor == OFFICER else None

        fill("page_panels", PagePanelEntry("web.home", 10, panel))
        fill("page_panels", PagePanelEntry("toy.key", 10, lambda *_: Panel("No", "x.html", None)))
        page = read(site, "/")
        assert "Your keys" in page
        assert "Go to the search box" in page


class KeysPage:
    def test_keeps_the_choice_in_this_browser(self, site):
        assert "data-single-keys" not in read(site)
        site.post("/keys/", {"single_keys": "off"})
        assert 'data-single-keys="off"' in read(site)
        site.post("/keys/", {"single_keys": "on"})
        assert "data-single-keys" not in read(site)


class Answers:
    def test_say_on_the_next_page_what_was_done(self, site):
        page = site.post("/toy/confirm/", follow=True).content.decode()
        assert "Key destroyed." in page
        assert "rt-notice--ok" in page

    def test_say_before_a_hard_step_what_will_happen(self, site):
        page = read(site, "/toy/confirm/")
        assert "The key leaves the board" in page
        assert "govuk-button--warning" in page
        assert "csrfmiddlewaretoken" in page
