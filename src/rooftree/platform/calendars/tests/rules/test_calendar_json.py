"""Calendars as JSON and back."""

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from rooftree.platform.calendars.rules.calendar_json import (
    CalendarUnreadable,
    calendar_as_json,
    calendar_from_json,
)
from rooftree.platform.calendars.rules.open_hours import HoursVersion, WeeklySpan
from rooftree.platform.calendars.tests.rules.samples import OFFICE, calendars, unhurried

WEEK = {
    "zone": "Europe/London",
    "weekly": {"mon": [["09:00", "12:30"], ["13:30", "24:00"]]},
    "closed": ["2026-12-25"],
    "special": {"2026-12-24": [["09:00", "12:00"]]},
}


def refused(**changes) -> str:
    with pytest.raises(CalendarUnreadable) as refusal:
        calendar_from_json(WEEK | changes)
    return str(refusal.value)


class CalendarFromJson:
    def test_reads_hours_closed_and_special_dates(self):
        found = calendar_from_json(WEEK)
        assert found.versions[0].spans == (WeeklySpan(0, 540, 750), WeeklySpan(0, 810, 1440))
        assert found.closed == {date(2026, 12, 25)}
        assert found.special == {date(2026, 12, 24): ((540, 720),)}

    def test_needs_no_dates(self):
        found = calendar_from_json({"zone": "UTC", "weekly": {}})
        assert (found.closed, found.special) == (frozenset(), {})

    @pytest.mark.parametrize(
        ("changes", "told"),
        [
            ({"zone": "Europe/Atlantis"}, "'Europe/Atlantis' is no time zone"),
            ({"zone": "../etc/passwd"}, "is no time zone"),
            ({"zone": None}, "is no time zone"),
            ({"weekly": {"monday": []}}, "'monday' is no weekday"),
            ({"weekly": []}, "“weekly” is not an object"),
            ({"weekly": {"mon": [["9:00", "17:00"]]}}, "'9:00' is no time"),
            ({"weekly": {"mon": [["09:00", "24:30"]]}}, "'24:30' is no time"),
            ({"weekly": {"mon": [["17:00", "09:00"]]}}, "opens at 17:00 and closes at 09:00"),
            ({"weekly": {"mon": [["09:00", "09:00"]]}}, "opens at 09:00 and closes at 09:00"),
            ({"weekly": {"mon": [["09:00"]]}}, "an opening and a closing time"),
            ({"weekly": {"mon": "09:00-17:00"}}, "“mon” is not a list"),
            ({"closed": ["25/12/2026"]}, "'25/12/2026' is no date"),
            ({"closed": ["2026-02-30"]}, "'2026-02-30' is no date"),
            ({"special": {"Christmas": []}}, "'Christmas' is no date"),
            ({"close": []}, "A calendar has no 'close'"),
            ({"versions": []}, "either “weekly” or “versions”"),
        ],
    )
    def test_refuses_what_it_can_not_read_and_says_where(self, changes, told):
        assert told in refused(**changes)

    @pytest.mark.parametrize("given", [None, [], "mon", 7])
    def test_refuses_what_is_no_object(self, given):
        with pytest.raises(CalendarUnreadable, match="not an object"):
            calendar_from_json(given)

    def test_refuses_versions_that_overlap(self):
        version = {"from": "2026-01-01", "until": None, "weekly": {}}
        with pytest.raises(CalendarUnreadable, match="Two versions"):
            calendar_from_json({"zone": "UTC", "versions": [version, version]})


class CalendarAsJson:
    def test_is_what_was_read(self):
        assert calendar_as_json(calendar_from_json(WEEK)) == WEEK

    def test_keeps_dated_versions(self):
        first = replace(OFFICE.versions[0], until_on=date(2026, 3, 31))
        second = HoursVersion(date(2026, 4, 1), None, (WeeklySpan(5, 0, 1440),))
        hours = replace(OFFICE, versions=(first, second))
        assert calendar_from_json(json.loads(json.dumps(calendar_as_json(hours)))) == hours

    @unhurried
    @given(hours=calendars())
    def test_comes_back_the_same(self, hours):
        again = calendar_from_json(json.loads(json.dumps(calendar_as_json(hours))))
        assert calendar_as_json(again) == calendar_as_json(hours)
