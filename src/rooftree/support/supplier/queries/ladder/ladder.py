"""The escalation ladder as the directory names it today, and how far a case has climbed."""

from dataclasses import dataclass

from rooftree.support.model import interface as model
from rooftree.support.supplier.models import SupplierCase
from rooftree.support.supplier.rules.ladder import STEPS, Rung, next_step, skipped, steps_done


@dataclass(frozen=True)
class Ladder:
    """Four steps, and those that were taken on a case."""

    rungs: tuple[Rung, ...]
    done: frozenset[int]

    def rung(self, step: int) -> Rung:
        """Give one step."""
        return next(rung for rung in self.rungs if rung.step == step)

    @property
    def next(self) -> int | None:
        """Which step comes next."""
        return next_step(self.rungs, self.done)

    def skipped(self, step: int) -> tuple[int, ...]:
        """Which steps the use of this one would leave out."""
        return skipped(self.rungs, self.done, step)


def rungs() -> tuple[Rung, ...]:
    """Give the four steps; two queries."""
    named = {line.ladder_step: line for line in model.ladder()}
    return tuple(_rung(step, named.get(step)) for step in STEPS)


def ladder_of(case: SupplierCase) -> Ladder:
    """Give the ladder, and how far the case has climbed."""
    used = list(case.ladder.values_list("step", flat=True))
    is_there = case.handed_over_at is not None or case.calls.exists()
    return Ladder(rungs(), steps_done(used, is_with_supplier=is_there))


def _rung(step: int, line: model.ContactLine | None) -> Rung:
    if line is None:
        return Rung(step)
    return Rung(
        step=step,
        contact_id=line.id,
        name=line.name,
        title=line.title,
        email=line.email,
        telephones=tuple(each.number for each in line.telephones),
    )
