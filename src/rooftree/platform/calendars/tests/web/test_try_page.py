"""The page on which a deadline is tried."""

import pytest

from rooftree.platform.calendars.models import Calendar
from rooftree.platform.calendars.tests.web.pages import text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("monday")]


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
