"""The page of weekly hours: changed with a preview."""

import re
from datetime import date

import pytest

from rooftree.platform.calendars.interface import hours_of
from rooftree.platform.calendars.models import Calendar
from rooftree.platform.calendars.tests.web.pages import WEEKDAYS, post_twice, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("monday")]


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
