"""A warning in words. It goes by mail too, so it names no person."""

from datetime import datetime

from rooftree.support.supplier.rules.cases.words import clock, stretch
from rooftree.support.supplier.rules.clocks.lines import ClockState
from rooftree.support.supplier.rules.ladder import Rung

ALL = 100


def warning_words(name: str, state: ClockState, *, now: datetime, step: Rung | None) -> str:
    """Say how near a target is, or that it is missed and who is next on the ladder."""
    due = clock(state.due, now) if state.due else ""
    if state.percent < ALL and not state.is_breached:
        return f"{name} due {due}, {stretch(state.remaining or 0)} left"
    words = f"{name} is late, it was due {due}"
    if step is None:
        return words
    title = f", {step.title}" if step.title else ""
    return f"{words}. Next on the ladder: step {step.step}{title}"
