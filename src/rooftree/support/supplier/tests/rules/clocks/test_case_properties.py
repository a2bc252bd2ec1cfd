"""What holds of every log."""

from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from rooftree.platform.calendars.interface import deadline, elapsed, open_seconds, parse_target
from rooftree.support.supplier.rules.clocks.lines import LogLine, Readings
from rooftree.support.supplier.tests.rules.clocks.samples import (
    OFFICE,
    RAISED,
    raised,
    replied,
    resolved,
    stands,
    status,
    waits,
    wrote,
)

# A busy machine is slow; that is no fault of a rule.
unhurried = settings(deadline=None, max_examples=60)

KINDS = [
    wrote,
    replied,
    waits,
    resolved,
    lambda at: status(at, "active"),
    lambda at: wrote(at, "automatic"),
    lambda at: replied(at, channel="phone"),
    lambda at: LogLine(at, "closed"),
    lambda at: LogLine(at, "reopened"),
    lambda at: LogLine(at, "priority", priority=1 + at.minute % 4),
]
# Over the change of the clocks in October, a weekend and a closed day; half minutes too.
MOMENTS = st.integers(0, 40 * 24 * 120).map(
    lambda halves: RAISED - timedelta(days=30) + timedelta(seconds=30 * halves)
)


@st.composite
def logs(draw: st.DrawFn) -> tuple[LogLine, ...]:
    """A log in order, with lines of one instant among them."""
    moments = sorted(draw(st.lists(MOMENTS, min_size=1, max_size=9)))
    rest = [draw(st.sampled_from(KINDS))(at) for at in moments[1:]]
    priority = draw(st.integers(1, 4))
    return (raised(priority, at=moments[0]), *rest)


def end_of(log: tuple[LogLine, ...]) -> datetime:
    return log[-1].at + timedelta(days=2, minutes=1)


class CaseLog:
    @unhurried
    @given(logs())
    def test_gives_its_open_time_to_somebody_but_while_closed(self, log):
        found = stands(*log, now=end_of(log))
        whole = open_seconds(OFFICE, log[0].at, end_of(log))
        told = [edge for span in found.spans for edge in (span.starts, span.ends)]
        edges = [log[0].at, *told, end_of(log)]
        gaps = zip(edges[::2], edges[1::2], strict=True)
        nobodys = sum(open_seconds(OFFICE, starts, ends) for starts, ends in gaps)
        assert sum(found.owned.values()) == whole - nobodys
        if all(line.event != "closed" for line in log):
            assert sum(found.owned.values()) == whole

    @unhurried
    @given(logs(), st.randoms(use_true_random=False))
    def test_does_not_care_in_which_order_other_instants_stand(self, log, random):
        by_instant: dict[datetime, list[LogLine]] = {}
        for line in log:
            by_instant.setdefault(line.at, []).append(line)
        groups = list(by_instant.values())
        random.shuffle(groups)
        mixed = [line for group in groups for line in group]
        assert stands(*mixed, now=end_of(log)) == stands(*log, now=end_of(log))

    @unhurried
    @given(logs(), MOMENTS)
    def test_tells_at_an_instant_what_was_known_then(self, log, at):
        if at >= log[0].at:
            known = [line for line in log if line.at <= at]
            assert stands(*log, now=at) == stands(*known, now=at)

    @unhurried
    @given(logs())
    def test_measures_each_clock_with_its_pauses_and_the_latest_priority(self, log):
        found = stands(*log, now=end_of(log))
        for clock in (found.response, found.resolution):
            if clock.due is None:
                continue
            target = parse_target(clock.target)
            stopped = clock.met_at or (end_of(log) if found.state != "closed" else None)
            told = deadline(OFFICE, log[0].at, target, clock.pauses, at=stopped or end_of(log))
            assert clock.due == told.due
            if stopped:
                assert clock.is_breached == (stopped > clock.due)
                assert clock.counted == elapsed(OFFICE, log[0].at, stopped, clock.pauses)

    @unhurried
    @given(logs())
    def test_stays_with_what_was_met_until_it_is_open_again(self, log):
        found = stands(*log, now=end_of(log))
        later = stands(*log, now=end_of(log) + timedelta(days=9))
        if found.response.met_at:
            assert later.response == found.response
        if found.resolution.met_at:
            assert later.resolution == found.resolution
            again = LogLine(end_of(log), "reopened")
            reopened = stands(*log, again, now=end_of(log))
            assert (reopened.state, reopened.resolution.met_at) == ("active", None)
            if found.resolution.due and not found.resolution.is_breached:
                assert not reopened.resolution.is_breached

    @unhurried
    @given(logs())
    def test_never_comes_sooner_for_a_wait(self, log):
        shipped = stands(*log, now=end_of(log)).resolution
        running = stands(*log, now=end_of(log), readings=Readings(pauses_resolution=False))
        if shipped.due and running.resolution.due:
            assert shipped.due >= running.resolution.due
