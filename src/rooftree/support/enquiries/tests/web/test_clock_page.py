"""The page that explains a deadline, and the page of our own targets."""

import pytest

from rooftree.support.enquiries.models import ResponseTarget
from rooftree.support.enquiries.tests.factories import NOW, make, minutes, sign_in
from rooftree.support.enquiries.tests.queries.test_clocks import reply, turn

pytestmark = pytest.mark.django_db
TARGETS = "/desk/targets/"
SET = {
    "lane": "1",
    "amount": "3",
    "unit": "hours",
    "days_reading": "next-opening",
    "from_on": "23 November 2026",
    "reason": "Agreed with the services",
}


def text(page) -> str:
    return " ".join(page.content.decode().split())


class ClockPage:
    def test_tells_target_pauses_and_each_open_span(self, cast, client):
        enquiry = make(is_urgent=True, at=NOW - minutes(30))
        turn(enquiry, NOW - minutes(20), "new", "waiting-asker")
        turn(enquiry, NOW - minutes(5), "waiting-asker", "new")
        page = sign_in(client, cast, "callum.reid").get(f"/desk/{enquiry.pk}/clock/")
        html = text(page)
        assert "ours, not in the paper" in html
        assert "2 business hours" in html
        assert "Rooftree, as it ships" in html
        assert "Waiting on the asker: from Monday 23 November 2026 at 13:42" in html
        assert "Monday 23 November 2026 at 15:47" in html
        assert "How the deadline is counted" in html
        assert "Support hours, in the time of Europe/London" in html

    def test_is_reached_from_the_enquiry(self, cast, client):
        enquiry = make()
        html = text(sign_in(client, cast, "callum.reid").get(f"/desk/{enquiry.pk}/"))
        assert f'href="/desk/{enquiry.pk}/clock/"' in html
        assert "our own target, not in the paper" in html

    def test_says_that_a_stopped_clock_keeps_what_it_was_judged_by(self, cast, client):
        enquiry = make()
        reply(cast, enquiry, NOW)
        html = text(sign_in(client, cast, "callum.reid").get(f"/desk/{enquiry.pk}/clock/"))
        assert "This clock has stopped" in html

    def test_is_for_the_desk(self, cast, client):
        enquiry = make()
        for who in ("morven.baillie", "nuala.byrne"):
            page = sign_in(client, cast, who).get(f"/desk/{enquiry.pk}/clock/")
            assert page.status_code == 404
        assert sign_in(client, cast, "callum.reid").get("/desk/999/clock/").status_code == 404


class TargetsPage:
    def test_sets_a_target_from_a_date(self, cast, client):
        page = sign_in(client, cast, "ruaridh.munro").post(TARGETS, SET, follow=True)
        assert "The target is set." in text(page)
        assert "Agreed with the services" in text(page)
        kept = ResponseTarget.objects.get()
        assert (kept.lane, kept.target, kept.set_by_name) == (
            1,
            "3 business hours",
            "Ruaridh Munro",
        )

    @pytest.mark.parametrize(
        ("change", "words"),
        [
            ({"from_on": "23 November 2025"}, "the past stays as it was"),
            ({"reason": ""}, "Enter why"),
            ({"amount": "0"}, "greater than or equal to 1"),
        ],
    )
    def test_says_what_is_wrong_and_keeps_what_was_typed(self, cast, client, change, words):
        page = sign_in(client, cast, "ruaridh.munro").post(TARGETS, SET | change)
        assert page.status_code == 422
        assert words in text(page)
        assert not ResponseTarget.objects.exists()

    def test_is_for_administrators(self, cast, client):
        assert sign_in(client, cast, "callum.reid").get(TARGETS).status_code == 404
