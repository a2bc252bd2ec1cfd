"""How a release stands against its promise, and an upgrade in its steps."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from rooftree.support.supplier.rules.releases.standing import ReleaseFacts, release_standing
from rooftree.support.supplier.rules.releases.upgrade import UpgradeFacts, upgrade_standing

ON = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 14, 2, tzinfo=UTC)


def day(number):
    return ON + timedelta(days=number)


class ReleaseStanding:
    @pytest.mark.parametrize(
        ("facts", "state", "late", "words"),
        [
            (ReleaseFacts(None), "undated", 0, "No date promised yet"),
            (ReleaseFacts(day(0)), "promised", 0, "Promised for 23 November 2026"),
            (ReleaseFacts(day(9), moved=1), "promised", 0, "moved once"),
            (ReleaseFacts(day(-1)), "missed", 1, "Promised for 22 November 2026, 1 day ago"),
            (ReleaseFacts(day(-12), moved=2), "missed", 12, "12 days ago; moved 2 times"),
            (ReleaseFacts(day(-3), day(-3)), "released", 0, "Came out on 20 November 2026"),
            (ReleaseFacts(day(-9), day(-5)), "released", 4, "4 days after the date promised"),
            (ReleaseFacts(None, day(-5)), "released", 0, "Came out on 18 November 2026"),
            (ReleaseFacts(day(-9), None, day(-1)), "withdrawn", 0, "Withdrawn on 22 November"),
        ],
    )
    def test_tells_a_missed_date_as_a_fact_of_its_own(self, facts, state, late, words):
        found = release_standing(facts, on=ON)
        assert (found.state, found.days_late, found.is_missed) == (state, late, late > 0)
        assert words in found.words


HOUR = timedelta(hours=1)
PLANNED = UpgradeFacts("7.4", NOW + HOUR, NOW + 3 * HOUR)


class UpgradeStanding:
    @pytest.mark.parametrize(
        ("changes", "label"),
        [
            ({"starts_at": None}, "Not planned"),
            ({}, "Planned"),
            ({"rehearsed_on": day(1)}, "Planned"),
            ({"rehearsed_on": day(0)}, "Rehearsed"),
            ({"starts_at": NOW - HOUR}, "Window missed"),
            ({"answer": "no-go"}, "No-go"),
            ({"answer": "go"}, "Go"),
            ({"answer": "go", "starts_at": NOW}, "In its window"),
            ({"answer": "go", "starts_at": NOW - HOUR, "ends_at": NOW}, "Window over"),
            ({"answer": "go", "outcome": "back"}, "Rolled back"),
        ],
    )
    def test_goes_through_its_steps(self, changes, label):
        assert upgrade_standing(replace(PLANNED, **changes), now=NOW, on=ON).label == label

    def test_leaves_nothing_to_do_when_it_is_over(self):
        over = upgrade_standing(replace(PLANNED, outcome="done"), now=NOW, on=ON)
        assert over.to_do == ""
