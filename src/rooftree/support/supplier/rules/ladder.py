"""The escalation ladder (table 1.3): which step is next, and what its use has to say."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal

from rooftree.support.supplier.rules.clocks.lines import CaseState

STEPS = (1, 2, 3, 4)
# The service desk: a case that was handed over, or phoned in, has been there.
SERVICE_DESK = 1
WAYS = {"telephone": "by telephone", "mail": "by mail", "meeting": "in a meeting"}
OVER = frozenset({"resolved", "closed"})

Clock = Literal["response", "resolution"]
Lack = Literal["nobody-there", "reason", "skip-reason", "telephone", "mail-address", "words"]


@dataclass(frozen=True)
class Rung:
    """One step as the directory names it; `contact_id` None where it names nobody."""

    step: int
    contact_id: int | None = None
    name: str = ""
    title: str = ""
    email: str = ""
    telephones: tuple[str, ...] = ()


@dataclass(frozen=True)
class Climb:
    """What is said of a use: `how` is telephone, mail or meeting."""

    step: int
    how: str
    reason: str = ""
    skip_reason: str = ""
    words: str = ""


def steps_done(used: Collection[int], *, is_with_supplier: bool) -> frozenset[int]:
    """Give the steps that were taken; being with the supplier is the service desk's."""
    return frozenset({*used, SERVICE_DESK} if is_with_supplier else used)


def next_step(rungs: Sequence[Rung], done: Collection[int]) -> int | None:
    """Give the first named step above the highest that was taken; None at the top."""
    highest = max(done, default=0)
    named = (rung.step for rung in rungs if rung.contact_id is not None)
    return min((step for step in named if step > highest), default=None)


def skipped(rungs: Sequence[Rung], done: Collection[int], step: int) -> tuple[int, ...]:
    """Give the steps below that nobody took; one that names nobody can't be taken."""
    return tuple(
        rung.step
        for rung in rungs
        if rung.contact_id is not None and rung.step < step and rung.step not in done
    )


def missed_targets(state: CaseState | None) -> tuple[Clock, ...]:
    """Give the targets that were missed and are still not met: what offers the next step."""
    if state is None or state.state in OVER:
        return ()
    missed: list[Clock] = []
    if state.response.is_breached and state.response.met_at is None:
        missed.append("response")
    if state.resolution.is_breached and state.resolution.met_at is None:
        missed.append("resolution")
    return tuple(missed)


def lacks(
    rung: Rung, climb: Climb, *, missed: Collection[str], skips: Collection[int]
) -> set[Lack]:
    """Give what keeps the step from being used as it is told; nothing where it may be."""
    found: set[Lack] = set()
    if rung.contact_id is None:
        found.add("nobody-there")
    if not missed and not climb.reason.strip():
        found.add("reason")
    if skips and not climb.skip_reason.strip():
        found.add("skip-reason")
    if climb.how == "telephone" and not rung.telephones:
        found.add("telephone")
    if climb.how == "mail" and not rung.email:
        found.add("mail-address")
    if climb.how == "mail" and not climb.words.strip():
        found.add("words")
    return found
