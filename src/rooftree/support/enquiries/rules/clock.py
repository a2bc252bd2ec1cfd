"""The clock of first help: when it pauses, and how it stands. Nothing is added up in a counter."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

# While we wait for the asker, and while it is closed, no time counts against us.
PAUSING = frozenset({"waiting-asker", "closed"})
SOON_PERCENT = 75
LATE_PERCENT = 100
WARNED_AT = (SOON_PERCENT, LATE_PERCENT)

State = Literal["running", "waiting", "late", "met", "missed", "closed"]


@dataclass(frozen=True)
class Turn:
    """One change of status, as the log has it."""

    at: datetime
    before: str
    after: str


@dataclass(frozen=True)
class Wait:
    """A stretch in which the clock does not run; `ends` None while it goes on."""

    starts: datetime
    ends: datetime | None
    status: str


def waits(turns: Iterable[Turn], *, before: datetime | None = None) -> tuple[Wait, ...]:
    """Read the pauses off the log; of a clock that stopped at `before` only those that began."""
    found: list[Wait] = []
    now: Wait | None = None
    for turn in sorted(turns, key=lambda turn: turn.at):
        if before is not None and turn.at >= before:
            break
        if now is not None and turn.after != now.status:
            found.append(Wait(now.starts, turn.at, now.status))
            now = None
        if now is None and turn.after in PAUSING:
            now = Wait(turn.at, None, turn.after)
    return tuple(found if now is None else [*found, now])


def state_of(
    *, at: datetime, due: datetime | None, helped_at: datetime | None, is_closed: bool
) -> State:
    """Say how it stands. Help while the clock was paused is in time."""
    if helped_at is not None:
        return "met" if due is None or helped_at <= due else "missed"
    if is_closed:
        return "closed"
    if due is None:
        return "waiting"
    return "late" if at > due else "running"


def percent_used(counted: int, remaining: int) -> int:
    """Say how much of the time is used, up to 100."""
    return LATE_PERCENT if remaining <= 0 else counted * 100 // (counted + remaining)
