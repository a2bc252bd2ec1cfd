"""A calendar as JSON and back: what the `due` command reads and a calendar reading keeps."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NoReturn
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from rooftree.platform.calendars.rules.open_hours import (
    MIDNIGHT_AT_END,
    HoursVersion,
    Minutes,
    OpenHours,
    WeeklySpan,
)

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_TIME = re.compile(r"([01][0-9]|2[0-4]):([0-5][0-9])")
_NAMES = {"zone", "weekly", "closed", "special", "versions"}


class CalendarUnreadable(Exception):
    """This is no calendar; the message says where it goes wrong."""


def calendar_as_json(hours: OpenHours) -> dict[str, object]:
    """Give a calendar as plain values: one version without dates as `weekly`, else `versions`."""
    found: dict[str, object] = {"zone": hours.zone}
    if len(hours.versions) == 1 and (only := hours.versions[0]).from_on == date.min:
        found["weekly"] = _weekly_as_json(only)
    else:
        found["versions"] = [
            {
                "from": version.from_on.isoformat(),
                "until": version.until_on and version.until_on.isoformat(),
                "weekly": _weekly_as_json(version),
            }
            for version in sorted(hours.versions, key=lambda version: version.from_on)
        ]
    found["closed"] = [on.isoformat() for on in sorted(hours.closed)]
    found["special"] = {
        on.isoformat(): [_pair(*span) for span in spans]
        for on, spans in sorted(hours.special.items())
    }
    return found


def calendar_from_json(given: object) -> OpenHours:
    """Read {"zone", "weekly" or "versions", "closed", "special"}; CalendarUnreadable says where."""
    calendar = _mapping(given, "The calendar")
    if unknown := set(calendar) - _NAMES:
        _refuse(f"A calendar has no {min(unknown)!r}.")
    if ("weekly" in calendar) == ("versions" in calendar):
        _refuse("A calendar has either “weekly” or “versions”.")
    if "weekly" in calendar:
        versions = [HoursVersion(date.min, None, _weekly(calendar["weekly"]))]
    else:
        versions = [_version(each) for each in _sequence(calendar["versions"], "“versions”")]
        _refuse_overlaps(versions)
    special = _mapping(calendar.get("special", {}), "“special”")
    return OpenHours(
        _zone(calendar.get("zone")),
        tuple(versions),
        frozenset(_date(on) for on in _sequence(calendar.get("closed", []), "“closed”")),
        {_date(on): _spans(spans, f"“special” {on}") for on, spans in special.items()},
    )


def _refuse(sentence: str) -> NoReturn:
    raise CalendarUnreadable(sentence)


def _weekly_as_json(version: HoursVersion) -> dict[str, list[list[str]]]:
    found: dict[str, list[list[str]]] = {}
    for span in sorted(version.spans, key=lambda span: (span.weekday, span.opens)):
        found.setdefault(WEEKDAYS[span.weekday], []).append(_pair(span.opens, span.closes))
    return found


def _pair(opens: int, closes: int) -> list[str]:
    return [f"{minutes // 60:02}:{minutes % 60:02}" for minutes in (opens, closes)]


def _version(given: object) -> HoursVersion:
    version = _mapping(given, "A version")
    until = version.get("until")
    from_on, until_on = _date(version.get("from")), None if until is None else _date(until)
    if until_on is not None and until_on < from_on:
        _refuse(f"The version from {from_on} ends before it begins.")
    return HoursVersion(from_on, until_on, _weekly(version.get("weekly")))


def _refuse_overlaps(versions: Iterable[HoursVersion]) -> None:
    latest: HoursVersion | None = None
    for version in sorted(versions, key=lambda version: version.from_on):
        if latest and (latest.until_on is None or latest.until_on >= version.from_on):
            _refuse(f"Two versions hold on {version.from_on}.")
        latest = version


def _weekly(given: object) -> tuple[WeeklySpan, ...]:
    weekly = _mapping(given, "“weekly”")
    if unknown := set(weekly) - set(WEEKDAYS):
        _refuse(f"{min(unknown)!r} is no weekday: they are {', '.join(WEEKDAYS)}.")
    return tuple(
        WeeklySpan(number, *span)
        for number, name in enumerate(WEEKDAYS)
        for span in _spans(weekly.get(name, []), f"“{name}”")
    )


def _spans(given: object, where: str) -> tuple[Minutes, ...]:
    found = []
    for pair in _sequence(given, where):
        times = _sequence(pair, f"A span of {where}")
        if len(times) != 2:  # noqa: PLR2004 - it opens and it closes
            _refuse(f"A span of {where} is an opening and a closing time.")
        opens, closes = (_minutes(each) for each in times)
        if opens >= closes:
            _refuse(f"A span of {where} opens at {times[0]} and closes at {times[1]}.")
        found.append((opens, closes))
    return tuple(sorted(found))


def _minutes(given: object) -> int:
    found = _TIME.fullmatch(given) if isinstance(given, str) else None
    minutes = int(found[1]) * 60 + int(found[2]) if found else None
    if minutes is None or minutes > MIDNIGHT_AT_END:
        _refuse(f"{given!r} is no time: write 09:00, and 24:00 for the end of the day.")
    return minutes


def _zone(given: object) -> str:
    try:
        if isinstance(given, str) and given:
            return ZoneInfo(given).key
    except (ZoneInfoNotFoundError, ValueError, OSError):
        pass
    _refuse(f"{given!r} is no time zone: write one like Europe/London.")


def _date(given: object) -> date:
    try:
        if isinstance(given, str) and len(given) == len("2026-12-25"):
            return date.fromisoformat(given)
    except ValueError:
        pass
    _refuse(f"{given!r} is no date: write 2026-12-25.")


def _mapping(given: object, where: str) -> Mapping[str, object]:
    if not isinstance(given, Mapping):
        _refuse(f"{where} is not an object.")
    return given


def _sequence(given: object, where: str) -> Sequence[object]:
    if not isinstance(given, list | tuple):
        _refuse(f"{where} is not a list.")
    return given
