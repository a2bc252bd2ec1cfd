"""The desk's page."""

import pytest
from django.urls import reverse

from rooftree.support.enquiries.models import Enquiry
from rooftree.support.enquiries.tests.factories import NOW, make, minutes, rows, sign_in

pytestmark = pytest.mark.django_db
URL = "/desk/"


class DeskPage:
    def test_shows_level_0_on_top_of_every_queue_and_filter(self, cast, client):
        make(is_sign_in=True)
        page = sign_in(client, cast, "callum.reid").get(URL, {"tab": "closed", "words": "nothing"})
        html = page.content.decode()
        assert page.status_code == 200
        assert html.index('id="lane-h"') < html.index("Closed today")
        assert "Send reset link" in html

    def test_says_why_every_row_is_there(self, cast, client):
        make(is_urgent=True)
        make()
        html = sign_in(client, cast, "callum.reid").get(URL, {"tab": "all"}).content.decode()
        assert "Urgent, so before plain enquiries" in html
        assert html.count("rt-why") == 2

    def test_offers_a_call_for_an_address_we_do_not_hold(self, cast, client):
        make(address="x@example.org", is_sign_in=True)
        html = sign_in(client, cast, "callum.reid").get(URL).content.decode()
        assert "Check by phone" in html
        assert "Unverified" in html
        assert "Send reset link" not in html

    @pytest.mark.parametrize("who", ["aileen.ross", "nuala.byrne", "isla.fergusson"])
    def test_is_not_there_for_others_and_the_try_is_kept(self, cast, client, who):
        assert sign_in(client, cast, who).get(URL).status_code == 404
        assert rows("audit.AuditEntry").filter(label="access.refused").exists()

    def test_sends_a_stranger_to_sign_in(self, cast, client):
        page = client.get(URL)
        assert page.status_code == 302
        assert reverse("account_login") in page["Location"]

    def test_answers_404_for_a_queue_that_is_none(self, cast, client):
        assert sign_in(client, cast, "callum.reid").get(URL, {"tab": "x"}).status_code == 404

    def test_turns_pages_and_keeps_the_filter(self, cast, client):
        for n in range(53):
            make(subject=f"Number {n}", at=NOW - minutes(n))
        page = sign_in(client, cast, "callum.reid").get(URL, {"page": "2", "words": "number"})
        html = page.content.decode()
        assert "Page 2 of 2, 53 enquiries" in html
        assert "words=number&amp;page=1" in html

    @pytest.mark.parametrize("number", [5, 50])
    def test_asks_the_database_as_often_for_five_rows_as_for_fifty(
        self, cast, client, number, django_assert_max_num_queries
    ):
        sign_in(client, cast, "callum.reid")
        for n in range(number):
            make(at=NOW - minutes(n))
            make(address=f"p{n}@example.org", is_sign_in=True, at=NOW - minutes(n))
        with django_assert_max_num_queries(22):
            assert client.get(URL).status_code == 200


class LogPage:
    def test_logs_for_a_colleague_found_by_their_address(self, cast, client):
        sign_in(client, cast, "callum.reid").post(
            "/desk/new/",
            {
                "how": "telephone",
                "address": "Davie.Kemp@council.example",
                "subject": "Keys",
                "text": "Wrong hub",
                "name": "",
                "telephone": "",
                "trouble": "",
                "urgent_reason": "",
            },
        )
        enquiry = Enquiry.objects.get()
        assert (enquiry.asker_id, enquiry.how, enquiry.proof) == (
            cast.id("davie.kemp"),
            "telephone",
            "logged",
        )

    def test_asks_for_somebody_and_keeps_what_was_typed(self, cast, client):
        page = sign_in(client, cast, "callum.reid").post(
            "/desk/new/", {"how": "desk", "subject": "Keys", "text": "Wrong hub"}
        )
        html = page.content.decode()
        assert "Enter the asker&#x27;s work e-mail or name." in html
        assert "Wrong hub" in html
        assert not Enquiry.objects.exists()
