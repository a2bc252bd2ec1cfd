"""The supplier's two clocks in words; the shape only repeats what the words say."""

from dataclasses import dataclass
from datetime import datetime

from rooftree.support.supplier.rules.cases.words import clock, day_and_clock, stretch
from rooftree.support.supplier.rules.clocks.lines import CaseState, ClockState
from rooftree.support.supplier.rules.clocks.targets import FUTURE_RELEASE

SOON_PERCENT = 75


@dataclass(frozen=True)
class ClockWords:
    """`shape` is late, soon, wait, done, off or empty; `used` the percent of the time used."""

    label: str
    detail: str
    shape: str
    used: int = 0


def clock_words(state: ClockState, *, now: datetime, is_over: bool = False) -> ClockWords:
    """Say how one clock stands: met, missed, stopped, running, or that there is none.

    `is_over`: the case is closed, so nothing goes on.
    """
    if state.target in {"", FUTURE_RELEASE}:
        return _untimed(state, now)
    if state.met_at is not None:
        return _met(state)
    if state.is_breached:
        return _missed(state, now)
    if is_over:
        return ClockWords("not met", f"of {state.target}", "off", state.percent)
    return _running(state)


def head_words(state: CaseState, *, now: datetime) -> tuple[str, ClockWords]:
    """Give the clock that matters now: the response until it is there, then the resolution."""
    is_over = state.state == "closed"
    response = clock_words(state.response, now=now, is_over=is_over)
    if state.response.met_at is None and state.response.target:
        return "Response", response
    return "Resolution", clock_words(state.resolution, now=now, is_over=is_over)


def _untimed(state: ClockState, now: datetime) -> ClockWords:
    named = "a future release" if state.target else "no target"
    if state.met_at is not None:
        return ClockWords(f"done {clock(state.met_at, now)}", named, "done")
    return ClockWords(named, "no time in hours or days" if state.target else "", "off")


def _met(state: ClockState) -> ClockWords:
    took = stretch(state.counted)
    if state.is_breached:
        return ClockWords(f"missed: met after {took}", f"of {state.target}", "late", 100)
    return ClockWords(f"met in {took}", f"of {state.target}", "done", state.percent)


def _missed(state: ClockState, now: datetime) -> ClockWords:
    was = f"was due {clock(state.due, now)}" if state.due else f"of {state.target}"
    return ClockWords(f"missed by {stretch(state.late)}", was, "late", 100)


def _running(state: ClockState) -> ClockWords:
    left = f"{stretch(state.remaining or 0)} left"
    if state.is_waiting:
        return ClockWords(left, "stopped while it waits for us", "wait", state.percent)
    shape = "soon" if state.percent >= SOON_PERCENT else ""
    return ClockWords(
        left, f"due {day_and_clock(state.due)}" if state.due else "", shape, state.percent
    )
