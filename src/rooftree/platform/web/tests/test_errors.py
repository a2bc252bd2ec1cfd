"""Error pages: plain words and a way on."""

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client, RequestFactory

from rooftree.platform.web import errors
from rooftree.platform.web.tests.toy import OFFICER


class ErrorPages:
    def test_not_found_leads_home(self, site):
        answer = site.get("/nowhere/")
        assert answer.status_code == 404
        assert "find that page" in answer.content.decode()
        assert 'href="/"' in answer.content.decode()

    def test_not_found_shows_a_stranger_no_menu(self, site):
        site.cookies["toy"] = "nobody"
        page = site.get("/nowhere/").content.decode()
        assert "rt-gate" in page
        assert "Support desk" not in page

    @pytest.mark.parametrize(
        ("view", "status", "words"),
        [
            (errors.bad_request, 400, "make sense to Rooftree"),
            (errors.refused, 403, "do that with this account"),
            (errors.stale_form, 403, "open too long"),
        ],
    )
    def test_say_what_is_so(self, toy_site, view, status, words):
        request = RequestFactory().get("/x/")
        request.actor = OFFICER
        request.session = {}
        answer = view(request, PermissionDenied())
        assert answer.status_code == status
        assert words in answer.content.decode()

    def test_a_form_without_its_token_is_explained(self, toy_site):
        answer = Client(enforce_csrf_checks=True).post("/toy/confirm/")
        assert answer.status_code == 403
        assert "Nothing was changed" in answer.content.decode()

    def test_a_fault_of_ours_asks_no_database_and_no_session(self, toy_site):
        answer = Client(raise_request_exception=False).get("/toy/broken/")
        assert answer.status_code == 500
        assert "Something went wrong on our side" in answer.content.decode()
        assert "toy broke" not in answer.content.decode()

    def test_a_host_that_is_not_ours_is_refused_before_anybody_is_known(self, site):
        answer = site.get("/toy/", headers={"host": "elsewhere.example.org"})
        assert answer.status_code == 400
        assert "make sense to Rooftree" in answer.content.decode()
