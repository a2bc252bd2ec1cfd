"""Times and clocks of a case in words."""

from datetime import UTC, datetime, timedelta

import pytest

from rooftree.support.supplier.rules.cases.clock_words import clock_words, head_words
from rooftree.support.supplier.rules.cases.words import (
    clock,
    day_and_clock,
    figures,
    sentence,
    since,
    stretch,
)
from rooftree.support.supplier.rules.clocks.lines import CaseState, ClockState

NOW = datetime(2026, 11, 23, 14, 2, tzinfo=UTC)
HOUR = 3600


class Stretch:
    @pytest.mark.parametrize(
        ("seconds", "words"),
        [(0, "0 min"), (59, "less than 1 min"), (40 * 60, "40 min"), (7500, "2 h 5 min"),
         (2 * HOUR, "2 h"), (-5, "0 min")],
    )  # fmt: skip
    def test_says_hours_and_minutes(self, seconds, words):
        assert stretch(seconds) == words

    def test_stands_in_a_column_as_figures(self):
        assert figures(7500) == "2:05"

    def test_since_says_days_from_one_on(self):
        assert since(NOW - timedelta(minutes=140), NOW) == "2 h 20 min"
        assert since(NOW - timedelta(days=1), NOW) == "1 day"
        assert since(NOW - timedelta(days=6, hours=5), NOW) == "6 days"


class Clock:
    def test_names_the_day_where_it_is_another(self):
        assert clock(NOW, NOW) == "14:02"
        assert clock(NOW - timedelta(days=1), NOW) == "yesterday 14:02"
        assert clock(NOW + timedelta(days=1), NOW) == "tomorrow 14:02"
        assert clock(NOW - timedelta(days=20), NOW) == "3 November 14:02"
        assert clock(NOW - timedelta(days=400), NOW) == "19 October 2025 15:02"
        assert day_and_clock(NOW) == "Mon 23 Nov, 14:02"


class Sentence:
    def test_ends_in_a_full_stop_where_nothing_else_ends_it(self):
        assert sentence("They rang") == "They rang."
        assert sentence("“Please send the log”") == "“Please send the log”."
        assert sentence("“Did it run?”") == "“Did it run?”"
        assert sentence("Patched.") == "Patched."
        assert sentence("") == ""


def state(**values) -> ClockState:
    return ClockState(**({"target": "2 business hours", "due": NOW} | values))


class ClockWords:
    def test_says_how_it_went(self):
        met = clock_words(state(met_at=NOW, counted=3000, percent=41), now=NOW)
        assert (met.label, met.detail, met.shape) == (
            "met in 50 min",
            "of 2 business hours",
            "done",
        )
        late = clock_words(state(met_at=NOW, counted=9000, is_breached=True), now=NOW)
        assert (late.label, late.shape) == ("missed: met after 2 h 30 min", "late")

    def test_says_what_is_left_and_when_it_is_due(self):
        runs = clock_words(state(remaining=5400, percent=25), now=NOW)
        assert (runs.label, runs.detail, runs.shape) == (
            "1 h 30 min left", "due Mon 23 Nov, 14:02", "",
        )  # fmt: skip
        assert clock_words(state(remaining=600, percent=92), now=NOW).shape == "soon"

    def test_says_that_it_is_stopped_missed_over_or_none(self):
        stopped = clock_words(state(due=None, remaining=600, is_waiting=True), now=NOW)
        assert (stopped.label, stopped.shape) == ("10 min left", "wait")
        missed = clock_words(state(is_breached=True, late=90 * 60), now=NOW + timedelta(days=1))
        assert (missed.label, missed.detail) == ("missed by 1 h 30 min", "was due yesterday 14:02")
        assert clock_words(state(remaining=0), now=NOW, is_over=True).label == "not met"
        assert clock_words(ClockState(""), now=NOW).label == "no target"
        future = clock_words(ClockState("future release"), now=NOW)
        assert future.label == "a future release"
        met = clock_words(ClockState("future release", met_at=NOW), now=NOW)
        assert (met.label, met.shape) == ("done 14:02", "done")

    def test_heads_a_row_with_the_response_until_it_is_there(self):
        whole = CaseState(
            "active",
            "incident",
            1,
            NOW,
            state(remaining=60),
            state(target="8 business hours"),
            {},
            (),
        )
        assert head_words(whole, now=NOW)[0] == "Response"
        met = CaseState(
            "active",
            "incident",
            1,
            NOW,
            state(met_at=NOW),
            state(target="8 business hours"),
            {},
            (),
        )
        assert head_words(met, now=NOW)[0] == "Resolution"
