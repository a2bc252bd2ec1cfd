"""The pages of calendars: listed, read, added and changed."""

from datetime import date

import pytest
from django.utils import timezone

from rooftree.platform.access.tests.factories import actor_for, sign_in
from rooftree.platform.calendars.actions.keep_closed_day import close_day
from rooftree.platform.calendars.actions.keep_special_hours import keep_special_hours
from rooftree.platform.calendars.interface import hours_of
from rooftree.platform.calendars.models import Calendar, ClosedDate
from rooftree.platform.calendars.tests.factories import make_calendar
from rooftree.platform.calendars.tests.web.pages import WEEKDAYS, post_twice, text_of
from rooftree.platform.calendars.web.slots import menu_links

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("monday")]


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
