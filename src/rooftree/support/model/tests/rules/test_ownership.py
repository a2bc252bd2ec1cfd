"""Who owns a level on which day, whatever is changed."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rooftree.support.model.rules.ownership import (
    AlreadyOwner,
    Difference,
    Span,
    differences,
    first_gap,
    first_overlap,
    owner_on,
    with_new_owner,
    without_change,
)

START = date(2026, 9, 1)
IHMS = Span("ihms", START)
PLANNED = [Span("ihms", START, date(2027, 3, 31)), Span("systems", date(2027, 4, 1))]

days = st.integers(0, 400).map(lambda n: START + timedelta(days=n))
teams = st.sampled_from(["ihms", "systems", "ict"])
changes = st.lists(st.tuples(teams, days), max_size=12)


def apply(spans, wanted):
    for team, on in wanted:
        try:
            spans = with_new_owner(spans, team, on)
        except AlreadyOwner:
            continue
    return spans


class OwnerOn:
    def test_counts_the_last_day(self):
        assert owner_on(PLANNED, date(2027, 3, 31)).team == "ihms"
        assert owner_on(PLANNED, date(2027, 4, 1)).team == "systems"

    def test_gives_nobody_before_the_first_day(self):
        assert owner_on(PLANNED, date(2026, 8, 31)) is None

    @given(changes, days)
    def test_is_always_exactly_one_team(self, wanted, on):
        spans = apply([IHMS], wanted)
        assert len([span for span in spans if span.covers(on)]) == 1
        assert first_overlap(spans) is None
        assert first_gap(spans) is None


class WithNewOwner:
    @given(changes, teams, days)
    def test_leaves_days_before_as_they_were(self, wanted, team, from_on):
        before = apply([IHMS], wanted)
        after = apply(before, [(team, from_on)])
        for n in range((from_on - START).days):
            on = START + timedelta(days=n)
            assert owner_on(after, on).team == owner_on(before, on).team

    @given(changes, teams, days)
    def test_gives_the_day_itself_to_the_team(self, wanted, team, from_on):
        assert owner_on(apply(apply([IHMS], wanted), [(team, from_on)]), from_on).team == team

    def test_stops_at_the_next_planned_change(self):
        spans = with_new_owner(PLANNED, "ict", date(2027, 1, 4))
        assert spans == [
            Span("ihms", START, date(2027, 1, 3)),
            Span("ict", date(2027, 1, 4), date(2027, 3, 31)),
            Span("systems", date(2027, 4, 1)),
        ]

    def test_joins_a_team_that_comes_earlier_than_planned(self):
        spans = with_new_owner(PLANNED, "systems", date(2027, 1, 4))
        assert spans == [
            Span("ihms", START, date(2027, 1, 3)),
            Span("systems", date(2027, 1, 4)),
        ]

    def test_replaces_a_change_of_the_same_day(self):
        spans = with_new_owner(PLANNED, "ict", date(2027, 4, 1))
        assert spans[1:] == [Span("ict", date(2027, 4, 1))]

    def test_refuses_the_team_that_owns_the_level_already(self):
        with pytest.raises(AlreadyOwner):
            with_new_owner(PLANNED, "ihms", date(2027, 1, 4))

    def test_keeps_days_that_nobody_was_meant_to_own(self):
        ended = [Span("ihms", START, date(2026, 12, 31))]
        spans = with_new_owner(ended, "systems", date(2027, 2, 1))
        assert first_gap(spans) == (date(2027, 1, 1), date(2027, 1, 31))


class WithoutChange:
    def test_lets_the_owner_before_go_on(self):
        assert without_change(PLANNED, date(2027, 4, 1)) == [IHMS]

    def test_lets_the_owner_before_go_on_up_to_the_next_change(self):
        spans = with_new_owner(PLANNED, "ict", date(2027, 1, 4))
        assert without_change(spans, date(2027, 1, 4)) == PLANNED

    @given(changes, teams, days)
    def test_undoes_a_change_of_owner(self, wanted, team, from_on):
        before = apply([IHMS], wanted)
        if (
            any(span.from_on == from_on for span in before)
            or owner_on(before, from_on).team == team
        ):
            return
        after = without_change(with_new_owner(before, team, from_on), from_on)
        if any(s.team == team and s.from_on > from_on for s in before):
            return
        assert differences(before, after) == []


class Differences:
    def test_names_each_day_on_which_the_owner_differs(self):
        later = [Span("ihms", START, date(2027, 6, 30)), Span("ict", date(2027, 7, 1))]
        assert differences(PLANNED, later) == [
            Difference(date(2027, 4, 1), "systems", "ihms"),
            Difference(date(2027, 7, 1), "systems", "ict"),
        ]

    def test_starts_from_nobody(self):
        assert differences([], [IHMS]) == [Difference(START, None, "ihms")]

    def test_tells_nothing_where_only_marks_differ(self):
        assert differences([IHMS], [Span("ihms", START, None, is_ours=True)]) == []
