"""A calendar as plain values, and the two questions asked most."""

from datetime import date, datetime
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef
from django.db.models.functions import JSONObject

from rooftree.platform.calendars.models import (
    Calendar,
    CalendarReading,
    CalendarVersion,
    ClosedDate,
    SpecialDate,
    SpecialSpan,
)
from rooftree.platform.calendars.models import WeeklySpan as SpanRow
from rooftree.platform.calendars.rules import opening
from rooftree.platform.calendars.rules.calendar_json import calendar_from_json
from rooftree.platform.calendars.rules.open_hours import HoursVersion, OpenHours, WeeklySpan
from rooftree.platform.database.interface import read_once


class CalendarUnknown(Exception):
    """There is no calendar of this key."""


@read_once
def hours_of(calendar_key: str) -> OpenHours:
    """Read a calendar, in one query; ask many questions of one reading."""
    return _hours(key=calendar_key)


def hours_by_id(calendar_id: int) -> OpenHours:
    """Read a calendar by its number, in one query."""
    return _hours(pk=calendar_id)


def hours_of_reading(reading_id: int) -> OpenHours:
    """Give a calendar as it stood when it was read for a record."""
    return calendar_from_json(CalendarReading.objects.get(pk=reading_id).content)


def name_of(calendar_key: str) -> str:
    """Give what administrators call a calendar; empty where there is none."""
    named = Calendar.objects.filter(key=calendar_key).values_list("name", flat=True)
    return named.first() or ""


def is_open(calendar_key: str, at: datetime) -> bool:
    """Say whether the calendar is open at this instant."""
    return opening.is_open(hours_of(calendar_key), at)


def next_opening(calendar_key: str, at: datetime) -> datetime | None:
    """Give the first open instant from here on, in UTC; None if it stays closed for 400 days."""
    return opening.next_opening(hours_of(calendar_key), at)


def _hours(**named: Any) -> OpenHours:
    spans = SpanRow.objects.filter(version=OuterRef("pk"))
    special_spans = SpecialSpan.objects.filter(special_date=OuterRef("pk"))
    versions = CalendarVersion.objects.filter(calendar=OuterRef("pk")).values(
        read=JSONObject(
            from_on="from_on",
            until_on="until_on",
            spans=ArraySubquery(
                spans.values(read=JSONObject(weekday="weekday", opens="opens", closes="closes"))
            ),
        )
    )
    special = SpecialDate.objects.filter(calendar=OuterRef("pk")).values(
        read=JSONObject(
            day="on",
            spans=ArraySubquery(special_spans.values(read=JSONObject(a="opens", b="closes"))),
        )
    )
    row = (
        Calendar.objects.filter(**named)
        .values(
            read_zone=F("zone"),
            read_versions=ArraySubquery(versions),
            read_closed=ArraySubquery(
                ClosedDate.objects.filter(calendar=OuterRef("pk")).values("on")
            ),
            read_special=ArraySubquery(special),
        )
        .first()
    )
    if row is None:
        raise CalendarUnknown(*named.values())
    return OpenHours(
        row["read_zone"],
        tuple(_version(each) for each in row["read_versions"]),
        frozenset(row["read_closed"]),
        {
            date.fromisoformat(each["day"]): tuple((s["a"], s["b"]) for s in each["spans"])
            for each in row["read_special"]
        },
    )


def _version(read: dict[str, Any]) -> HoursVersion:
    until = read["until_on"]
    return HoursVersion(
        date.fromisoformat(read["from_on"]),
        date.fromisoformat(until) if until else None,
        tuple(WeeklySpan(**span) for span in read["spans"]),
    )
