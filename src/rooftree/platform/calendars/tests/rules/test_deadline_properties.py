"""What must hold of every deadline, whatever the calendar, and two oracles that reckon otherwise."""

import os
import time
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import assume, given
from hypothesis import strategies as st

from rooftree.platform.calendars.rules.deadlines import deadline, elapsed
from rooftree.platform.calendars.rules.opening import is_open, open_spans, timeline
from rooftree.platform.calendars.rules.targets import KEEP_TIME, NEXT_OPENING, Target
from rooftree.platform.calendars.tests.rules.samples import (
    SECOND,
    calendars,
    instants,
    pauses,
    unhurried,
)

seconds = st.integers(1, 200_000)
days = st.integers(1, 12)
readings = st.sampled_from([NEXT_OPENING, KEEP_TIME])
lengths = st.integers(0, 4 * 86_400)


def due(hours, raised, amount, paused=(), unit="seconds", reading=NEXT_OPENING):
    return deadline(hours, raised, Target(amount, unit), paused, days_reading=reading).due


def whole_minutes(paused):
    return type(paused)(paused.starts.replace(second=0), paused.ends.replace(second=0))


def minutes(since, until):
    return (since + timedelta(minutes=n) for n in range(int((until - since).total_seconds()) // 60))


def is_among(at, spans):
    return any(span.starts <= at < span.ends for span in spans)


class EveryDeadline:
    @unhurried
    @given(hours=calendars(), raised=instants(), a=seconds, b=seconds, paused=pauses())
    def test_of_a_sum_is_that_of_one_part_from_the_other(self, hours, raised, a, b, paused):
        assert due(hours, raised, a + b, paused) == due(
            hours, due(hours, raised, a, paused), b, paused
        )

    @unhurried
    @given(hours=calendars(), raised=instants(), amount=seconds, paused=pauses())
    def test_is_the_first_instant_by_which_that_much_has_passed(
        self, hours, raised, amount, paused
    ):
        found = due(hours, raised, amount, paused)
        assert elapsed(hours, raised, found, paused) == amount
        assert elapsed(hours, raised, found - SECOND, paused) == amount - 1

    @unhurried
    @given(
        hours=calendars(), raised=instants(), paused=pauses(), more=pauses(), amount=seconds | days
    )
    def test_is_never_earlier_for_a_pause(self, hours, raised, paused, more, amount):
        for unit in ("seconds", "days"):
            number = amount if unit == "seconds" else amount % 12
            assert due(hours, raised, number, paused + more, unit) >= due(
                hours, raised, number, paused, unit
            )

    @unhurried
    @given(hours=calendars(), raised=instants(), amount=seconds, later=lengths, paused=pauses())
    def test_is_never_earlier_for_a_later_start(self, hours, raised, amount, later, paused):
        after = raised + timedelta(seconds=later)
        assert due(hours, raised, amount, paused) <= due(hours, after, amount, paused)

    @unhurried
    @given(hours=calendars(), raised=instants(), amount=days, later=lengths)
    def test_in_days_is_never_earlier_for_a_later_start(self, hours, raised, amount, later):
        zone = ZoneInfo(hours.zone)
        after = raised + timedelta(seconds=later)
        # An hour that comes twice has the same time of day twice: the second is later, not its day.
        for at in (raised, after):
            wall = at.astimezone(zone)
            assume(wall.replace(fold=0).utcoffset() == wall.replace(fold=1).utcoffset())
        assert due(hours, raised, amount, unit="days") <= due(hours, after, amount, unit="days")

    @unhurried
    @given(hours=calendars(), raised=instants(), amount=days, reading=readings)
    def test_in_days_without_pauses_is_open_and_on_the_counted_date_or_the_opening_after(
        self, hours, raised, amount, reading
    ):
        found = due(hours, raised, amount, unit="days", reading=reading)
        assert found > raised
        assert is_open(hours, found)

    @unhurried
    @given(hours=calendars(), raised=instants(), amount=seconds, paused=pauses())
    def test_of_nothing_is_open_and_no_later_than_any(self, hours, raised, amount, paused):
        found = due(hours, raised, 0, paused)
        assert is_open(hours, found)
        assert found < due(hours, raised, amount, paused)
        assert elapsed(hours, raised, found, paused) == 0

    @unhurried
    @given(hours=calendars(), raised=instants(), amount=seconds, paused=pauses(), reading=readings)
    def test_is_explained_by_spans_that_add_up(self, hours, raised, amount, paused, reading):
        found = deadline(hours, raised, Target(amount, "seconds"), paused, days_reading=reading)
        counted = [span for span in found.explanation if span.kind == "counted"]
        assert sum(span.seconds for span in counted) == amount == counted[-1].running
        assert counted[-1].ends == found.due

    @unhurried
    @given(hours=calendars(), raised=instants(), amount=seconds, paused=pauses())
    def test_is_the_same_by_an_index_made_before(self, hours, raised, amount, paused):
        line = timeline(hours, raised.date(), raised.date() + timedelta(days=40))
        assert due(line, raised, amount, paused) == due(hours, raised, amount, paused)

    @unhurried
    @given(hours=calendars(), raised=instants(), amount=seconds, number=days, paused=pauses())
    def test_is_the_same_whatever_zone_the_process_has(self, hours, raised, amount, number, paused):
        found = set()
        before = os.environ.get("TZ")
        try:
            for zone in ("UTC", "America/Los_Angeles", "Pacific/Kiritimati"):
                os.environ["TZ"] = zone
                time.tzset()
                found.add(
                    (due(hours, raised, amount, paused), due(hours, raised, number, paused, "days"))
                )
        finally:
            os.environ.pop("TZ") if before is None else os.environ.update(TZ=before)
            time.tzset()
        assert len(found) == 1


class Oracles:
    @unhurried
    @given(hours=calendars(), raised=instants(), amount=st.integers(1, 500), paused=pauses())
    def test_that_tick_through_every_minute_agree(self, hours, raised, amount, paused):
        raised = raised.replace(second=0)
        paused = [
            type(p)(p.starts.replace(second=0), p.ends.replace(second=0))
            for p in paused
            if p.starts.replace(second=0) <= p.ends.replace(second=0)
        ]
        far = raised + timedelta(days=30)
        spans = list(open_spans(hours, raised, far))
        at, passed = raised, 0
        while passed < amount and at < far:
            is_running = any(s.starts <= at < s.ends for s in spans) and not any(
                p.starts <= at < p.ends for p in paused
            )
            passed += is_running
            at += timedelta(minutes=1)
        assume(passed == amount)
        assert due(hours, raised, amount, paused, "minutes") == at

    @unhurried
    @given(
        hours=calendars(),
        raised=instants(),
        amount=st.integers(0, 4),
        reading=readings,
        paused=pauses(),
    )
    def test_that_walk_dates_and_minutes_agree_in_days(
        self, hours, raised, amount, reading, paused
    ):
        raised, paused = raised.replace(second=0), [whole_minutes(each) for each in paused]
        zone = ZoneInfo(hours.zone)
        far = raised + timedelta(days=40)
        spans = list(open_spans(hours, raised - timedelta(days=2), far))
        days = {(s.starts.astimezone(zone)).date() for s in spans}
        at = raised
        if reading == NEXT_OPENING or not amount:
            at = next(s for s in spans if s.ends > raised).starts
            at = max(at, raised)
        wall = at.astimezone(zone)
        on = wall.date()
        for _ in range(amount):
            on += timedelta(days=1)
            while on not in days and on < far.date():
                on += timedelta(days=1)
        kept = wall if not amount else datetime.combine(on, wall.time(), tzinfo=zone)
        assume(kept.replace(fold=0).utcoffset() == kept.replace(fold=1).utcoffset())
        kept = kept.astimezone(UTC)
        later = [s for s in spans if s.ends > kept]
        assume(later and kept < far - timedelta(days=20))
        without = max(later[0].starts, kept)
        left = sum(
            is_among(minute, spans) and is_among(minute, paused)
            for minute in minutes(raised, without)
        )
        found = without
        while left and found < far:
            left -= is_among(found, spans) and not is_among(found, paused)
            found += timedelta(minutes=1)
        assume(found < far)
        assert due(hours, raised, amount, paused, "days", reading) == found
