"""Dates as people type them."""

from datetime import date

import pytest

from rooftree.platform.web.rules.read_date import UnreadableDate, read_date, write_date


class ReadDate:
    @pytest.mark.parametrize(
        "text",
        [
            *("23 November 2026", "23 nov 2026", "23/11/2026", "2026-11-23", "23 11 26"),
            *("23.11.2026", "23-11-26", " 23  NOVEMBER  2026 ", "23rd November 2026"),
            *("Monday 23 November 2026", "Monday, 23 Nov. 2026"),
        ],
    )
    def test_takes_every_usual_way_of_writing(self, text):
        assert read_date(text) == date(2026, 11, 23)

    def test_reads_the_day_first(self):
        assert read_date("3/4/2026") == date(2026, 4, 3)

    @pytest.mark.parametrize(("text", "year"), [("1 1 49", 2049), ("1 1 50", 1950)])
    def test_places_a_short_year(self, text, year):
        assert read_date(text).year == year

    def test_takes_a_leap_day(self):
        assert read_date("29 February 2028") == date(2028, 2, 29)

    @pytest.mark.parametrize(
        ("text", "why"),
        [
            ("31 November 2026", "The day 31 is not in November."),
            ("29 Feb 2026", "The day 29 is not in February 2026."),
            ("0/1/2026", "The day 0 is not in January."),
            ("11/23/2026", "There is no month 23; the day comes first."),
            ("23 Novembre 2026", "“novembre” is not a month."),
            ("23 ma 2026", "“ma” is not a month."),
            ("1 1 0026", "The year 26 can’t be right."),
        ],
    )
    def test_says_what_is_wrong(self, text, why):
        with pytest.raises(UnreadableDate) as refused:
            read_date(text)
        assert str(refused.value) == f"Enter a date like 23 November 2026. {why}"

    @pytest.mark.parametrize(
        "text", ["", "soon", "23", "23 November", "2026", "1/2/3/4", "²3/11/2026"]
    )
    def test_shows_an_example_for_anything_else(self, text):
        with pytest.raises(UnreadableDate, match="Enter a date like 23 November 2026"):
            read_date(text)


class WriteDate:
    def test_reads_back_as_it_was(self):
        day = date(2026, 3, 7)
        assert write_date(day) == "7 March 2026"
        assert read_date(write_date(day)) == day
