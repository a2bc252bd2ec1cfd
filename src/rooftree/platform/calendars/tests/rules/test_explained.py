"""A deadline in words."""

from rooftree.platform.calendars.rules.deadlines import deadline
from rooftree.platform.calendars.rules.explained import MOST_AT_AN_END, explained
from rooftree.platform.calendars.rules.pauses import Pause
from rooftree.platform.calendars.rules.targets import KEEP_TIME, NEXT_OPENING, parse_target
from rooftree.platform.calendars.rules.wording import in_words, length_words
from rooftree.platform.calendars.tests.rules.samples import ALWAYS, OFFICE, calendar, london


def told(raised, words, *pauses, hours=OFFICE, reading=NEXT_OPENING):
    target = parse_target(words)
    found = deadline(hours, raised, target, pauses, days_reading=reading)
    return explained(
        found, hours, calendar="Support hours", raised=raised, target=target, days_reading=reading
    )


class Explained:
    def test_tells_each_open_span_and_what_pauses_took(self):
        found = told(
            london(11, 23, 16),
            "2 business hours",
            Pause(london(11, 24, 9), london(11, 24, 9, 30)),
        )
        assert found.due == "Tuesday 24 November 2026 at 10:30"
        assert [(line.hours, line.what, line.length, line.running) for line in found.lines] == [
            ("16:00 to 17:00", "Counted", "1 hour", "1 hour"),
            ("09:00 to 09:30", "Paused, not counted", "30 minutes", ""),
            ("09:30 to 10:30", "Counted", "1 hour", "2 hours"),
        ]

    def test_tells_dates_and_what_is_added_for_pauses(self):
        found = told(
            london(12, 22, 18),
            "1 business day",
            Pause(london(12, 23, 9), london(12, 23, 10)),
        )
        assert found.due == "Thursday 24 December 2026 at 10:00"
        assert [(line.day, line.what, line.running) for line in found.lines] == [
            ("Tuesday 22 December 2026", "Closed: counting begins at the opening", ""),
            ("Thursday 24 December 2026", "Business day 1", ""),
            ("Wednesday 23 December 2026", "Paused, not counted", ""),
            ("Thursday 24 December 2026", "Added for pauses", "1 hour"),
        ]
        assert "pauses took" in found.how

    def test_tells_when_a_time_of_day_falls_in_a_gap(self):
        found = told(london(12, 23, 14), "1 business day", reading=KEEP_TIME)
        assert found.lines[-1].what == "Closed: it moves to the opening"
        assert found.lines[-1].hours == "14:00, to Monday 28 December 2026, 09:00"

    def test_says_what_is_left_while_it_waits(self):
        found = told(london(11, 23, 10), "8 business hours", Pause(london(11, 23, 15, 30), None))
        assert (found.due, found.remaining) == ("", "2 hours 30 minutes")

    def test_leaves_the_middle_of_a_long_one_out(self):
        found = told(london(11, 23, 10), "8000 business hours")
        assert len(found.lines) == 2 * MOST_AT_AN_END
        assert found.left_out == 1001 - 2 * MOST_AT_AN_END

    def test_names_the_zone_on_the_day_the_clocks_change(self):
        found = told(london(10, 25, 0, 30), "2 business hours", hours=ALWAYS)
        assert found.lines[0].hours == "00:30 BST to 01:30 GMT"

    def test_calls_the_midnight_that_ends_a_day_24(self):
        night = calendar((0, 22, 24), (1, 0, 6))
        target = parse_target("3 business hours")
        spans = deadline(night, london(11, 23, 22), target).explanation
        assert in_words(spans[0], "Europe/London") == (
            "Monday 23 November 2026, 22:00 to 24:00: 2 hours counted, 2 hours in all."
        )

    def test_names_the_other_day_of_a_span_that_ends_on_it(self):
        spans = deadline(OFFICE, london(12, 5, 18), parse_target("1 business day")).explanation
        assert in_words(spans[0], "Europe/London") == (
            "Saturday 5 December 2026, 18:00 is outside hours: "
            "counting begins at the opening, Monday 7 December 2026, 09:00."
        )
        assert in_words(spans[1], "Europe/London") == "Tuesday 8 December 2026: business day 1."


class LengthWords:
    def test_name_hours_minutes_and_seconds(self):
        assert [length_words(seconds) for seconds in (0, 1, 61, 3600, 90_061)] == [
            *("no time", "1 second", "1 minute 1 second", "1 hour", "25 hours 1 minute 1 second")
        ]
