"""Which step of the ladder is next, and what its use has to say (table 1.3)."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from rooftree.support.supplier.rules.clocks.lines import CaseState, ClockState
from rooftree.support.supplier.rules.ladder import (
    Climb,
    Rung,
    lacks,
    missed_targets,
    next_step,
    skipped,
    steps_done,
)

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
RUNGS = tuple(
    Rung(n, n, f"Name {n}", f"Title {n}", "x@example.org", ("01632 960100",)) for n in (1, 2, 3, 4)
)
GAP = (*RUNGS[:1], Rung(2), *RUNGS[2:])
LATE = ClockState("2 business hours", due=NOON, is_breached=True)
FINE = ClockState("8 business hours", due=NOON)
STATE = CaseState("active", "incident", 1, NOON, LATE, FINE, {}, ())
CALL = Climb(2, "telephone")


class NextStep:
    @pytest.mark.parametrize(
        ("used", "is_with_supplier", "expected"),
        [
            ((), False, 1),
            ((), True, 2),
            ((2,), True, 3),
            ((3,), True, 4),
            ((4,), False, None),
        ],
    )
    def test_is_the_one_above_the_highest_that_was_taken(self, used, is_with_supplier, expected):
        done = steps_done(used, is_with_supplier=is_with_supplier)
        assert next_step(RUNGS, done) == expected

    def test_passes_over_one_that_names_nobody(self):
        assert next_step(GAP, {1}) == 3
        assert next_step(tuple(Rung(n) for n in (1, 2, 3, 4)), ()) is None


class Skipped:
    def test_names_what_nobody_took_below(self):
        assert skipped(RUNGS, {1}, 4) == (2, 3)
        assert skipped(RUNGS, {1, 2}, 3) == ()

    def test_leaves_no_step_out_that_names_nobody(self):
        assert skipped(GAP, {1}, 3) == ()


class MissedTargets:
    def test_are_those_that_were_missed_and_are_not_met(self):
        assert missed_targets(STATE) == ("response",)
        both = replace(STATE, resolution=replace(FINE, is_breached=True))
        assert missed_targets(both) == ("response", "resolution")

    def test_are_none_once_met_however_late(self):
        assert missed_targets(replace(STATE, response=replace(LATE, met_at=NOON))) == ()

    @pytest.mark.parametrize("state", ["resolved", "closed"])
    def test_are_none_of_a_case_that_is_over(self, state):
        assert missed_targets(replace(STATE, state=state)) == ()

    def test_are_none_without_a_clock(self):
        assert missed_targets(None) == ()


class Lacks:
    def test_nothing_at_a_missed_target(self):
        assert lacks(RUNGS[1], CALL, missed=("response",), skips=()) == set()

    def test_a_reason_where_no_target_is_missed(self):
        assert lacks(RUNGS[1], CALL, missed=(), skips=()) == {"reason"}
        told = replace(CALL, reason="It stops the rent run")
        assert lacks(RUNGS[1], told, missed=(), skips=()) == set()
        assert lacks(RUNGS[1], replace(CALL, reason=" "), missed=(), skips=()) == {"reason"}

    def test_a_reason_for_each_use_that_leaves_a_step_out(self):
        assert lacks(RUNGS[2], CALL, missed=("response",), skips=(2,)) == {"skip-reason"}
        told = replace(CALL, skip_reason="On leave")
        assert lacks(RUNGS[2], told, missed=("response",), skips=(2,)) == set()

    def test_a_way_to_reach_the_contact(self):
        mute = replace(RUNGS[1], telephones=(), email="")
        mail = replace(CALL, how="mail", words="Please ring us.")
        assert lacks(mute, CALL, missed=("response",), skips=()) == {"telephone"}
        assert lacks(mute, mail, missed=("response",), skips=()) == {"mail-address"}
        assert lacks(mute, replace(CALL, how="meeting"), missed=("response",), skips=()) == set()

    def test_words_for_a_mail(self):
        assert lacks(RUNGS[1], replace(CALL, how="mail"), missed=("response",), skips=()) == {
            "words"
        }

    def test_somebody_who_stands_there(self):
        assert lacks(Rung(2), replace(CALL, how="meeting"), missed=("x",), skips=()) == {
            "nobody-there"
        }
