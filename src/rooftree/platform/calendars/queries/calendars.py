"""Calendars as administrators see them."""

from dataclasses import dataclass
from datetime import date

from rooftree.platform.access import interface as access
from rooftree.platform.calendars import permissions
from rooftree.platform.calendars.models import Calendar, CalendarVersion
from rooftree.platform.calendars.rules.bank_holidays import is_from_the_library
from rooftree.platform.calendars.rules.changes import WEEKDAY_NAMES, Week, week_of
from rooftree.platform.calendars.rules.open_hours import WeeklySpan
from rooftree.platform.calendars.rules.typed_hours import hours_words
from rooftree.platform.calendars.rules.week_words import week_words
from rooftree.platform.references.interface import Actor

HOLIDAYS = {
    "": "None",
    "SCT": "Scotland",
    "ENG": "England and Wales",
    "NIR": "Northern Ireland",
}


@dataclass(frozen=True)
class CalendarLine:
    """A calendar in the list."""

    id: int
    name: str
    holidays: str


@dataclass(frozen=True)
class WeekLine:
    """Weekly hours from a day on, and how they stand today: past, now or planned."""

    id: int
    from_on: date
    until_on: date | None
    stands: str
    days: tuple[tuple[str, str], ...]
    week: Week


@dataclass(frozen=True)
class ClosedLine:
    """A closed day, and where it is known from."""

    id: int
    on: date
    name: str
    source: str

    @property
    def known_from(self) -> str:
        is_loaded = is_from_the_library(self.source)
        return f"The list of bank holidays ({self.source})" if is_loaded else self.source


@dataclass(frozen=True)
class SpecialLine:
    """A day with hours of its own."""

    id: int
    on: date
    name: str
    hours: str
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class CalendarFacts:
    """One calendar, all of it. Weeks newest first, days in order."""

    id: int
    key: str
    name: str
    zone: str
    holidays_of: str
    holidays: str
    weeks: tuple[WeekLine, ...]
    closed: tuple[ClosedLine, ...]
    special: tuple[SpecialLine, ...]

    @property
    def years(self) -> list[int]:
        return sorted({day.on.year for day in self.closed})

    def closed_in(self, year: int) -> list[ClosedLine]:
        return [day for day in self.closed if day.on.year == year]


def calendar_lines(*, actor: Actor) -> list[CalendarLine]:
    """List every calendar by name."""
    access.require(actor, permissions.KEEP_CALENDARS)
    return [
        CalendarLine(row.pk, row.name, HOLIDAYS.get(row.holidays_of, row.holidays_of))
        for row in Calendar.objects.order_by("name", "pk")
    ]


def named_calendars() -> dict[str, str]:
    """Give every calendar's name by its key, for a setting to choose from."""
    return dict(Calendar.objects.order_by("name", "pk").values_list("key", "name"))


def calendars_in_words(on: date) -> dict[str, str]:
    """Say of every calendar, by its key, its name, its week on that day and its holidays."""
    rows = Calendar.objects.order_by("name", "pk").prefetch_related("versions__spans")
    return {row.key: f"{row.name}: {_in_words(row, on)}" for row in rows}


def calendar_facts(*, actor: Actor, calendar_id: int, on: date) -> CalendarFacts | None:
    """Give one calendar as it stands on a day; None where there is none."""
    access.require(actor, permissions.KEEP_CALENDARS)
    row = (
        Calendar.objects.filter(pk=calendar_id)
        .prefetch_related("versions__spans", "closed_dates", "special_dates__spans")
        .first()
    )
    if row is None:
        return None
    weeks = [_week(version, on) for version in row.versions.all()]
    return CalendarFacts(
        row.pk,
        row.key,
        row.name,
        row.zone,
        row.holidays_of,
        HOLIDAYS.get(row.holidays_of, row.holidays_of),
        tuple(reversed(weeks)),
        tuple(ClosedLine(d.pk, d.on, d.name, d.source) for d in row.closed_dates.all()),
        tuple(
            SpecialLine(d.pk, d.on, d.name, hours_words(spans), spans)
            for d in row.special_dates.all()
            for spans in [tuple((s.opens, s.closes) for s in d.spans.all())]
        ),
    )


def calendar_names(calendar_ids: list[int]) -> dict[int, str]:
    """Name calendars, for the history and the audit."""
    return dict(Calendar.objects.filter(pk__in=calendar_ids).values_list("pk", "name"))


def _in_words(row: Calendar, on: date) -> str:
    weeks = (_week(version, on) for version in row.versions.all())
    now = next((line.week for line in weeks if line.stands == "now"), week_of(()))
    named = HOLIDAYS.get(row.holidays_of, row.holidays_of)
    closed = f"closed on the bank holidays of {named}" if row.holidays_of else "no bank holidays"
    return f"{week_words(now)}; {closed}"


def _week(version: CalendarVersion, on: date) -> WeekLine:
    week = week_of(WeeklySpan(s.weekday, s.opens, s.closes) for s in version.spans.all())
    stands = "planned" if version.from_on > on else "now"
    if version.until_on is not None and version.until_on < on:
        stands = "past"
    days = tuple(
        (name, hours_words(spans)) for name, spans in zip(WEEKDAY_NAMES, week, strict=True)
    )
    return WeekLine(version.pk, version.from_on, version.until_on, stands, days, week)
