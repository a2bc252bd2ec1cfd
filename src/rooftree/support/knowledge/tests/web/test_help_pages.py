"""Help behind the cog."""

import pytest
from django.test import Client

from rooftree.platform.access.tests.factories import make_account, sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def signed_in(db):
    return sign_in(Client(), make_account("olive.officer", role="officer"))


class HelpPage:
    def test_shows_the_guide_with_page_and_release(self, signed_in, settings):
        answer = signed_in.get("/help/model.owner/")
        text = answer.content.decode()
        assert answer.status_code == 200
        assert "<h1" in text
        assert "Page: Change the owner of a level." in text
        assert f"Release {settings.RELEASE}." in text

    def test_offers_the_team(self, signed_in):
        text = signed_in.get("/help/model.owner/").content.decode()
        assert "/ask/" in text
        assert "/cannot-sign-in/" in text

    def test_names_the_record_to_those_who_may_know_of_it(self, signed_in, client):
        address = "/help/model.owner/?of=model.level-2"
        assert "Record: Level 2." in signed_in.get(address).content.decode()
        sign_in(client, make_account("otto.outside", kind="public"))
        assert "Level 2" not in client.get(address).content.decode()

    def test_never_echoes_what_is_no_record(self, signed_in):
        for of in ("<script>alert(1)</script>-1", "nowhere.thing-666", "model.<i>-3"):
            text = signed_in.get("/help/model.owner/", {"of": of}).content.decode()
            assert "alert(1)" not in text
            assert "666" not in text
            assert "<i>" not in text

    def test_says_that_there_is_no_guide_yet(self, signed_in):
        answer = signed_in.get("/help/nothing.here/")
        assert answer.status_code == 404
        assert "There is no guide for this yet" in answer.content.decode()
        assert "nothing.here" not in answer.content.decode().replace(
            'href="/help/nothing.here/', ""
        )

    def test_is_public_for_public_pages_only(self, client):
        assert client.get("/help/enquiries.cannot_sign_in/").status_code == 200
        for key in ("model.owner", "nothing.here"):
            answer = client.get(f"/help/{key}/?of=model.level-2")
            assert (answer.status_code, answer.url.split("?")[0]) == (302, "/sign-in/")
