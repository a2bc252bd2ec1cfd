"""Who had a case when: us, the supplier, or the user whom we asked."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from rooftree.platform.calendars.interface import Pause, Timeline, open_seconds
from rooftree.support.supplier.rules.clocks.lines import OwnedSpan, Owner
from rooftree.support.supplier.rules.clocks.log import ACTIVE, CLOSED, CaseLog

_Piece = tuple[datetime, datetime, Owner]


def owned_spans(
    log: CaseLog,
    line: Timeline,
    *,
    until: datetime,
    owned_from: datetime | None,
    user_waits: Sequence[Pause],
) -> tuple[OwnedSpan, ...]:
    """Give the spans in order; nobody has a closed case.

    `owned_from`: since when we had it before it was raised. `user_waits`: when we waited for the
    one who asked us; of our own time that is the user's.
    """
    origin = min(owned_from or log.raised_at, log.raised_at)
    found: list[OwnedSpan] = []
    for starts, ends, owner in _joined(_pieces(log, origin, until, user_waits)):
        # Counted from the origin, so that parts of seconds don't get lost between the spans.
        seconds = open_seconds(line, origin, ends) - open_seconds(line, origin, starts)
        found.append(OwnedSpan(starts, ends, owner, seconds))
    return tuple(found)


def owned_seconds(spans: Sequence[OwnedSpan]) -> dict[Owner, int]:
    """Add up the open seconds of each of the three."""
    found: dict[Owner, int] = {"us": 0, "supplier": 0, "user": 0}
    for span in spans:
        found[span.owner] += span.seconds
    return found


def _pieces(
    log: CaseLog, origin: datetime, until: datetime, user_waits: Sequence[Pause]
) -> Iterator[_Piece]:
    if origin < log.raised_at:
        yield from _ours(origin, log.raised_at, user_waits)
    for stretch in log.stretches:
        ends = stretch.ends or until
        if stretch.status == ACTIVE:
            yield stretch.starts, ends, "supplier"
        elif stretch.status != CLOSED:
            yield from _ours(stretch.starts, ends, user_waits)


def _ours(starts: datetime, ends: datetime, user_waits: Sequence[Pause]) -> Iterator[_Piece]:
    """Split our own time by when we waited for the user."""
    at = starts
    for wait in sorted(user_waits, key=lambda wait: wait.starts):
        begins, stops = max(wait.starts, at), min(wait.ends or ends, ends)
        if begins < stops:
            yield at, begins, "us"
            yield begins, stops, "user"
            at = stops
    yield at, ends, "us"


def _joined(pieces: Iterator[_Piece]) -> Iterator[_Piece]:
    """Leave empty ones out and put neighbours of one owner together."""
    held: _Piece | None = None
    for starts, ends, owner in pieces:
        if starts >= ends:
            continue
        if held and held[1] == starts and held[2] == owner:
            held = held[0], ends, owner
            continue
        if held:
            yield held
        held = starts, ends, owner
    if held:
        yield held
