"""Pauses of a clock as one set of stretches: where two overlap, the time counts once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from rooftree.platform.calendars.rules.open_hours import united
from rooftree.platform.calendars.rules.timeline import Timeline
from rooftree.platform.calendars.rules.wall_clock import micros_of

Stretch = tuple[int, int]


class PauseEndsBeforeItStarts(Exception):
    """A pause ends before it starts."""


@dataclass(frozen=True)
class Pause:
    """A stretch in which a clock stands still, [starts, ends); None: it still does."""

    starts: datetime
    ends: datetime | None


@dataclass(frozen=True)
class Pauses:
    """Stretches in microseconds that neither overlap nor touch an open one, and where that starts."""

    ended: tuple[Stretch, ...] = ()
    open_from: int | None = None

    def seen_from(self, since: int) -> "Pauses":
        """Leave out what was before this instant."""
        ended = tuple((max(a, since), b) for a, b in self.ended if b > since)
        open_from = None if self.open_from is None else max(self.open_from, since)
        return Pauses(ended, open_from)


NO_PAUSES = Pauses()


def read_pauses(pauses: Sequence[Pause], *, at: datetime | None = None) -> Pauses:
    """Unite them, as they were known at an instant: later ones are left out, unended ones are open."""
    if not pauses:
        return NO_PAUSES
    stretches: list[Stretch] = []
    open_from: int | None = None
    now = None if at is None else micros_of(at)
    for pause in pauses:
        starts = micros_of(pause.starts)
        ends = None if pause.ends is None else micros_of(pause.ends)
        if ends is not None and ends < starts:
            message = f"The pause from {pause.starts.isoformat()} ends before it starts."
            raise PauseEndsBeforeItStarts(message)
        if now is not None and starts > now:
            continue
        if ends is None or (now is not None and ends > now):
            open_from = starts if open_from is None else min(open_from, starts)
        else:
            stretches.append((starts, ends))
    return _joined(united(sorted(stretches)), open_from)


def _joined(stretches: list[Stretch], open_from: int | None) -> Pauses:
    """Let the open pause swallow all that comes after it begins."""
    if open_from is None:
        return Pauses(tuple(stretches))
    # One that reaches into the open pause is part of it.
    while stretches and stretches[-1][1] >= open_from:
        open_from = min(open_from, stretches.pop()[0])
    return Pauses(tuple(stretches), open_from)


def running(ended: Sequence[Stretch], since: int, until: int) -> Iterator[Stretch]:
    """Give what of [since, until) is in no pause."""
    for starts, ends in ended:
        if ends <= since:
            continue
        if starts >= until:
            break
        if starts > since:
            yield since, starts
        since = ends
    if since < until:
        yield since, until


def unpaused(line: Timeline, ended: Sequence[Stretch], since: int, until: int) -> int:
    """Count the open microseconds of [since, until) in which the clock ran."""
    if not ended:
        return line.opened(since, until)
    return sum(line.opened(*stretch) for stretch in running(ended, since, until))
