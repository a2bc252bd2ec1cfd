"""The supplier's two clocks on a case, explained span by span."""

from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from typing import cast

from django.utils import timezone

from rooftree.platform.calendars import interface as calendars
from rooftree.platform.references.interface import Actor
from rooftree.support.supplier.choices import Clock
from rooftree.support.supplier.models import ClockJudgement, SupplierCase
from rooftree.support.supplier.queries.cases.case_page import CasePage, case_page
from rooftree.support.supplier.queries.cases.clocks import (
    Clockwork,
    judgement_in_force,
    lines_of,
    one_with_log,
    state_of,
)
from rooftree.support.supplier.queries.settings.readings import (
    SHIPPED_READING,
    ReadingLine,
    TargetLine,
    target_line,
)
from rooftree.support.supplier.rules.cases.clock_words import ClockWords, clock_words
from rooftree.support.supplier.rules.clocks.case_clock import case_state
from rooftree.support.supplier.rules.clocks.lines import CaseState, ClockState, Readings
from rooftree.support.supplier.rules.clocks.reading_words import SettingWords, setting_words
from rooftree.support.supplier.rules.clocks.targets import FUTURE_RELEASE

_READ = tuple(each.name for each in fields(Readings))


@dataclass(frozen=True)
class PauseLine:
    """A stretch that a clock did not run for; `ends` empty while it goes on."""

    starts: str
    ends: str


@dataclass(frozen=True)
class ExplainedClock:
    """One clock. `explained` is None without a target in business time."""

    key: str
    name: str
    words: ClockWords
    target: str
    set_by: TargetLine
    met: str
    pauses: tuple[PauseLine, ...]
    is_judged: bool
    explained: calendars.Explained | None

    @property
    def heading(self) -> str:
        """Head the list of its spans."""
        return f"How the {self.name.lower()} is counted"


@dataclass(frozen=True)
class JudgedLine:
    """How a clock went, as it was kept."""

    clock: str
    why: str
    priority: str
    target: str
    due: str
    met: str
    is_breached: bool


@dataclass(frozen=True)
class ClockPage:
    """What the page tells. `clocks` is empty where the supplier's calendar never opens."""

    case: CasePage
    clocks: tuple[ExplainedClock, ...]
    judged: tuple[JudgedLine, ...]
    settings: tuple[SettingWords, ...]
    release: str = ""
    release_on: date | None = None


def clock_page(*, actor: Actor, case_id: int, at: datetime) -> ClockPage | None:
    """Explain both deadlines; a clock that was judged as it was judged."""
    found = case_page(actor=actor, case_id=case_id, at=at)
    if found is None:
        return None
    row, works = one_with_log(case_id), Clockwork()
    reading = works.reading_for(row)
    state = state_of(row, works, at, explain=True)
    zone = works.timeline_for(row).hours.zone
    return ClockPage(
        case=found,
        clocks=tuple(_clock(row, works, state, name, at) for name in Clock) if state else (),
        judged=tuple(_judged(each, zone) for each in row.judgements.all()),
        settings=_settings(reading),
        release=str(row.release) if row.release else "",
        release_on=row.release.planned_on if row.release else None,
    )


def _clock(
    row: SupplierCase, works: Clockwork, state: CaseState, name: Clock, at: datetime
) -> ExplainedClock:
    kept = judgement_in_force(row, state, name.value, at)
    clock, line = _as_told(row, works, state, name, at)
    zone = line.hours.zone
    has_time = clock.target not in {"", FUTURE_RELEASE}
    return ExplainedClock(
        key=name.value,
        name=name.label,
        words=clock_words(clock, now=at, is_over=not row.is_open),
        target=clock.target,
        set_by=target_line(
            (row.kind, state.priority or 0, name.value), timezone.localdate(row.raised_at)
        ),
        met=_moment(clock.met_at, zone),
        pauses=tuple(_pause(pause, zone) for pause in clock.pauses),
        is_judged=kept is not None,
        explained=_explained(clock, works, row, line) if has_time else None,
    )


def _as_told(
    row: SupplierCase, works: Clockwork, state: CaseState, name: Clock, at: datetime
) -> tuple[ClockState, calendars.Timeline]:
    """Give the clock with its spans, by the calendar, target and reading that it was judged by."""
    worked_out: ClockState = getattr(state, name.value)
    kept = judgement_in_force(row, state, name.value, at)
    if kept is None or kept["calendar"] is None:
        return worked_out, works.timeline_for(row)
    line = calendars.timeline(calendars.hours_of_reading(kept["calendar"]))
    read = {each: kept["readings"][each] for each in _READ}
    again = case_state(
        lines_of(row),
        line,
        now=at,
        targets={(row.kind, kept["priority"] or 0, name.value): kept["target"]},
        readings=Readings(**read),
        explain=True,
    )
    return cast("ClockState", getattr(again, name.value)), line


def _explained(
    clock: ClockState, works: Clockwork, row: SupplierCase, line: calendars.Timeline
) -> calendars.Explained | None:
    if clock.deadline is None:
        return None
    reading, found = works.reading_for(row), clock.deadline
    if found.due and (clock.met_at or not row.is_open):
        found = replace(found, remaining_seconds=None)
    return calendars.explained(
        found,
        line,
        calendar=calendars.name_of(reading.calendar),
        raised=clock.since or row.raised_at,
        target=calendars.parse_target(clock.target),
        days_reading=reading.readings.days_reading,
    )


def _settings(reading: ReadingLine) -> tuple[SettingWords, ...]:
    names = calendars.named_calendars()
    return setting_words(
        reading,
        SHIPPED_READING,
        calendar=names.get(reading.calendar, reading.calendar),
        shipped_calendar=names.get(SHIPPED_READING.calendar, SHIPPED_READING.calendar),
    )


def _judged(row: ClockJudgement, zone: str) -> JudgedLine:
    return JudgedLine(
        clock=row.get_clock_display(),
        why=f"{row.get_why_display()}, {_moment(row.judged_at, zone)}",
        priority=f"Priority {row.priority}" if row.priority else "Request",
        target=row.target,
        due=_moment(row.due_at, zone),
        met=_moment(row.met_at, zone),
        is_breached=row.is_breached,
    )


def _pause(pause: calendars.Pause, zone: str) -> PauseLine:
    return PauseLine(_moment(pause.starts, zone), _moment(pause.ends, zone))


def _moment(at: datetime | None, zone: str) -> str:
    return calendars.moment_words(at, zone) if at else ""
