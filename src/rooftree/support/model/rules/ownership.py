"""Which team owns a level on which day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Span:
    """A team owns a level from one day to another, both included; None is open.

    `is_ours`: the paper does not name this owner, it is a default that a site can change.
    """

    team: str
    from_on: date
    until_on: date | None = None
    is_ours: bool = False

    def covers(self, on: date) -> bool:
        """Say whether the team owns the level on that day."""
        return self.from_on <= on and (self.until_on is None or on <= self.until_on)


class AlreadyOwner(Exception):
    """The team owns the level on that day already."""


def owner_on(spans: Iterable[Span], on: date) -> Span | None:
    """Give the span that covers the day."""
    return next((span for span in spans if span.covers(on)), None)


def with_new_owner(spans: Sequence[Span], team: str, from_on: date) -> list[Span]:
    """Give the level to the team from a day on, up to the next change that is already planned.

    Days before `from_on` keep their owner. Neighbours of one team become one span.
    """
    now = owner_on(spans, from_on)
    if now is not None and now.team == team:
        raise AlreadyOwner(team)
    kept = [_ended(span, from_on - _DAY) for span in spans if span.from_on < from_on]
    later = sorted((s for s in spans if s.from_on > from_on), key=lambda span: span.from_on)
    ends = later[0].from_on - _DAY if later else None
    return _joined([*kept, Span(team, from_on, ends), *later])


def without_change(spans: Sequence[Span], from_on: date) -> list[Span]:
    """Take back the change planned for a day: the owner before it goes on in its place."""
    ordered = sorted(spans, key=lambda span: span.from_on)
    taken = next(i for i, span in enumerate(ordered) if span.from_on == from_on)
    before = [*ordered[:taken]]
    if before:
        before[-1] = replace(before[-1], until_on=ordered[taken].until_on)
    return _joined([*before, *ordered[taken + 1 :]])


def first_overlap(spans: Sequence[Span]) -> tuple[Span, Span] | None:
    """Give two spans that share a day, if there are any."""
    ordered = sorted(spans, key=lambda span: span.from_on)
    for earlier, later in pairwise(ordered):
        if earlier.until_on is None or later.from_on <= earlier.until_on:
            return earlier, later
    return None


def first_gap(spans: Sequence[Span]) -> tuple[date, date] | None:
    """Give the first days between two spans that nobody owns, if there are any."""
    ordered = sorted(spans, key=lambda span: span.from_on)
    for earlier, later in pairwise(ordered):
        if earlier.until_on is not None and later.from_on - earlier.until_on > _DAY:
            return earlier.until_on + _DAY, later.from_on - _DAY
    return None


def _ended(span: Span, on: date) -> Span:
    return replace(span, until_on=on) if span.until_on is None or span.until_on > on else span


def _joined(spans: Sequence[Span]) -> list[Span]:
    """Make touching spans of one team into one."""
    joined: list[Span] = []
    for span in spans:
        before = joined[-1] if joined else None
        if before and before.team == span.team and before.until_on == span.from_on - _DAY:
            joined[-1] = replace(before, until_on=span.until_on)
        else:
            joined.append(span)
    return joined


@dataclass(frozen=True)
class Difference:
    """From this day on another team owns the level than was planned; None is nobody."""

    on: date
    from_team: str | None
    to_team: str | None


def differences(before: Sequence[Span], after: Sequence[Span]) -> list[Difference]:
    """Say from which days on the owner is another one than before, in order of date."""
    edges = {span.from_on for span in (*before, *after)}
    edges |= {span.until_on + _DAY for span in (*before, *after) if span.until_on is not None}
    found: list[Difference] = []
    latest: tuple[str | None, str | None] = (None, None)
    for on in sorted(edges):
        owners = (_team_on(before, on), _team_on(after, on))
        if owners != latest and owners[0] != owners[1]:
            found.append(Difference(on, *owners))
        latest = owners
    return found


def _team_on(spans: Sequence[Span], on: date) -> str | None:
    span = owner_on(spans, on)
    return span.team if span else None
