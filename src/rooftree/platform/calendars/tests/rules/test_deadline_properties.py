"""What must hold of every deadline, whatever the calendar, and two oracles that reckon otherwise."""

import os
import time
from datetime import timedelta
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
