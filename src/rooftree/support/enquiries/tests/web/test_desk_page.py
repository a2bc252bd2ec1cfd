"""The desk's page."""

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse

from rooftree.platform.mail import interface as mail
from rooftree.support.enquiries.models import Enquiry
from rooftree.support.enquiries.tests.factories import (
    MAILBOX,
    NOW,
    TODAY,
    Cast,
    make,
    make_many,
    minutes,
    rows,
    sign_in,
    write,
)

pytestmark = pytest.mark.django_db
URL = "/desk/"


def administer(cast: Cast, username: str) -> None:
    """Let a member of the desk administer the site too."""
    rows("access.RoleGrant").create(
        account=get_user_model().objects.get(colleague_id=cast.id(username)),
        role=rows("access.Role").get(key="administrator"),
        from_on=TODAY,
    )


class DeskPage:
    def test_shows_level_0_on_top_of_every_queue_and_filter(self, cast, client):
        make(is_sign_in=True)
        page = sign_in(client, cast, "callum.reid").get(URL, {"tab": "closed"})
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
        make_many(53, subject="Number")
        desk = sign_in(client, cast, "callum.reid")
        desk.post(URL, {"tab": "unassigned", "words": "number"})
        html = desk.get(URL, {"page": "2"}).content.decode()
        assert "Page 2 of 2, 53 enquiries" in html
        assert "?tab=unassigned&amp;page=1" in html

    def test_keeps_typed_words_out_of_every_address(self, cast, client):
        make(subject="Burnside")
        make(subject="Kirkalder")
        desk = sign_in(client, cast, "callum.reid")
        page = desk.post(URL, {"tab": "all", "words": "burnside", "service": "", "from": ""})
        assert page["Location"] == "/desk/?tab=all"
        html = desk.get(page["Location"]).content.decode()
        assert "Burnside" in html
        assert "Kirkalder" not in html
        assert "words=burnside" not in html
        page = desk.get("/desk/?tab=all&without=words")
        assert "Kirkalder" in desk.get(page["Location"]).content.decode()

    def test_carries_the_chosen_service_from_queue_to_queue(self, cast, client):
        enquiry = make()
        service = enquiry.service_id
        page = sign_in(client, cast, "callum.reid").post(URL, {"tab": "all", "service": service})
        assert page["Location"] == f"/desk/?tab=all&service={service}"
        html = client.get(page["Location"]).content.decode()
        assert f'href="?tab=closed&amp;service={service}"' in html

    def test_says_who_owns_the_desk_and_how_mail_stands_today(self, cast, client):
        write()
        rows("access.RoleGrant").filter(account__colleague=cast.id("callum.reid")).delete()
        page = sign_in(client, cast, "callum.reid").get(URL)
        html = " ".join(page.content.decode().split())
        assert "Levels 0, 2 and 3: IHMS project team until 31 March 2027" in html
        assert ": 1 = 1 filed + 0 quarantined + 0 dead, 0 waiting" in html
        assert 'href="/mail/"' not in html
        html = sign_in(client, cast, "morag.kerr").get(URL).content.decode()
        assert '<a href="/mail/">Mail in today</a>' in html

    def test_adds_waiting_mail_up(self, cast, client):
        rows("mail.InboundMail").all().delete()
        mail.receive_mail(
            raw=b"Subject: x\r\n\r\nx", recipients=[MAILBOX], envelope_sender=None, came_by="smtp"
        )
        html = sign_in(client, cast, "callum.reid").get(URL).content.decode()
        assert ": 1 = 0 filed + 0 quarantined + 0 dead + 1 waiting" in html

    @pytest.mark.parametrize("has_known", [True, False])
    def test_makes_the_first_step_of_level_0_the_main_one(self, cast, client, has_known):
        make(address="x@example.org", is_sign_in=True, at=NOW - minutes(5))
        if has_known:
            make(is_sign_in=True)
        html = sign_in(client, cast, "callum.reid").get(URL).content.decode()
        lane = html[html.index('id="lane-h"') : html.index('aria-label="Queues"')]
        assert lane.count("<table") == 1
        main = lane.split('class="govuk-button rt-button--small')[1:]
        assert [part.startswith('"') for part in main] == [True] + [False] * has_known
        assert ("Send reset link" in main[0]) is has_known

    @pytest.mark.parametrize("words", ["", "number"])
    @pytest.mark.parametrize("tab", ["unassigned", "all", "closed"])
    @pytest.mark.parametrize("administers", [False, True])
    def test_asks_the_database_twelve_times_at_most_with_its_frame(
        self, cast, client, administers, tab, words, django_assert_max_num_queries
    ):
        """Whoever administers the site too sees the most in the menu."""
        if administers:
            administer(cast, "callum.reid")
        desk = sign_in(client, cast, "callum.reid")
        make_many(60, subject="Number")
        make_many(60, address="p@example.org", is_sign_in=True)
        make_many(60, subject="Number", status="closed", closed_at=NOW, outcome="answered")
        desk.post(URL, {"tab": tab, "words": words})
        with django_assert_max_num_queries(12 if administers else 11):
            html = desk.get(URL, {"tab": tab, "page": "2"}).content.decode()
        assert "Page 2 of" in html
        assert ("Background jobs" in html) is administers

    def test_says_by_when_first_help_is_due_and_that_the_target_is_ours(self, cast, client):
        make(is_sign_in=True, at=NOW - minutes(29))
        make(at=NOW - minutes(60 * 24 * 7))
        html = sign_in(client, cast, "callum.reid").get(URL).content.decode()
        assert "1 min left" in html
        assert "due 14:03" in html
        assert "Missed by 32 h" in html
        assert "(ours)" in html

    def test_menu_and_bell_count_what_the_desk_counts(self, cast, client):
        make(is_urgent=True)
        make(is_sign_in=True)
        page = sign_in(client, cast, "callum.reid").get(URL)
        frame, counts = page.context["frame"], page.context["desk"].counts
        desk = next(link for group in frame.menu for link in group.links if link.url == URL)
        bell = next(link for link in frame.tools if link.label == "Notifications")
        assert (desk.count, counts["all"], bell.count) == (2, 2, 2)


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
        assert "Enter the asker’s work e-mail or name." in html
        assert "Wrong hub" in html
        assert not Enquiry.objects.exists()
