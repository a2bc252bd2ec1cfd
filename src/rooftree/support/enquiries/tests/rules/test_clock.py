"""When the clock of first help pauses, and how it stands."""

from datetime import UTC, datetime, timedelta

import pytest

from rooftree.support.enquiries.rules.clock import Turn, Wait, percent_used, state_of, waits
from rooftree.support.enquiries.rules.clock_words import (
    due_words,
    open_words,
    running_words,
    stopped_words,
)
from rooftree.support.enquiries.rules.response_targets import SHIPPED, TargetLine, target_of

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def at(minutes: int) -> datetime:
    return NOON + timedelta(minutes=minutes)


FORTY = at(40)


class Waits:
    def test_begin_and_end_with_the_asker(self):
        turns = [Turn(at(0), "in-hand", "waiting-asker"), Turn(at(5), "waiting-asker", "in-hand")]
        assert waits(turns) == (Wait(at(0), at(5), "waiting-asker"),)

    def test_go_on_while_nothing_ended_them(self):
        turns = [Turn(at(0), "in-hand", "closed")]
        assert waits(turns) == (Wait(at(0), None, "closed"),)

    def test_of_another_team_are_none(self):
        turns = [Turn(at(0), "new", "waiting-team"), Turn(at(5), "waiting-team", "in-hand")]
        assert waits(turns) == ()

    def test_follow_one_another_and_are_told_apart(self):
        turns = [
            Turn(at(9), "closed", "new"),
            Turn(at(0), "in-hand", "waiting-asker"),
            Turn(at(4), "waiting-asker", "closed"),
        ]
        assert waits(turns) == (
            Wait(at(0), at(4), "waiting-asker"),
            Wait(at(4), at(9), "closed"),
        )

    def test_that_begin_once_the_clock_stopped_are_left_out(self):
        turns = [Turn(at(3), "in-hand", "waiting-asker")]
        assert waits(turns, before=at(3)) == ()
        assert len(waits(turns, before=at(4))) == 1


class StateOf:
    @pytest.mark.parametrize(
        ("due", "helped", "is_closed", "state"),
        [
            (at(0), None, False, "running"),
            (at(-1), None, False, "late"),
            (None, None, False, "waiting"),
            (at(0), at(0), False, "met"),
            (at(0), at(1), False, "missed"),
            (None, at(1), False, "met"),
            (at(0), None, True, "closed"),
            (at(0), at(0), True, "met"),
        ],
    )
    def test_tells_help_first_then_closing_then_the_time(self, due, helped, is_closed, state):
        assert state_of(at=at(0), due=due, helped_at=helped, is_closed=is_closed) == state

    def test_percent_never_passes_a_hundred(self):
        assert [percent_used(30, 10), percent_used(0, 40), percent_used(90, 0)] == [75, 0, 100]


class ClockWords:
    @pytest.mark.parametrize(
        ("seconds", "words"),
        [
            (0, "0 min"),
            (30, "less than 1 min"),
            (2400, "40 min"),
            (7200, "2 h"),
            (7500, "2 h 5 min"),
        ],
    )
    def test_say_lengths_of_open_time(self, seconds, words):
        assert open_words(seconds) == words

    @pytest.mark.parametrize(
        ("due", "words"),
        [
            (at(150), "due 14:30"),
            (at(22 * 60), "due tomorrow 10:00"),
            (at(48 * 60), "due 25 November 12:00"),
            (at(-24 * 60), "due yesterday 12:00"),
        ],
    )
    def test_say_when_it_is_due(self, due, words):
        assert due_words(due, at(0)) == words

    def test_say_what_is_left_what_was_missed_and_what_waits(self):
        def words(state, *, left=0, late=0, used=0, due=FORTY):
            found = running_words(state, due=due, left=left, late=late, used=used, at=at(0))
            return found.label, found.detail, found.shape

        assert words("running", left=2400, used=10) == ("40 min left", "due 12:40", "")
        assert words("running", left=600, used=75) == ("10 min left", "due 12:40", "soon")
        assert words("late", late=7200, due=at(-120)) == ("missed by 2 h", "due 10:00", "late")
        assert words("waiting", left=10800, due=None) == (
            "3 h left",
            "waiting: no deadline",
            "wait",
        )

    def test_say_how_it_went(self):
        assert stopped_words("met", counted=1320, late=0).detail == "after 22 min"
        assert stopped_words("missed", counted=9000, late=3600).label == "first help 1 h late"
        assert stopped_words("closed", counted=60, late=0).shape == "off"
        assert stopped_words("closed", counted=60, late=60).shape == "late"


class TargetOf:
    def test_gives_what_ships_until_something_is_set(self):
        assert [line.target for line in SHIPPED] == [
            "30 business minutes",
            "2 business hours",
            "1 business day",
        ]
        assert target_of((), 1, NOON.date()) == SHIPPED[1]

    def test_gives_the_latest_date_and_of_one_date_what_was_set_last(self):
        def line(hours, days, number):
            on = NOON.date() + timedelta(days=days)
            return TargetLine(1, f"{hours} business hours", "next-opening", on, "M", "", number)

        lines = (line(3, -9, 1), line(5, 0, 3), line(4, 0, 2), line(6, 1, 4))
        assert target_of(lines, 1, NOON.date()).target == "5 business hours"
        assert target_of(lines, 2, NOON.date()) == SHIPPED[2]
