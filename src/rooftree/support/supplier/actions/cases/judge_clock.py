"""Judge the supplier's clocks: once one is met, before the priority changes, at the closing."""

from dataclasses import asdict
from datetime import datetime

from rooftree.platform.calendars import interface as calendars
from rooftree.support.supplier.choices import Clock
from rooftree.support.supplier.models import ClockJudgement, SupplierCase
from rooftree.support.supplier.queries.cases.clocks import Clockwork, one_with_log, state_of
from rooftree.support.supplier.queries.settings.readings import ReadingLine
from rooftree.support.supplier.rules.clocks.lines import CaseState, ClockState

Why = ClockJudgement.Why


def judge_clock(case: SupplierCase, *, why: ClockJudgement.Why, at: datetime) -> list[int]:
    """Keep how the clocks went, with target, reading and calendar; gives the new ids.

    Called by whatever changes a case, in its transaction: after a message, a resolution or a
    closing is logged, and before a priority changes. What was judged before stands.
    """
    works = Clockwork()
    row = one_with_log(case.pk)
    state = state_of(row, works, at)
    if state is None:
        return []
    clocks = {Clock.RESPONSE: state.response, Clock.RESOLUTION: state.resolution}
    ended = [name for name, clock in clocks.items() if _is_to_judge(row, name, clock, why)]
    if not ended:
        return []
    reading = works.reading_for(row)
    calendar_id = calendars.reading_of(reading.calendar)
    kept = [_judgement(row, state, name, clocks[name], why, at) for name in ended]
    for judgement in kept:
        judgement.readings = _as_read(reading)
        judgement.calendar_reading_id = calendar_id
        judgement.save()
    return [judgement.pk for judgement in kept]


def _is_to_judge(
    row: SupplierCase, name: Clock, clock: ClockState, why: ClockJudgement.Why
) -> bool:
    """Whether there was a target, and something to say that was not said before."""
    if not clock.target:
        return False
    if clock.met_at is None:
        return why != Why.MET
    return not ClockJudgement.objects.filter(
        case=row, clock=name, met_at=clock.met_at, target=clock.target, due_at=clock.due
    ).exists()


def _judgement(
    row: SupplierCase,
    state: CaseState,
    name: Clock,
    clock: ClockState,
    why: ClockJudgement.Why,
    at: datetime,
) -> ClockJudgement:
    return ClockJudgement(
        case=row,
        clock=name,
        why=Why.MET if clock.met_at else why,
        judged_at=at,
        priority=state.priority,
        target=clock.target,
        due_at=clock.due,
        met_at=clock.met_at,
        is_breached=clock.is_breached,
        counted_seconds=clock.counted,
    )


def _as_read(reading: ReadingLine) -> dict[str, object]:
    return {
        **asdict(reading.readings),
        "calendar": reading.calendar,
        "from": reading.from_on.isoformat(),
    }
