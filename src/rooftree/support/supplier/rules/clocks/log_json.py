"""A case's log as JSON Lines, and how the case stands as JSON."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NoReturn

from rooftree.platform.calendars import interface as calendars
from rooftree.support.supplier.rules.clocks.case_clock import case_state
from rooftree.support.supplier.rules.clocks.lines import (
    CaseState,
    ClockState,
    LogFaulty,
    LogLine,
)
from rooftree.support.supplier.rules.clocks.log import PRIORITIES, WORDS

# What a line of each event says; whatever else it holds is left alone.
_SAYS = {
    "raised": ("kind", "status"),
    "status": ("status",),
    "message": ("direction", "author", "channel"),
    "priority": (),
    "closed": (),
    "reopened": ("status",),
}
_NUMBERED = {"raised", "priority"}
# A person's mail is the plain case: a line need not say so.
_PLAIN = {"author": "person", "channel": "mail"}
_A_SECOND = calendars.parse_target("1 business second")
# Why a case that reads well still has no answer.
REFUSALS = (
    LogFaulty,
    calendars.CalendarUnreadable,
    calendars.NeverOpens,
    calendars.TooFarAway,
)


@dataclass(frozen=True)
class ReadCase:
    """What a file gave: the log, and the supplier's calendar, which stands on its first line."""

    lines: tuple[LogLine, ...]
    hours: calendars.OpenHours


def read_case(lines: Iterable[bytes]) -> ReadCase:
    """Read a log; LogFaulty or CalendarUnreadable name the line or say what is wrong."""
    given = list(_objects(lines))
    hours = _hours([each["calendar"] for _, each in given if "calendar" in each])
    # The calendar may also stand on a line of its own.
    events = [(number, each) for number, each in given if set(each) != {"calendar"}]
    return ReadCase(tuple(_line(number, each, hours.zone) for number, each in events), hours)


def state_as_json(case: ReadCase, now: datetime) -> dict[str, object]:
    """Give how the case stands; instants in UTC, owned time in whole business seconds."""
    line = calendars.timeline(case.hours)
    found = case_state(case.lines, line, now=now)
    # A request has no target that would say so: a calendar that never opens is refused.
    calendars.deadline(line, found.raised_at, _A_SECOND, explain=False)
    return _as_json(found)


def _as_json(found: CaseState) -> dict[str, object]:
    return {
        "state": found.state,
        "priority": found.priority,
        "response": _clock_as_json(found.response),
        "resolution": _clock_as_json(found.resolution),
        "owned": found.owned,
    }


def _clock_as_json(clock: ClockState) -> dict[str, object]:
    return {
        "due": clock.due and calendars.written(clock.due),
        "met_at": clock.met_at and calendars.written(clock.met_at),
        "breached": clock.is_breached,
    }


def _objects(lines: Iterable[bytes]) -> Iterator[tuple[int, Mapping[str, object]]]:
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            given = json.loads(line)
        except (ValueError, RecursionError):
            _refuse(f"Line {number} is no JSON.")
        if not isinstance(given, Mapping):
            _refuse(f"Line {number} is no object.")
        yield number, given


def _hours(given: Sequence[object]) -> calendars.OpenHours:
    if not given:
        _refuse("The first line lacks the “calendar” that the clocks run by.")
    if any(each != given[0] for each in given):
        _refuse("Two lines give different calendars.")
    return calendars.calendar_from_json(given[0])


def _line(number: int, given: Mapping[str, object], zone: str) -> LogLine:
    event = given.get("event")
    if not isinstance(event, str) or event not in _SAYS:
        _refuse(f"Line {number}: {event!r} is no event: write {', '.join(_SAYS)}.")
    try:
        at = calendars.parse_instant(given.get("at"), zone)
    except calendars.InstantUnreadable as fault:
        _refuse(f"Line {number}: {fault}")
    words = {name: _word(number, name, given.get(name)) for name in _SAYS[event]}
    priority = _priority(number, given.get("priority")) if event in _NUMBERED else None
    return LogLine(at, event, priority=priority, **words)


def _word(number: int, name: str, said: object) -> str:
    """Read a word as the paper writes it too: “Waiting for Customer”, “Service request”."""
    if said is None or said == "":
        return _PLAIN.get(name, "")
    word = "-".join(said.lower().split()) if isinstance(said, str) else ""
    word = word.removeprefix("service-")
    if word not in WORDS[name]:
        _refuse(f"Line {number}: {said!r} is no {name}: write {', '.join(WORDS[name])}.")
    return word


def _priority(number: int, said: object) -> int | None:
    """Read 1 or "1"; a request's is empty."""
    if said is None or said == "":
        return None
    if str(said).strip() not in {str(each) for each in PRIORITIES}:
        _refuse(f"Line {number}: {said!r} is no priority: write 1, 2, 3 or 4.")
    return int(str(said))


def _refuse(sentence: str) -> NoReturn:
    raise LogFaulty(sentence)
