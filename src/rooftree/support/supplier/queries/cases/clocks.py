"""The clocks of cases, worked out from their logs: one or thousands, with no query a row."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, QuerySet
from django.db.models.functions import JSONObject
from django.utils import timezone

from rooftree.platform.calendars import interface as calendars
from rooftree.support.supplier.models import CaseEvent, ClockJudgement, SupplierCase
from rooftree.support.supplier.queries.settings.readings import (
    ReadingLine,
    TargetLine,
    reading_on,
    readings_set,
    targets_on,
    targets_set,
)
from rooftree.support.supplier.rules.clocks.case_clock import case_state
from rooftree.support.supplier.rules.clocks.lines import CaseState, ClockState, LogLine
from rooftree.support.supplier.rules.clocks.log import CLOSED, WORDS

TargetKey = tuple[str, int, str]
_VALUES = ("at", "kind", "status", "direction", "author", "channel", "priority")
_JUDGED = (
    "clock",
    "why",
    "judged_at",
    "priority",
    "target",
    "due_at",
    "met_at",
    "is_breached",
    "readings",
)


@dataclass(frozen=True)
class Clockwork:
    """Calendars, targets and readings, each read when the first clock needs it, and once.

    `hours` are asked in place of a calendar as it is now: those that a judgement was made by.
    """

    hours: calendars.OpenHours | None = None
    _timelines: dict[str, calendars.Timeline] = field(default_factory=dict)
    _days: dict[date, tuple[ReadingLine, dict[TargetKey, str]]] = field(default_factory=dict)

    @cached_property
    def readings_held(self) -> tuple[ReadingLine, ...]:
        """How this site reads the clocks, by date."""
        return readings_set()

    @cached_property
    def targets_held(self) -> tuple[TargetLine, ...]:
        """What this site set as targets."""
        return targets_set()

    def reading_for(self, case: SupplierCase) -> ReadingLine:
        """Give how clocks are read for what was raised on the case's day."""
        return self._of_day(case)[0]

    def targets_for(self, case: SupplierCase) -> dict[TargetKey, str]:
        """Give the targets of the day it was raised."""
        return self._of_day(case)[1]

    def timeline_for(self, case: SupplierCase) -> calendars.Timeline:
        """Give the supplier's calendar, compiled."""
        key = self.reading_for(case).calendar
        if key not in self._timelines:
            self._timelines[key] = calendars.timeline(self.hours or calendars.hours_of(key))
        return self._timelines[key]

    def _of_day(self, case: SupplierCase) -> tuple[ReadingLine, dict[TargetKey, str]]:
        on = timezone.localdate(case.raised_at)
        if on not in self._days:
            found = reading_on(on, self.readings_held), targets_on(on, self.targets_held)
            self._days[on] = found
        return self._days[on]


def with_log(rows: QuerySet[SupplierCase]) -> QuerySet[SupplierCase]:
    """Have the rows bring along what their clocks are worked out from."""
    log = CaseEvent.objects.filter(case=OuterRef("pk"), what__in=WORDS["event"])
    judged = ClockJudgement.objects.filter(case=OuterRef("pk")).order_by("id")
    read = {"event": F("what")} | {name: F(name) for name in _VALUES}
    kept = {"counted": F("counted_seconds"), "calendar": F("calendar_reading_id")}
    kept |= {name: F(name) for name in _JUDGED}
    return rows.annotate(
        log_lines=ArraySubquery(log.order_by("at", "id").values(read=JSONObject(**read))),
        judged=ArraySubquery(judged.values(read=JSONObject(**kept))),
    )


def one_with_log(case_id: int) -> SupplierCase:
    """Read one case with what its clocks are worked out from."""
    return with_log(SupplierCase.objects.filter(pk=case_id)).get()


def state_of(
    case: SupplierCase,
    works: Clockwork,
    at: datetime,
    *,
    explain: bool = False,
    user_waits: Sequence[calendars.Pause] = (),
    owned_from: datetime | None = None,
) -> CaseState | None:
    """Work out how a case of `with_log` stands; a clock that was judged stands as it was.

    None where the supplier's calendar never opens.
    """
    line = works.timeline_for(case)
    try:
        state = case_state(
            lines_of(case),
            line,
            now=at,
            targets=works.targets_for(case),
            readings=works.reading_for(case).readings,
            user_waits=user_waits,
            owned_from=owned_from,
            explain=explain,
        )
    except (calendars.NeverOpens, calendars.TooFarAway):
        return None
    if explain:
        return state
    return replace(
        state,
        response=_as_judged(case, line, state, "response", at),
        resolution=_as_judged(case, line, state, "resolution", at),
    )


def lines_of(case: SupplierCase) -> list[LogLine]:
    """Give the log as the rule takes it. What is dated before the raising counts from then."""
    brought: Any = case
    return [
        LogLine(**read | {"at": max(datetime.fromisoformat(read["at"]), case.raised_at)})
        for read in brought.log_lines
    ]


def judgement_in_force(
    case: SupplierCase, state: CaseState, clock: str, at: datetime
) -> dict[str, Any] | None:
    """Give what was judged of a clock that has stopped, where nothing unmade it since."""
    brought: Any = case
    worked_out: ClockState = getattr(state, clock)
    judged = [read for read in brought.judged if read["clock"] == clock]
    return next((read for read in reversed(judged) if _stands(read, state, worked_out, at)), None)


def _as_judged(
    case: SupplierCase, line: calendars.Timeline, state: CaseState, clock: str, at: datetime
) -> ClockState:
    worked_out: ClockState = getattr(state, clock)
    found = judgement_in_force(case, state, clock, at)
    if found is None:
        return worked_out
    due, until = _instant(found["due_at"]), worked_out.met_at or case.closed_at or at
    return replace(
        worked_out,
        target=found["target"],
        due=due,
        is_breached=found["is_breached"],
        counted=found["counted"],
        late=calendars.elapsed(line, due, until) if due else 0,
    )


def _stands(read: dict[str, Any], state: CaseState, worked_out: ClockState, at: datetime) -> bool:
    """Whether a judgement is of this priority and of this end: met then, or closed without."""
    if read["priority"] != state.priority or datetime.fromisoformat(read["judged_at"]) > at:
        return False
    if worked_out.met_at is None:
        return state.state == CLOSED and read["why"] == "closed"
    return _instant(read["met_at"]) == worked_out.met_at


def _instant(read: str | None) -> datetime | None:
    return datetime.fromisoformat(read) if read else None
