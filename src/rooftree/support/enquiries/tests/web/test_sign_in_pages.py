"""The public page for those who can't sign in, the bell and the words."""

import re

import pytest
from django.core.cache import cache
from django.db import connection
from django.http import HttpResponse
from django.test.utils import CaptureQueriesContext

from rooftree.platform.jobs.interface import run_due_jobs
from rooftree.support.enquiries.models import Enquiry, SignInWords
from rooftree.support.enquiries.queries.told import told_choices, unread_count
from rooftree.support.enquiries.tests.factories import TODAY, make, sign_in, write
from rooftree.support.enquiries.web import sign_in_views

pytestmark = pytest.mark.django_db
URL = "/cannot-sign-in/"


# What differs from one call to the next: values, and the names of savepoints.
_VALUES = re.compile(r"'(?:[^']|'')*'|\bNULL\b|\bs\d+_x\d+\b|\b\d+\b")


def _headers(page: HttpResponse) -> dict[str, str]:
    cookies = {name: cookie.OutputString() for name, cookie in page.cookies.items()}
    return dict(page.headers) | cookies


@pytest.fixture(autouse=True)
def empty_cache(db):
    cache.clear()


class CannotSignInPage:
    @pytest.mark.parametrize("trouble", ["password", "username", "locked-out"])
    def test_says_the_same_whether_an_account_exists_or_not(self, cast, client, trouble):
        told = []
        for address in ("shona.mcphail@council.example", "nobody@example.org"):
            page = client.post(URL, {"trouble": trouble, "address": address})
            shown = client.get(page["Location"])
            told.append(
                [(each.status_code, _headers(each), each.content) for each in (page, shown)]
            )
        assert told[0] == told[1]
        assert [status for status, _, _ in told[0]] == [302, 200]

    def test_does_the_same_work_whether_an_account_exists_or_not(self, cast, client):
        client.post(URL, {"trouble": "password", "address": "first@example.org"})
        asked = []
        for address in ("shona.mcphail@council.example", "nobody@example.org"):
            with CaptureQueriesContext(connection) as queries:
                client.post(URL, {"trouble": "password", "address": address})
            asked.append([_VALUES.sub("?", query["sql"]) for query in queries])
        assert asked[0] == asked[1]
        assert len(asked[0]) > 10

    def test_helps_with_a_link_and_the_enquiry_is_closed_but_may_open_again(self, cast, client):
        client.post(URL, {"trouble": "password", "address": "shona.mcphail@council.example"})
        run_due_jobs()
        assert Enquiry.objects.get().outcome == "helped-by-link"

    @pytest.mark.parametrize(
        "trouble",
        [
            "second-factor",
            "locked-out",
            "no-account",
            "leaver",
            "wrong-service",
            "single-sign-on",
            "other",
        ],
    )
    def test_puts_every_other_trouble_before_a_person(self, cast, client, trouble):
        client.post(URL, {"trouble": trouble, "address": "shona.mcphail@council.example"})
        run_due_jobs()
        enquiry = Enquiry.objects.get()
        assert (enquiry.lane, enquiry.trouble, enquiry.status) == (0, trouble, "new")

    def test_asks_for_the_address_in_plain_words(self, client):
        page = client.post(URL, {"trouble": "password", "address": "x"})
        assert page.status_code == 422
        assert "Enter an e-mail address like" in page.content.decode()

    def test_rests_after_many_calls_from_one_place(self, cast, client, monkeypatch):
        monkeypatch.setattr(sign_in_views, "MOST_OF_A_PLACE", 2)
        for n in range(2):
            client.post(URL, {"trouble": "other", "address": f"p{n}@example.org"})
        page = client.post(URL, {"trouble": "other", "address": "p9@example.org"})
        assert page.status_code == 429
        assert Enquiry.objects.count() == 2

    def test_adds_nothing_over_the_limit_of_one_address(self, cast, client):
        for _ in range(9):
            page = client.post(URL, {"trouble": "other", "address": "p@example.org"})
            assert page.status_code == 302
        assert Enquiry.objects.get().messages.count() == sign_in_views.MOST_OF_AN_ADDRESS

    def test_stands_on_the_sign_in_page(self, client, db):
        html = client.get("/sign-in/").content.decode()
        assert 'action="/cannot-sign-in/"' in html


class ToldPage:
    def test_shows_what_was_told_and_keeps_choices(self, cast, client):
        make(is_urgent=True)
        actor = cast.actor("callum.reid")
        page = sign_in(client, cast, "callum.reid").get("/told/")
        assert "Asked as urgent" in page.content.decode()
        client.post("/told/read/")
        assert unread_count(actor) == 0
        client.post("/told/choices/", {"urgent-bell": "on"})
        kept = {line.about: line.choice for line in told_choices(actor=actor, on=TODAY)}
        assert (kept["urgent"].by_bell, kept["urgent"].by_mail) == (True, False)
        assert (kept["sign-in"].by_bell, kept["sign-in"].by_mail) == (False, False)


class SignInWordsPage:
    def test_a_phrase_holds_from_today_and_until_it_is_ended(self, cast, client):
        desk = sign_in(client, cast, "callum.reid")
        desk.post(
            "/desk/sign-in-words/",
            {"phrase": "badge … not working", "is_sign_in": "yes", "trouble": "other"},
        )
        write("My badge is not working\n", subject="Badge")
        assert Enquiry.objects.get().lane == 0
        row = SignInWords.objects.get(phrase="badge … not working")
        desk.post("/desk/sign-in-words/end/", {"words": row.pk})
        row.refresh_from_db()
        assert row.until_on is not None

    def test_refuses_gaps_and_repeats_in_plain_words(self, cast, client):
        desk = sign_in(client, cast, "callum.reid")
        known = SignInWords.objects.first()
        for phrase, words in (("…", "Enter words"), (known.phrase, "in the list already")):
            page = desk.post(
                "/desk/sign-in-words/",
                {"phrase": phrase, "is_sign_in": "yes", "trouble": "other"},
            )
            assert words in page.content.decode()
