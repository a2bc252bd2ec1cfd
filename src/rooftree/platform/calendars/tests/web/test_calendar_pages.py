"""The pages of calendars: read, change with a preview, and try a deadline."""

import re
from datetime import date

import pytest
from django.test import Client
from django.utils import timezone

from rooftree.platform.access.tests.factories import actor_for, sign_in
from rooftree.platform.calendars.actions.keep_closed_day import close_day
from rooftree.platform.calendars.actions.keep_special_hours import keep_special_hours
from rooftree.platform.calendars.interface import hours_of
from rooftree.platform.calendars.models import Calendar, ClosedDate, SpecialDate
from rooftree.platform.calendars.tests.factories import make_calendar
from rooftree.platform.calendars.web.slots import menu_links

pytestmark = pytest.mark.django_db
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday")
NOW = "2026-11-23T10:00:00Z"


@pytest.fixture(autouse=True)
def _monday(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def desk() -> int:
    return make_calendar(holidays_of="SCT").pk


@pytest.fixture
def office(client: Client, administrator) -> Client:
    return sign_in(client, administrator)


def text_of(answer) -> str:
    return re.sub(r"\s+", " ", answer.content.decode())


def post_twice(client: Client, address: str, **given: str):
    """Read what changes, then save it, as the page's own form does."""
    preview = client.post(address, given)
    assert preview.status_code == 200
    seen = re.search(r'name="seen" value="([0-9a-f]+)"', preview.content.decode())
    assert seen, text_of(preview)
    return text_of(preview), client.post(address, {**given, "seen": seen[1]}, follow=True)


class CalendarsList:
    def test_is_not_there_for_others(self, client, officer, manager, reader, outsider):
        for account in (officer, manager, reader, outsider):
            assert sign_in(client, account).get("/calendars/").status_code == 404

    def test_leads_to_each_calendar(self, office, desk):
        text = text_of(office.get("/calendars/"))
        assert f'<a href="/calendars/{desk}/">Desk</a>' in text
        assert "Scotland" in text

    def test_is_in_the_menu_of_administrators(self, administrator, manager):
        assert [link.label for link in menu_links(actor_for(administrator))] == ["Calendars"]
        assert menu_links(actor_for(manager)) == ()


class CalendarPage:
    def test_shows_hours_closed_days_of_a_year_and_special_hours(self, office, desk, administrator):
        actor = actor_for(administrator)
        for year in (2026, 2027):
            close_day(
                actor=actor,
                calendar_id=desk,
                day=date(year, 7, 20),
                name=f"Fair {year}",
                source="the council",
                today=timezone.localdate(),
            )
        keep_special_hours(
            actor=actor, calendar_id=desk, day=date(2026, 12, 24), name="Eve", spans=((540, 720),)
        )
        text = text_of(office.get(f"/calendars/{desk}/"))
        assert "09:00 to 17:00" in text
        assert "Fair 2026" in text
        assert "Fair 2027" not in text
        assert "Thursday 24 December 2026" in text
        assert "Fair 2027" in text_of(office.get(f"/calendars/{desk}/?year=2027"))

    def test_is_read_in_few_queries_however_much_it_holds(
        self, office, desk, django_assert_max_num_queries
    ):
        ClosedDate.objects.bulk_create(
            ClosedDate(
                calendar_id=desk,
                on=date(2026, 1, day),
                name="x",
                source="x",
                loaded_on=date(2026, 1, 1),
            )
            for day in range(1, 29)
        )
        office.get(f"/calendars/{desk}/")
        with django_assert_max_num_queries(25):
            office.get(f"/calendars/{desk}/")

    def test_is_not_there_for_a_calendar_that_is_not(self, office):
        assert office.get("/calendars/999999/").status_code == 404


class AddCalendarPage:
    def test_adds_one(self, office):
        given = dict.fromkeys(WEEKDAYS, "9-17") | {"name": "Supplier", "holidays_of": "ENG"}
        answer = office.post("/calendars/add/", given, follow=True)
        assert "Calendar added." in text_of(answer)
        assert len(hours_of("supplier").versions[0].spans) == 5
        assert date(2027, 3, 29) in hours_of("supplier").closed

    def test_says_what_is_wrong_and_keeps_what_was_typed(self, office, desk):
        given = {"name": "Desk", "holidays_of": "", "monday": "9 till 5"}
        text = text_of(office.post("/calendars/add/", given))
        assert "is not an opening and a closing time" in text
        assert 'value="9 till 5"' in text
        text = text_of(office.post("/calendars/add/", given | {"monday": ""}))
        assert "Another calendar has this name" in text


class ChangeCalendarPage:
    def test_lists_the_days_that_change_before_it_saves(self, office, desk):
        preview, answer = post_twice(
            office, f"/calendars/{desk}/change/", name="Desk", holidays_of="ENG"
        )
        assert "Monday 29 March 2027: 09:00 to 17:00 becomes closed." in preview
        assert "Calendar saved." in text_of(answer)
        assert date(2027, 3, 29) in hours_of("desk").closed

    def test_refuses_a_name_that_is_taken(self, office, desk):
        make_calendar("other", "Other")
        preview, answer = post_twice(
            office, f"/calendars/{desk}/change/", name="Other", holidays_of="SCT"
        )
        assert "It is called Other everywhere" in preview
        assert "Another calendar has this name" in text_of(answer)
        assert Calendar.objects.get(pk=desk).name == "Desk"


class WeeklyHoursPage:
    GIVEN = dict.fromkeys(WEEKDAYS, "10:00 to 16:00") | {"from_on": "1 January 2027"}

    def test_shows_what_changes_and_ends_the_hours_before(self, office, desk):
        preview, answer = post_twice(office, f"/calendars/{desk}/hours/", **self.GIVEN)
        assert "Monday: 09:00 to 17:00 becomes 10:00 to 16:00." in preview
        assert "Open 40 hours a week before, 30 hours after." in preview
        text = text_of(answer)
        assert "Weekly hours saved." in text
        assert "Planned" in text
        assert hours_of("desk").versions[0].until_on == date(2026, 12, 31)

    def test_saves_nothing_that_was_not_shown(self, office, desk):
        office.post(f"/calendars/{desk}/hours/", {**self.GIVEN, "seen": "made up"})
        assert len(hours_of("desk").versions) == 1

    def test_shows_it_again_when_something_else_is_entered(self, office, desk):
        address = f"/calendars/{desk}/hours/"
        first = office.post(address, self.GIVEN).content.decode()
        seen = re.search(r'name="seen" value="([0-9a-f]+)"', first)[1]
        office.post(address, {**self.GIVEN, "monday": "", "seen": seen})
        assert len(hours_of("desk").versions) == 1

    def test_refuses_days_that_have_passed(self, office, desk):
        given = {**self.GIVEN, "from_on": "22 November 2026"}
        text = text_of(office.post(f"/calendars/{desk}/hours/", given))
        assert "Days that have passed stay as they were." in text

    @pytest.mark.parametrize(
        ("typed", "told"),
        [
            ("09:00", "is not an opening and a closing time"),
            ("17:00 to 09:00", "closes before it opens"),
            ("09:00 to 25:00", "is not a time"),
            ("09:00 to 12:00, 11:00 to 13:00", "overlap at 11:00"),
        ],
    )
    def test_says_beside_the_day_what_is_wrong(self, office, desk, typed, told):
        text = text_of(office.post(f"/calendars/{desk}/hours/", {**self.GIVEN, "monday": typed}))
        assert told in text
        assert f'value="{typed}"' in text

    def test_takes_planned_hours_back(self, office, desk):
        post_twice(office, f"/calendars/{desk}/hours/", **self.GIVEN)
        planned = Calendar.objects.get(pk=desk).versions.get(from_on=date(2027, 1, 1)).pk
        address = f"/calendars/{desk}/hours/{planned}/withdraw/"
        assert "Monday: 10:00 to 16:00 becomes 09:00 to 17:00." in text_of(office.get(address))
        assert "Planned hours taken back." in text_of(office.post(address, follow=True))
        assert hours_of("desk").versions[0].until_on is None

    def test_does_not_take_back_what_holds(self, office, desk):
        holds = Calendar.objects.get(pk=desk).versions.get().pk
        answer = office.post(f"/calendars/{desk}/hours/{holds}/withdraw/")
        assert "These hours hold already." in text_of(answer)
        assert len(hours_of("desk").versions) == 1


class ClosedDayPages:
    GIVEN = {"day": "19 July 2027", "name": "Fair Monday", "source": "the council’s list"}

    def test_adds_changes_and_removes_one(self, office, desk):
        address = f"/calendars/{desk}/closed/"
        preview, answer = post_twice(office, f"{address}add/", **self.GIVEN)
        assert "Monday 19 July 2027: 09:00 to 17:00 becomes closed." in preview
        assert "Closed day added." in text_of(answer)
        closed = ClosedDate.objects.get(on=date(2027, 7, 19)).pk
        words = {"name": "Glasgow Fair", "source": "the council"}
        office.post(f"{address}{closed}/", words)
        assert ClosedDate.objects.get(pk=closed).name == "Glasgow Fair"
        asked = text_of(office.get(f"{address}{closed}/remove/"))
        assert "Monday 19 July 2027: closed becomes 09:00 to 17:00." in asked
        office.post(f"{address}{closed}/remove/")
        assert not ClosedDate.objects.filter(pk=closed).exists()

    def test_warns_of_a_day_that_has_passed(self, office, desk):
        given = {**self.GIVEN, "day": "20 November 2026"}
        preview, _ = post_twice(office, f"/calendars/{desk}/closed/add/", **given)
        assert "That day has passed." in preview

    def test_says_when_nothing_changes(self, office, desk):
        given = {**self.GIVEN, "day": "18 July 2027"}
        preview, _ = post_twice(office, f"/calendars/{desk}/closed/add/", **given)
        assert "Sunday 18 July 2027 stays as it is: closed." in preview

    def test_says_beside_the_day_why_it_can_not_be_closed(self, office, desk):
        address = f"/calendars/{desk}/closed/add/"
        post_twice(office, address, **self.GIVEN)
        assert "That day is closed already: Fair Monday." in text_of(
            office.post(address, self.GIVEN)
        )


class SpecialHoursPages:
    GIVEN = {"day": "24 December 2026", "name": "Christmas Eve", "hours": "9 to 12"}

    def test_adds_changes_and_removes_them(self, office, desk):
        address = f"/calendars/{desk}/special/"
        preview, answer = post_twice(office, f"{address}add/", **self.GIVEN)
        assert "Thursday 24 December 2026: 09:00 to 17:00 becomes 09:00 to 12:00." in preview
        assert "Special hours saved." in text_of(answer)
        special = SpecialDate.objects.get().pk
        assert 'value="09:00 to 12:00"' in text_of(office.get(f"{address}{special}/"))
        post_twice(office, f"{address}{special}/", **{**self.GIVEN, "day": "23 December 2026"})
        assert hours_of("desk").special == {date(2026, 12, 23): ((540, 720),)}
        asked = text_of(office.get(f"{address}{special}/remove/"))
        assert "Wednesday 23 December 2026: 09:00 to 12:00 becomes 09:00 to 17:00." in asked
        office.post(f"{address}{special}/remove/")
        assert hours_of("desk").special == {}

    @pytest.mark.parametrize("typed", ["", "closed"])
    def test_are_no_way_to_close_a_day(self, office, desk, typed):
        given = {**self.GIVEN, "hours": typed}
        text = text_of(office.post(f"/calendars/{desk}/special/add/", given))
        assert "To close a whole day, add a closed day." in text

    def test_refuse_a_closed_day(self, office, desk):
        ClosedDate.objects.create(
            calendar_id=desk,
            on=date(2026, 12, 24),
            name="Storm",
            source="the council",
            loaded_on=date(2026, 11, 1),
        )
        text = text_of(office.post(f"/calendars/{desk}/special/add/", self.GIVEN))
        assert "That day is closed: Storm. Remove the closed day first." in text


class TryPage:
    def test_shows_each_span_counted(self, office, desk):
        asked = {"raised_day": "27/11/2026", "raised_time": "16:00", "amount": "2", "unit": "hours"}
        asked["days_reading"] = "next-opening"
        text = text_of(office.get(f"/calendars/{desk}/try/", asked))
        assert "<strong>Monday 30 November 2026 at 10:00</strong>" in text
        assert "Friday 27 November 2026" in text
        assert "16:00 to 17:00" in text

    def test_says_what_is_left_while_paused(self, office, desk):
        asked = {
            "raised_day": "27/11/2026",
            "raised_time": "10:00",
            "amount": "2",
            "unit": "hours",
            "days_reading": "next-opening",
            "paused_from_day": "27/11/2026",
            "paused_from_time": "11:00",
        }
        text = text_of(office.get(f"/calendars/{desk}/try/", asked))
        assert "No deadline while it is paused. 1 hour of open time left" in text

    def test_says_what_is_wrong(self, office, desk):
        asked = {
            "raised_day": "27/11/2026",
            "raised_time": "10:00",
            "amount": "",
            "unit": "hours",
            "days_reading": "next-opening",
            "paused_until_day": "27/11/2026",
            "paused_until_time": "11:00",
        }
        text = text_of(office.get(f"/calendars/{desk}/try/", asked))
        assert "Enter business time." in text
        assert "Enter when the pause began." in text

    def test_says_when_the_calendar_does_not_open(self, office, desk):
        Calendar.objects.get(pk=desk).versions.get().spans.all().delete()
        asked = {"raised_day": "27/11/2026", "raised_time": "10:00", "amount": "2", "unit": "days"}
        asked["days_reading"] = "keep-time"
        text = text_of(office.get(f"/calendars/{desk}/try/", asked))
        assert "The calendar does not open for that long" in text
