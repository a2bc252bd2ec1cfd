"""One question about business time as JSON asks it, and its answer as JSON."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rooftree.platform.calendars.rules.calendar_json import CalendarUnreadable, calendar_from_json
from rooftree.platform.calendars.rules.deadlines import Deadline, deadline, elapsed
from rooftree.platform.calendars.rules.instants import (
    InstantUnreadable,
    parse_instant,
    parse_pause,
    written,
)
from rooftree.platform.calendars.rules.opening import timeline
from rooftree.platform.calendars.rules.pauses import Pause, PauseEndsBeforeItStarts
from rooftree.platform.calendars.rules.targets import (
    DAYS_READINGS,
    NEXT_OPENING,
    DaysReading,
    TargetUnreadable,
    parse_target,
)
from rooftree.platform.calendars.rules.timeline import NeverOpens, Timeline, TooFarAway
from rooftree.platform.calendars.rules.wording import in_words

_PAIR = 2


class QuestionUnreadable(Exception):
    """The question lacks something or holds what it can't."""


# What was asked can't be read; or it can, and there is no answer.
BAD_QUESTIONS = (InstantUnreadable, PauseEndsBeforeItStarts, QuestionUnreadable, TargetUnreadable)
REFUSALS = (*BAD_QUESTIONS, CalendarUnreadable, NeverOpens, TooFarAway)


@dataclass(frozen=True)
class Question:
    """The parts as they were given; the names are those of a line of a batch."""

    calendar: object
    raised: object
    target: object = None
    until: object = None
    pauses: object = ()
    days_reading: object = None


def answer_line(line: bytes) -> dict[str, object]:
    """Answer one line of a batch: with its id, and with an error where it can't be answered."""
    try:
        given = json.loads(line)
    except (ValueError, RecursionError):
        return {"id": None, "error": "The line is no JSON."}
    if not isinstance(given, Mapping):
        return {"id": None, "error": "The line is no object."}
    names = ("calendar", "raised", "target", "until", "days_reading")
    question = Question(**{n: given.get(n) for n in names}, pauses=given.get("pauses") or ())
    try:
        return {"id": given.get("id"), **answer(question)}
    except REFUSALS as refusal:
        return {"id": given.get("id"), "error": str(refusal)}


def answer(question: Question, *, explain: bool = False) -> dict[str, object]:
    """Give `due`, or `due` null and `remaining_seconds`, or `elapsed_seconds`."""
    line = _line(json.dumps(question.calendar))
    zone = line.hours.zone
    raised = parse_instant(question.raised, zone)
    pauses = _pauses(question.pauses, zone)
    if (question.target is None) == (question.until is None):
        message = "Ask for a target or for the time until an instant: one of the two."
        raise QuestionUnreadable(message)
    if question.until is not None:
        until = parse_instant(question.until, zone)
        return {"elapsed_seconds": elapsed(line, raised, until, pauses)}
    target = parse_target(question.target if isinstance(question.target, str) else "")
    reading = _reading(question.days_reading)
    found = deadline(line, raised, target, pauses, days_reading=reading, explain=explain)
    return _told(found, zone, explain=explain)


def _told(found: Deadline, zone: str, *, explain: bool) -> dict[str, object]:
    told: dict[str, object] = {"due": found.due and written(found.due)}
    if found.due is None:
        told["remaining_seconds"] = found.remaining_seconds
    if explain:
        told["explanation"] = [
            {
                "kind": span.kind,
                "from": written(span.starts),
                "to": written(span.ends),
                "seconds": span.seconds,
                "running": span.running,
                "words": in_words(span, zone),
            }
            for span in found.explanation
        ]
    return told


@lru_cache(maxsize=256)
def _line(calendar: str) -> Timeline:
    return timeline(calendar_from_json(json.loads(calendar)))


def _pauses(given: object, zone: str) -> list[Pause]:
    if not isinstance(given, Sequence) or not all(_is_pair(each) for each in given):
        message = "“pauses” is a list of [start, end]; an end of null goes on."
        raise QuestionUnreadable(message)
    return [parse_pause(starts, ends, zone) for starts, ends in given]


def _is_pair(given: object) -> bool:
    return isinstance(given, Sequence) and not isinstance(given, str) and len(given) == _PAIR


def _reading(given: object) -> DaysReading:
    if given is None:
        return NEXT_OPENING
    if given not in DAYS_READINGS:
        message = f"{given!r} is no reading of days: {' or '.join(DAYS_READINGS)}."
        raise QuestionUnreadable(message)
    return given
