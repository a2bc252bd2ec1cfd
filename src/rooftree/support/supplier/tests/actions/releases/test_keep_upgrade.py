"""An upgrade: plan, rehearsal, go or no-go, outcome."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from rooftree.support.supplier.actions.releases.keep_upgrade import (
    EndsBeforeItStarts,
    NoGoGiven,
    NotAnUpgrade,
    NotPlanned,
    NotRehearsed,
    NotYetStarted,
    RehearsedAhead,
    UpgradeOver,
    UpgradePlan,
    answer_upgrade,
    end_upgrade,
    plan_upgrade,
)
from rooftree.support.supplier.queries.releases.upgrades import upgrade_lines, upgrade_of
from rooftree.support.supplier.tests.factories import NOW, TODAY, make_case

HOUR = timedelta(hours=1)
PLAN = UpgradePlan("7.4.1", NOW + HOUR, NOW + 3 * HOUR)
REHEARSED = replace(
    PLAN, rehearsed_in="TEST", rehearsed_on=TODAY, rehearsal_went="Payments went through"
)


@pytest.fixture
def actor(cast):
    return cast.actor("callum.reid")


@pytest.fixture
def upgrade(actor):
    return make_case(topic="upgrade", priority=3).pk


def go(actor, number, **values):
    answer_upgrade(actor=actor, case_id=number, answer="go", who="Aileen Ross", at=NOW, **values)


def state(actor, number, at=NOW):
    return upgrade_of(actor=actor, case_id=number, at=at, on=TODAY).standing.label


@pytest.mark.django_db
class PlanUpgrade:
    def test_refuses_a_case_for_something_else_and_a_window_that_ends_first(self, actor, upgrade):
        with pytest.raises(NotAnUpgrade):
            plan_upgrade(actor=actor, case_id=make_case().pk, plan=PLAN, at=NOW)
        turned = replace(PLAN, ends_at=NOW)
        with pytest.raises(EndsBeforeItStarts):
            plan_upgrade(actor=actor, case_id=upgrade, plan=turned, at=NOW)
        ahead = replace(REHEARSED, rehearsed_on=date(2026, 12, 1))
        with pytest.raises(RehearsedAhead):
            plan_upgrade(actor=actor, case_id=upgrade, plan=ahead, at=NOW)

    def test_takes_a_go_back_when_the_window_moves(self, actor, upgrade):
        plan_upgrade(actor=actor, case_id=upgrade, plan=REHEARSED, at=NOW)
        go(actor, upgrade)
        assert state(actor, upgrade) == "Go"
        later = replace(REHEARSED, ends_at=NOW + 4 * HOUR)
        plan_upgrade(actor=actor, case_id=upgrade, plan=later, at=NOW)
        assert state(actor, upgrade) == "Rehearsed"


@pytest.mark.django_db
class AnswerUpgrade:
    def test_needs_a_window_and_a_rehearsal_or_a_reason(self, actor, upgrade):
        with pytest.raises(NotPlanned):
            go(actor, upgrade)
        plan_upgrade(actor=actor, case_id=upgrade, plan=PLAN, at=NOW)
        with pytest.raises(NotRehearsed):
            go(actor, upgrade)
        go(actor, upgrade, reason="The supplier patched TEST")
        line = upgrade_of(actor=actor, case_id=upgrade, at=NOW, on=TODAY)
        assert (line.answer_words, line.answered_by) == ("Go", "Aileen Ross")


@pytest.mark.django_db
class EndUpgrade:
    def test_comes_after_a_go_and_the_start_of_the_window(self, actor, upgrade):
        plan_upgrade(actor=actor, case_id=upgrade, plan=REHEARSED, at=NOW)
        said = {"actor": actor, "case_id": upgrade, "outcome": "done", "words": "By 16:00"}
        with pytest.raises(NoGoGiven):
            end_upgrade(**said, at=NOW)
        go(actor, upgrade)
        with pytest.raises(NotYetStarted):
            end_upgrade(**said, at=NOW)
        end_upgrade(**said, at=NOW + HOUR)
        with pytest.raises(UpgradeOver):
            plan_upgrade(actor=actor, case_id=upgrade, plan=PLAN, at=NOW)
        assert state(actor, upgrade) == "Done"

    def test_calls_off_without_a_go(self, actor, upgrade):
        end_upgrade(actor=actor, case_id=upgrade, outcome="called-off", words="Not ready", at=NOW)
        ahead = make_case(topic="upgrade", priority=3)
        lines = upgrade_lines(actor=actor, at=NOW, on=TODAY)
        assert [line.case_id for line in lines] == [ahead.pk, upgrade]
