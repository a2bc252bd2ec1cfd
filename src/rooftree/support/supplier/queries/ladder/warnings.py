"""Which clocks have passed a mark of their time: all open cases in one read."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from django.db.models import QuerySet

from rooftree.platform.calendars import interface as calendars
from rooftree.support.supplier.choices import Clock, Status
from rooftree.support.supplier.models import ClockWarning, SupplierCase
from rooftree.support.supplier.queries.cases.clocks import (
    Clockwork,
    lines_of,
    state_of,
    with_log,
)
from rooftree.support.supplier.rules.clocks.lines import CaseState, ClockState
from rooftree.support.supplier.rules.clocks.marks import (
    has_answer,
    is_watched,
    marks,
    passed,
    percent_used,
)
from rooftree.support.supplier.rules.clocks.targets import FUTURE_RELEASE

# The supplier's turn, or ours while its response still counts.
WATCHED = (Status.ACTIVE, Status.WAITING)
URGENT = 1
UNTIMED = frozenset({"", FUTURE_RELEASE})
CHUNK = 1000


@dataclass(frozen=True)
class Passed:
    """A clock of a case that has passed a mark."""

    case_id: int
    clock: Clock
    priority: int
    mark: int
    state: ClockState

    @property
    def key(self) -> tuple[int, str, int, int]:
        """What a warning is known by: one each."""
        return self.case_id, self.clock.value, self.priority, self.mark


@dataclass(frozen=True)
class Watch:
    """What was read for one look; `at` is its instant."""

    at: datetime
    works: Clockwork = field(default_factory=Clockwork)
    _open: dict[str, bool] = field(default_factory=dict)

    @cached_property
    def known(self) -> set[tuple[int, str, int, int]]:
        """The warnings of open cases that were given."""
        rows = ClockWarning.objects.exclude(case__status=Status.CLOSED)
        return set(rows.values_list("case_id", "clock", "priority", "percent"))

    def is_heard(self, case: SupplierCase) -> bool:
        """Whether somebody hears now: in open hours of the case's calendar; priority 1 always."""
        if case.priority == URGENT:
            return True
        key = self.works.reading_for(case).calendar
        if key not in self._open:
            self._open[key] = calendars.is_open(key, self.at)
        return self._open[key]


def news(watch: Watch) -> Iterator[Passed]:
    """Give the marks that were passed and not told of yet."""
    rows = with_log(watched()).defer("description").iterator(chunk_size=CHUNK)
    for case in rows:
        if watch.is_heard(case) and may_be_news(case, watch):
            yield from (each for each in marks_of(case, watch) if each.key not in watch.known)


def may_be_news(case: SupplierCase, watch: Watch) -> bool:
    """Say without reckoning that a clock may be worth a word: it has a target, and runs."""
    reading, targets = watch.works.reading_for(case), watch.works.targets_for(case)
    last = max(marks(reading.warn_first, reading.warn_last))
    priority = case.priority or 0
    for clock in Clock:
        is_timed = targets.get((case.kind, priority, clock.value), "") not in UNTIMED
        is_told = (case.pk, clock.value, priority, last) in watch.known
        # Nothing unmakes a response.
        is_met = clock == Clock.RESPONSE and has_answer(lines_of(case))
        if is_timed and not is_told and not is_met:
            return True
    return False


def watched() -> QuerySet[SupplierCase]:
    """Give the cases whose clocks may run."""
    return SupplierCase.objects.filter(status__in=WATCHED).order_by("pk")


def marks_of(case: SupplierCase, watch: Watch) -> list[Passed]:
    """Give the highest mark that each clock of a case of `with_log` has passed."""
    state = state_of(case, watch.works, watch.at)
    if state is None:
        return []
    both = ((Clock.RESPONSE, state.response), (Clock.RESOLUTION, state.resolution))
    found = (_mark(case, clock, one, state, watch) for clock, one in both if is_watched(one))
    return [each for each in found if each.mark]


def _mark(
    case: SupplierCase, clock: Clock, one: ClockState, state: CaseState, watch: Watch
) -> Passed:
    reading = watch.works.reading_for(case)
    among = marks(reading.warn_first, reading.warn_last)
    percent = percent_used(one, whole=_whole(case, one, watch))
    return Passed(case.pk, clock, state.priority or 0, passed(percent, among), one)


def _whole(case: SupplierCase, one: ClockState, watch: Watch) -> int | None:
    """Count the business seconds that a missed target gave."""
    if not one.is_breached or one.since is None or one.due is None:
        return None
    line = watch.works.timeline_for(case)
    return calendars.elapsed(line, one.since, one.due, one.pauses)
