"""Which marks of its time a clock has passed, in percent of business time."""

from collections.abc import Iterable

from rooftree.support.supplier.rules.clocks.lines import ClockState, LogLine

# A missed target is always told of, for it offers the next step of the ladder.
MISSED = 100


def marks(first: int, last: int) -> tuple[int, ...]:
    """Give the percents that are warned of: the two that a site sets, and the end of the time."""
    return tuple(sorted({first, last, MISSED}))


def percent_used(clock: ClockState, *, whole: int | None = None) -> int:
    """Give the percent of the time that is used; more than 100 where `whole` seconds are known."""
    if clock.is_breached:
        return max(MISSED, clock.counted * 100 // whole) if whole else MISSED
    return clock.percent


def passed(percent: int, among: tuple[int, ...]) -> int:
    """Give the highest mark that is passed; 0 for none."""
    return max((mark for mark in among if percent >= mark), default=0)


def has_answer(lines: Iterable[LogLine]) -> bool:
    """Whether a person of the supplier has written or rung: its response is met."""
    return any(line.direction == "in" and line.author == "person" for line in lines)


def is_watched(clock: ClockState) -> bool:
    """Whether the clock runs towards an instant, or ran past it: not met and not stopped."""
    return clock.met_at is None and clock.due is not None
