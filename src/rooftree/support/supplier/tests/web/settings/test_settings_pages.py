"""The pages that explain the clocks and set how they are read."""

from datetime import timedelta

import pytest

from rooftree.support.enquiries.tests.factories import sign_in
from rooftree.support.supplier.actions.cases.change import move, note_message
from rooftree.support.supplier.actions.cases.judge_clock import Why, judge_clock
from rooftree.support.supplier.choices import Author, Channel, Direction, Here, Status
from rooftree.support.supplier.models import ClockReading, SupplierTarget
from rooftree.support.supplier.queries.settings.readings import supplier
from rooftree.support.supplier.tests.factories import NOW, SYSTEM, make_case, rows

pytestmark = pytest.mark.django_db
SETTINGS, DETAILS, TARGETS = (
    "/supplier/settings/",
    "/supplier/settings/supplier/",
    "/supplier/targets/",
)
READ = {
    "calendar": "support",
    "is_automatic_a_response": "no",
    "pauses_response": "yes",
    "pauses_resolution": "yes",
    "remeasures": "raised",
    "days_reading": "next-opening",
    "warn_first": "60",
    "warn_last": "90",
    "stale_days": "4",
    "from_on": "23 November 2026",
    "reason": "Agreed with the supplier",
}
TARGET = {
    "which": "incident 2 response",
    "how_soon": "time",
    "amount": "3",
    "unit": "hours",
    "from_on": "23 November 2026",
    "reason": "Agreed with the supplier",
}


@pytest.fixture
def desk(cast, client):
    return sign_in(client, cast, "callum.reid")


def text(page) -> str:
    return " ".join(page.content.decode().split())


class ClockPage:
    def test_explains_both_clocks_their_owners_and_what_was_judged(self, desk):
        case = make_case(priority=2, at=NOW - timedelta(hours=5))
        passed = {"actor": SYSTEM, "author": Author.PERSON, "channel": Channel.MAIL}
        note_message(case, at=NOW - timedelta(hours=4), direction=Direction.IN, **passed)
        move(case, Status.WAITING, Here.BY_HAND, actor=SYSTEM, at=NOW - timedelta(hours=1))
        judge_clock(case, why=Why.PRIORITY, at=NOW)
        page = desk.get(f"/supplier/{case.pk}/clock/")
        html = text(page)
        assert page.status_code == 200
        assert "How the response is counted" in html
        assert "This clock has stopped" in html
        assert "No deadline while it is paused" in html
        assert "From Monday 23 November 2026 at 13:02 until now" in html
        assert "What was judged before" in html
        assert "The priority changed, Monday 23 November 2026 at 14:02" in html
        assert "Support hours" in html

    def test_shows_a_future_release_instead_of_a_deadline(self, desk):
        html = text(desk.get(f"/supplier/{make_case(priority=4).pk}/clock/"))
        assert "Future release" in html
        assert "None is named yet" in html

    def test_is_not_there_without_a_case(self, desk):
        assert desk.get("/supplier/1/clock/").status_code == 404


class SettingsPage:
    def test_shows_what_holds_beside_what_ships(self, desk):
        html = text(desk.get(SETTINGS))
        assert "Ships as (ours)" in html
        assert "Is no response" in html
        hours = "Monday to Friday 09:00 to 17:00; closed on the bank holidays of Scotland"
        assert html.count(hours) == 2

    def test_keeps_settings_from_a_date_on(self, desk):
        assert desk.post(SETTINGS, READ).status_code == 302
        (row,) = ClockReading.objects.all()
        assert (row.pauses_response, row.warn_first, row.set_by_name) == (True, 60, "Callum Reid")
        html = text(desk.get(SETTINGS))
        assert "<b>Stands still</b>" in html
        assert "Agreed with the supplier" in html

    def test_refuses_a_calendar_without_open_hours_beside_the_field(self, desk):
        rows("calendars.Calendar").create(key="never", name="Never")
        page = desk.post(SETTINGS, READ | {"calendar": "never", "warn_last": "50"})
        assert page.status_code == 422
        assert "This calendar has no open hours" in text(page)
        page = desk.post(SETTINGS, READ | {"warn_last": "50"})
        assert "more than the first warning" in text(page)
        assert "Agreed with the supplier" in text(page)


class DetailsPage:
    def test_keeps_the_supplier_and_says_what_is_wrong(self, desk):
        shown = desk.get(DETAILS).context["form"].initial
        given = shown | {"name": "Larkfield", "addresses": "@larkfield.example.org\n"}
        given.pop("takes_cases_by_mail")
        page = desk.post(DETAILS, given | {"reference_pattern": "LKS-[0-9]+(", "example": "LKS-1"})
        assert "no brackets" in text(page)
        assert "no placeholder" in text(desk.post(DETAILS, given | {"hand_over_text": "{wish}"}))
        assert desk.post(DETAILS, given).status_code == 302
        assert supplier().addresses == ("@larkfield.example.org",)


class TargetsPage:
    def test_lists_table_1_2_and_sets_one(self, desk):
        html = text(desk.get(TARGETS))
        assert "Future release" in html
        assert "Requests, resolution" in html
        assert desk.post(TARGETS, TARGET).status_code == 302
        (row,) = SupplierTarget.objects.all()
        assert (row.priority, row.target) == (2, "3 business hours")
        assert "3 business hours" in text(desk.get(TARGETS))

    @pytest.mark.parametrize(
        ("given", "told"),
        [
            ({"amount": ""}, "Enter how much business time."),
            ({"how_soon": "release"}, "A response is a matter of hours or days"),
            ({"from_on": "1 November 2026"}, "Choose today or a later day"),
        ],
    )
    def test_says_beside_the_field_what_is_wrong(self, desk, given, told):
        page = desk.post(TARGETS, TARGET | given)
        assert page.status_code == 422
        assert told in text(page)
