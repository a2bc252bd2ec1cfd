"""The ladder beside a case: who was reached, and who comes next."""

from dataclasses import dataclass
from datetime import datetime

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.support.supplier import permissions
from rooftree.support.supplier.choices import Clock
from rooftree.support.supplier.models import LadderUse, SupplierCase
from rooftree.support.supplier.queries.ladder.ladder import Ladder, rungs
from rooftree.support.supplier.rules.cases.words import clock
from rooftree.support.supplier.rules.clocks.lines import CaseState
from rooftree.support.supplier.rules.ladder import WAYS, Rung, missed_targets, steps_done


@dataclass(frozen=True)
class StepLine:
    """One step. `shape` is done, next or empty; `uses` say who was reached there, and when."""

    rung: Rung
    shape: str
    is_logged: bool
    uses: tuple[str, ...]
    skips: tuple[int, ...]

    @property
    def skips_words(self) -> str:
        """Name the steps that it would leave out: "steps 2 and 3"."""
        if not self.skips:
            return ""
        *others, last = (str(step) for step in self.skips)
        return f"steps {', '.join(others)} and {last}" if others else f"step {last}"


@dataclass(frozen=True)
class LadderCard:
    """All steps of a case, and what offers the next: `missed` names targets in words."""

    case_number: int
    steps: tuple[StepLine, ...]
    missed: str
    is_open: bool
    is_call_missing: bool

    @property
    def next(self) -> StepLine | None:
        """The step that comes next."""
        return next((step for step in self.steps if step.shape == "next"), None)

    def step(self, number: int) -> StepLine | None:
        """Give one step by its number."""
        return next((step for step in self.steps if step.rung.step == number), None)


def ladder_card(
    *, actor: Actor, case: SupplierCase, state: CaseState | None, at: datetime
) -> LadderCard:
    """Give the ladder for the team that owns level 3 today; four queries."""
    access.require(actor, permissions.WORK_CASES)
    uses = list(case.ladder.all())
    is_phoned = case.calls.exists()
    is_logged = case.handed_over_at is not None or is_phoned
    ladder = Ladder(rungs(), steps_done([use.step for use in uses], is_with_supplier=is_logged))
    missed = " and ".join(Clock(each).label.lower() for each in missed_targets(state))
    return LadderCard(
        case_number=case.pk,
        steps=tuple(_line(rung, ladder, uses, at, is_logged=is_logged) for rung in ladder.rungs),
        missed=missed,
        is_open=case.is_open,
        is_call_missing=case.priority == 1 and not is_phoned,
    )


def _line(
    rung: Rung, ladder: Ladder, uses: list[LadderUse], at: datetime, *, is_logged: bool
) -> StepLine:
    shape = "done" if rung.step in ladder.done else "next" if rung.step == ladder.next else ""
    return StepLine(
        rung=rung,
        shape=shape,
        is_logged=is_logged and rung.step == 1,
        uses=tuple(_use_words(use, at) for use in uses if use.step == rung.step),
        skips=ladder.skipped(rung.step),
    )


def _use_words(use: LadderUse, at: datetime) -> str:
    return f"{use.reached} reached {WAYS[use.how]}, {clock(use.at, at)}, by {use.written_by_name}"
