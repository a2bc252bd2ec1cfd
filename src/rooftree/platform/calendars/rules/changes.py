"""What a change of a calendar changes, in words, before anybody saves it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from rooftree.platform.calendars.rules.open_hours import (
    Minutes,
    OpenHours,
    WeeklySpan,
    version_on,
    wall_hours,
)
from rooftree.platform.calendars.rules.typed_hours import hours_words
from rooftree.platform.calendars.rules.wording import day_words, length_words

WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
Week = tuple[tuple[Minutes, ...], ...]

MEASURED_AGAIN = "Deadlines of records that are still open are measured by the new hours."
HAS_PASSED = (
    "That day has passed. Records that are still open are measured again; "
    "closed ones keep the calendar they were judged by."
)
NOTHING = "The open hours stay as they are."


def closing(hours: OpenHours, days: Iterable[date]) -> OpenHours:
    """Give the calendar with these days closed."""
    return replace(hours, closed=hours.closed | frozenset(days))


def opening(hours: OpenHours, days: Iterable[date]) -> OpenHours:
    """Give the calendar with these days no longer closed."""
    return replace(hours, closed=hours.closed - frozenset(days))


def with_special(hours: OpenHours, on: date, spans: tuple[Minutes, ...]) -> OpenHours:
    """Give the calendar with these hours on this day."""
    return replace(hours, special={**hours.special, on: spans})


def without_special(hours: OpenHours, on: date) -> OpenHours:
    """Give the calendar with its weekday's hours on this day."""
    return replace(hours, special={day: s for day, s in hours.special.items() if day != on})


def changed_days(
    before: OpenHours, after: OpenHours, days: Iterable[date], *, today: date
) -> list[str]:
    """Say of each day what it was and what it becomes, and what that means."""
    found, changed = [], []
    for on in sorted(days):
        was, becomes = tuple(wall_hours(before, on)), tuple(wall_hours(after, on))
        if was == becomes:
            found.append(f"{day_words(on)} stays as it is: {hours_words(was)}.")
        else:
            found.append(f"{day_words(on)}: {hours_words(was)} becomes {hours_words(becomes)}.")
            changed.append(on)
    if not changed:
        return [*found, NOTHING]
    return [*found, HAS_PASSED if min(changed) < today else MEASURED_AGAIN]


def week_of(spans: Iterable[WeeklySpan]) -> Week:
    """Give the hours of each weekday, Monday first."""
    days: list[list[Minutes]] = [[] for _ in WEEKDAY_NAMES]
    for span in spans:
        days[span.weekday].append((span.opens, span.closes))
    return tuple(tuple(sorted(day)) for day in days)


def week_on(hours: OpenHours, on: date) -> Week:
    """Give the weekly hours that hold on a day."""
    version = version_on(hours, on)
    return week_of(version.spans if version else ())


def changed_week(before: Week, after: Week, from_on: date, until_on: date | None) -> list[str]:
    """Say of each weekday what it was and what it becomes from a day."""
    found = [
        f"{name}: {hours_words(was)} becomes {hours_words(becomes)}."
        for name, was, becomes in zip(WEEKDAY_NAMES, before, after, strict=True)
        if was != becomes
    ]
    if not found:
        return [NOTHING]
    lasts = f", until {day_words(until_on)}" if until_on else ""
    return [
        f"From {day_words(from_on)}{lasts}. Days before stay as they were.",
        *found,
        f"Open {_weekly(before)} a week before, {_weekly(after)} after.",
        MEASURED_AGAIN,
    ]


def _weekly(week: Sequence[tuple[Minutes, ...]]) -> str:
    return length_words(sum(b - a for day in week for a, b in day) * 60)
