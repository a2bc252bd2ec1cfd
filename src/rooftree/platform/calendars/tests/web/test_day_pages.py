"""The pages of closed days and of special hours."""

from datetime import date

import pytest

from rooftree.platform.calendars.interface import hours_of
from rooftree.platform.calendars.models import ClosedDate, SpecialDate
from rooftree.platform.calendars.tests.web.pages import post_twice, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("monday")]


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
