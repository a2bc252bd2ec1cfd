"""Which marks of its time a clock has passed, and how it is said."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from rooftree.support.supplier.rules.clocks.lines import ClockState, LogLine
from rooftree.support.supplier.rules.clocks.marks import (
    has_answer,
    is_watched,
    marks,
    passed,
    percent_used,
)
from rooftree.support.supplier.rules.clocks.warning_words import warning_words
from rooftree.support.supplier.rules.ladder import Rung

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
RUNS = ClockState("2 business hours", due=NOON, counted=5400, remaining=1800, percent=75)
LATE = replace(RUNS, is_breached=True, counted=9000, remaining=0, percent=100)


class Marks:
    def test_hold_the_missed_target_whatever_a_site_sets(self):
        assert marks(75, 100) == (75, 100)
        assert marks(50, 120) == (50, 100, 120)
        assert marks(60, 90) == (60, 90, 100)

    @pytest.mark.parametrize(
        ("percent", "expected"), [(74, 0), (75, 75), (99, 75), (100, 100), (119, 100), (120, 120)]
    )
    def test_give_the_highest_that_is_passed(self, percent, expected):
        assert passed(percent, (75, 100, 120)) == expected

    def test_count_on_past_the_end(self):
        assert percent_used(RUNS) == 75
        assert percent_used(LATE) == 100
        assert percent_used(LATE, whole=7200) == 125
        assert percent_used(replace(LATE, counted=7201), whole=7200) == 100

    def test_watch_neither_what_is_met_nor_what_waits_nor_what_has_no_target(self):
        assert is_watched(RUNS)
        assert is_watched(LATE)
        assert not is_watched(replace(LATE, met_at=NOON))
        assert not is_watched(replace(RUNS, due=None, is_waiting=True))
        assert not is_watched(ClockState("future release"))


class HasAnswer:
    @pytest.mark.parametrize(
        ("direction", "author", "expected"),
        [("in", "person", True), ("in", "automatic", False), ("out", "person", False)],
    )
    def test_is_a_message_of_a_person_to_us(self, direction, author, expected):
        line = LogLine(NOON, "message", direction=direction, author=author, channel="mail")
        assert has_answer([LogLine(NOON, "raised"), line]) is expected


class WarningWords:
    def test_say_what_is_left(self):
        words = warning_words("Response", RUNS, now=NOON, step=None)
        assert words == "Response due 12:00, 30 min left"

    def test_offer_the_next_step_at_a_missed_target(self):
        step = Rung(2, 7, "Somebody", "Housing customer support manager")
        words = warning_words("Resolution", LATE, now=NOON, step=step)
        assert words == (
            "Resolution is late, it was due 12:00."
            " Next on the ladder: step 2, Housing customer support manager"
        )
        assert "Next" not in warning_words("Resolution", LATE, now=NOON, step=None)
