"""Pauses of a clock: in hours, in days, those that go on, and as known at an instant."""

from datetime import timedelta

import pytest

from rooftree.platform.calendars.rules.deadlines import deadline
from rooftree.platform.calendars.rules.pauses import Pause, PauseEndsBeforeItStarts
from rooftree.platform.calendars.rules.targets import parse_target
from rooftree.platform.calendars.tests.rules.samples import OFFICE, due, left, london


class PausesInHours:
    def test_push_the_deadline_by_the_open_time_they_took(self):
        # Three hours on Monday and none of the night: 13:00 to 09:00.
        paused = Pause(london(11, 23, 13), london(11, 24, 8))
        assert due(london(11, 23, 12), "2 business hours", paused) == london(11, 24, 10)

    def test_that_overlap_count_once(self):
        found = due(
            london(11, 23, 9),
            "4 business hours",
            Pause(london(11, 23, 10), london(11, 23, 12)),
            Pause(london(11, 23, 11), london(11, 23, 13)),
            Pause(london(11, 23, 10, 30), london(11, 23, 11)),
        )
        assert found == london(11, 23, 16)

    @pytest.mark.parametrize(
        "paused",
        [
            Pause(london(11, 23, 7), london(11, 23, 9)),
            Pause(london(11, 20, 9), london(11, 20, 17)),
            Pause(london(11, 23, 11), london(11, 23, 16)),
            Pause(london(11, 23, 12), None),
            Pause(london(11, 23, 11), None),
            Pause(london(11, 23, 10), london(11, 23, 10)),
        ],
        ids=[
            "before opening",
            "before raised",
            "at the deadline",
            "open, later",
            "open, at it",
            "empty",
        ],
    )
    def test_outside_the_clocks_time_change_nothing(self, paused):
        assert due(london(11, 23, 9), "2 business hours", paused) == london(11, 23, 11)

    def test_that_span_the_raising_count_from_there(self):
        paused = Pause(london(11, 20, 9), london(11, 23, 12))
        assert due(london(11, 23, 10), "2 business hours", paused) == london(11, 23, 14)

    def test_move_nothing_at_all_to_where_it_runs_again(self):
        paused = Pause(london(11, 23, 10), london(11, 23, 12))
        assert due(london(11, 23, 11), "0 business hours", paused) == london(11, 23, 12)

    def test_refuse_one_that_ends_before_it_starts(self):
        with pytest.raises(PauseEndsBeforeItStarts):
            due(london(11, 23), "1 business hour", Pause(london(11, 24), london(11, 23)))


class PausesInDays:
    def test_walk_what_they_took_on_from_the_deadline_without_them(self):
        # D0 is Tuesday 16:00; the pause took 2 open hours; one is left on Tuesday.
        paused = Pause(london(11, 23, 16, 30), london(11, 24, 10, 30))
        assert due(london(11, 23, 16), "1 business day", paused) == london(11, 25, 10)

    def test_met_on_the_way_count_again(self):
        found = due(
            london(11, 23, 10),
            "1 business day",
            Pause(london(11, 23, 11), london(11, 23, 13)),
            Pause(london(11, 24, 11), london(11, 24, 12)),
        )
        # D0 is Tuesday 10:00; two hours from there, with an hour's pause in them.
        assert found == london(11, 24, 13)

    def test_after_the_deadline_change_nothing(self):
        paused = Pause(london(11, 24, 10), london(11, 24, 12))
        assert due(london(11, 23, 10), "1 business day", paused) == london(11, 24, 10)

    def test_outside_hours_take_nothing(self):
        paused = Pause(london(11, 23, 17), london(11, 24, 9))
        assert due(london(11, 23, 10), "1 business day", paused) == london(11, 24, 10)

    def test_that_go_on_leave_what_is_left_to_the_deadline(self):
        on_going = Pause(london(11, 23, 16), None)
        assert left(london(11, 23, 10), "1 business day", on_going) == 2 * 3600
        earlier = Pause(london(11, 23, 11), london(11, 23, 12))
        assert left(london(11, 23, 10), "1 business day", earlier, on_going) == 3 * 3600


class PausesThatGoOn:
    def test_leave_no_deadline_and_the_time_that_is_left(self):
        assert (
            left(london(11, 23, 10), "8 business hours", Pause(london(11, 23, 15), None)) == 10_800
        )

    def test_swallow_the_ones_that_come_after(self):
        pauses = [
            Pause(london(11, 23, 15), None),
            Pause(london(11, 23, 14, 30), london(11, 23, 15, 30)),
            Pause(london(11, 23, 16), london(11, 23, 17)),
        ]
        assert left(london(11, 23, 10), "8 business hours", *pauses) == 3.5 * 3600

    def test_from_before_the_raising_leave_all_of_it(self):
        assert left(london(11, 23, 10), "1 business hour", Pause(london(11, 20), None)) == 3600

    def test_leave_even_nothing_waiting(self):
        assert left(london(11, 23, 10), "0 business hours", Pause(london(11, 20), None)) == 0


class AsKnownAtAnInstant:
    RAISED = london(11, 23, 10)
    PAUSED = Pause(london(11, 23, 12), london(11, 23, 14))

    def test_counts_the_seconds_left(self):
        found = deadline(
            OFFICE, self.RAISED, parse_target("4 business hours"), at=london(11, 23, 11)
        )
        assert (found.due, found.remaining_seconds) == (london(11, 23, 14), 3 * 3600)

    def test_leaves_none_after_the_deadline(self):
        found = deadline(
            OFFICE, self.RAISED, parse_target("1 business hour"), at=london(11, 24, 11)
        )
        assert found.remaining_seconds == 0

    def test_knows_no_pause_that_comes_later(self):
        assert due(self.RAISED, "4 business hours", self.PAUSED, at=london(11, 23, 11)) == london(
            11, 23, 14
        )

    def test_waits_within_a_pause(self):
        options = {"at": london(11, 23, 13)}
        assert left(self.RAISED, "4 business hours", self.PAUSED, **options) == 2 * 3600

    def test_rounds_what_is_left_up(self):
        at = london(11, 23, 10, 59, 59) + timedelta(microseconds=1)
        found = deadline(OFFICE, self.RAISED, parse_target("1 business hour"), at=at)
        assert found.remaining_seconds == 1
