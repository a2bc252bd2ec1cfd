"""The clocks of a priority 1 against a count of every minute, written another way."""

from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from rooftree.support.supplier.rules.clocks.lines import LogLine
from rooftree.support.supplier.tests.rules.clocks.samples import (
    HOUR,
    MINUTE,
    RAISED,
    raised,
    replied,
    resolved,
    stands,
    status,
    waits,
    wrote,
)

STEP = timedelta(minutes=1)
TARGETS = {"response": 2 * HOUR, "resolution": 8 * HOUR}
WAITING = "waiting-for-customer"
KINDS = [
    wrote,
    replied,
    waits,
    waits,
    resolved,
    lambda at: status(at, "active"),
    lambda at: wrote(at, "automatic"),
    lambda at: replied(at, channel="phone"),
    lambda at: LogLine(at, "closed"),
    lambda at: LogLine(at, "reopened"),
]


@st.composite
def logs(draw: st.DrawFn) -> tuple[LogLine, ...]:
    """A log of four days, to the minute; the third is a Wednesday."""
    minutes = sorted(draw(st.lists(st.integers(0, 3 * 24 * 60), max_size=7)))
    lines = [draw(st.sampled_from(KINDS))(RAISED + minute * STEP) for minute in minutes]
    return (raised(at=RAISED), *lines)


def is_open(at: datetime) -> bool:
    return at.weekday() < 5 and 9 <= at.hour < 17 and (at.month, at.day) != (11, 30)


def state_at(log: tuple[LogLine, ...], at: datetime) -> str:
    """Play the log up to an instant, that included."""
    state = "active"
    for line in log:
        if line.at > at:
            break
        if line.event in {"closed", "reopened"}:
            state = "closed" if line.event == "closed" else "active"
        elif line.event == "status":
            state = line.status
        elif line.direction == "out" and line.author == "person" and line.channel != "phone":
            state = "active" if state == WAITING else state
    return state


def met(log: tuple[LogLine, ...], clock: str, now: datetime) -> datetime | None:
    if clock == "response":
        heard = [line.at for line in log if line.direction == "in" and line.author == "person"]
        return heard[0] if heard else None
    at = now
    if state_at(log, at) not in {"resolved", "closed"}:
        return None
    instants = [line.at for line in log]
    while at > RAISED and state_at(log, at - STEP) in {"resolved", "closed"}:
        at -= STEP
    return max([each for each in instants if each <= at], default=at)


def runs(state: str, clock: str) -> bool:
    return state == "active" or (clock == "response" and state in {WAITING, "resolved"})


def due(log: tuple[LogLine, ...], clock: str, until: datetime) -> datetime | None:
    """Count minutes until the target is used up; after `until` it runs on, or waits for ever."""
    left, at = TARGETS[clock] // MINUTE, RAISED
    while left:
        is_running = True if at >= until else runs(state_at(log, at), clock)
        left -= is_open(at) and is_running
        at += STEP
    return at


class CaseState:
    @settings(deadline=None, max_examples=25)
    @given(logs())
    def test_agrees_with_a_count_of_minutes(self, log):
        now = log[-1].at + timedelta(hours=5)
        found = stands(*log, now=now)
        state = state_at(log, now)
        assert found.state == state
        for name in TARGETS:
            clock = getattr(found, name)
            met_at = met(log, name, now)
            closed_at = met(log, "resolution", now) if state == "closed" else None
            until = met_at or (_closed(log, now) if closed_at else now)
            expected = due(log, name, until)
            assert clock.met_at == met_at
            assert clock.is_breached == (until > expected)
            if clock.due is not None:
                assert clock.due == expected
            else:
                assert (name, met_at, state) == ("resolution", None, WAITING)
                assert expected > until

    @settings(deadline=None, max_examples=15)
    @given(logs())
    def test_gives_each_open_minute_to_its_owner(self, log):
        now = log[-1].at + timedelta(hours=5)
        owners = {"active": "supplier", WAITING: "us", "resolved": "us"}
        counted = {"us": 0, "supplier": 0, "user": 0}
        at = RAISED
        while at < now:
            state = state_at(log, at)
            if is_open(at) and state in owners:
                counted[owners[state]] += MINUTE
            at += STEP
        assert stands(*log, now=now).owned == counted


def _closed(log: tuple[LogLine, ...], now: datetime) -> datetime:
    """When it was closed, by the last time that it was not."""
    at = now
    while state_at(log, at - STEP) == "closed":
        at -= STEP
    return max(line.at for line in log if line.at <= at)
