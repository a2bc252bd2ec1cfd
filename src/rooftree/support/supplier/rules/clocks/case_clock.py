"""How a case stands at an instant: its state, the supplier's two clocks, and who had it when."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from rooftree.platform.calendars import interface as calendars
from rooftree.support.supplier.rules.clocks.lines import (
    CaseState,
    ClockState,
    LogFaulty,
    LogLine,
    Readings,
)
from rooftree.support.supplier.rules.clocks.log import CLOSED, DONE, WAITING, CaseLog, read_log
from rooftree.support.supplier.rules.clocks.owners import owned_seconds, owned_spans
from rooftree.support.supplier.rules.clocks.targets import FUTURE_RELEASE, TABLE_1_2

__all__ = ["LogFaulty", "case_state"]

ClockName = Literal["response", "resolution"]
_SHIPPED = Readings()
_ALL = 100


@dataclass(frozen=True)
class _Given:
    """What both clocks are worked out from."""

    log: CaseLog
    timeline: calendars.Timeline
    now: datetime
    targets: Mapping[tuple[str, int, str], str]
    readings: Readings
    is_told: bool


def case_state(
    lines: Sequence[LogLine],
    timeline: calendars.Timeline,
    *,
    now: datetime,
    targets: Mapping[tuple[str, int, str], str] = TABLE_1_2,
    readings: Readings = _SHIPPED,
    user_waits: Sequence[calendars.Pause] = (),
    owned_from: datetime | None = None,
    explain: bool = False,
) -> CaseState:
    """Work a case out of its log; what happens after `now` is not known yet.

    `user_waits` and `owned_from` only say who had it; `explain` tells the deadlines span by span.
    """
    log = read_log(lines, now=now)
    given = _Given(log, timeline, now, targets, readings, explain)
    spans = owned_spans(log, timeline, until=now, owned_from=owned_from, user_waits=user_waits)
    is_automatic_enough = readings.is_automatic_a_response
    responded_at = log.responded_at(is_automatic_enough=is_automatic_enough)
    return CaseState(
        state=log.state,
        kind=log.kind,
        priority=log.priority,
        raised_at=log.raised_at,
        response=_clock(given, "response", responded_at),
        resolution=_clock(given, "resolution", log.resolved_at),
        owned=owned_seconds(spans),
        spans=spans,
    )


def _clock(given: _Given, clock: ClockName, met_at: datetime | None) -> ClockState:
    """Measure one clock until it was met, the case was closed, or now."""
    log, line = given.log, given.timeline
    until = met_at or log.closed_at or given.now
    since, priority = log.measured(until, given.readings.remeasures)
    target = given.targets.get((log.kind, priority or 0, clock), "")
    if target in {"", FUTURE_RELEASE}:
        return ClockState(target, met_at=met_at)
    stopped = until if met_at or log.closed_at else None
    pauses = _pauses(given, clock, stopped)
    found = calendars.deadline(
        line,
        since,
        calendars.parse_target(target),
        pauses,
        days_reading=given.readings.days_reading,
        at=until,
        explain=given.is_told,
    )
    counted = calendars.elapsed(line, since, until, pauses)
    remaining = found.remaining_seconds or 0
    return ClockState(
        target=target,
        due=found.due,
        met_at=met_at,
        is_breached=found.due is not None and until > found.due,
        is_waiting=found.due is None,
        counted=counted,
        remaining=remaining,
        percent=counted * _ALL // (counted + remaining) if remaining > 0 else _ALL,
        deadline=found,
        late=calendars.elapsed(line, found.due, until) if found.due else 0,
        since=since,
        pauses=pauses,
    )


def _pauses(
    given: _Given, clock: ClockName, stopped: datetime | None
) -> tuple[calendars.Pause, ...]:
    """Give the stretches in which a clock stood still until it was `stopped`, or until now.

    Closed time counts for no clock; what was resolved and went on doesn't count for resolution.
    """
    readings = given.readings
    is_response = clock == "response"
    standing = {CLOSED} if is_response else set(DONE)
    if readings.pauses_response if is_response else readings.pauses_resolution:
        standing.add(WAITING)
    found = []
    for stretch in given.log.stretches:
        if stretch.status not in standing or (stopped and stretch.starts >= stopped):
            continue
        ends = stretch.ends
        if stopped:
            ends = min(ends or stopped, stopped)
        found.append(calendars.Pause(stretch.starts, ends))
    return tuple(found)
