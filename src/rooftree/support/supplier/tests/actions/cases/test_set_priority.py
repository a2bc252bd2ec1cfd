"""Giving an incident another priority."""

from datetime import timedelta

import pytest

from rooftree.platform.access.interface import NotAllowed
from rooftree.support.supplier.actions.cases.change import CaseClosed
from rooftree.support.supplier.actions.cases.give_priority import (
    Answers,
    Override,
    PriorityOfRequest,
)
from rooftree.support.supplier.actions.cases.set_priority import set_priority
from rooftree.support.supplier.tests.factories import NOW, make_case

pytestmark = pytest.mark.django_db
SEVERE = Answers("live", "severe", "system", has_workaround=False)
STOPPED = Answers("live", "stopped", "system", has_workaround=False)
LATER = NOW + timedelta(minutes=30)


class SetPriority:
    def test_judges_the_old_clocks_first_and_logs_the_new_priority(self, cast):
        case = make_case(priority=2)
        given = set_priority(
            actor=cast.actor("callum.reid"), case_id=case.pk, answers=STOPPED, at=LATER
        )
        assert given == 1
        case.refresh_from_db()
        assert case.priority == 1
        judged = {(row.clock, row.target, row.priority) for row in case.judgements.all()}
        assert judged == {("response", "4 business hours", 2), ("resolution", "5 business days", 2)}
        line = case.log.get(what="priority")
        assert (line.priority, line.at) == (1, LATER)
        assert case.priority_answers.get().rule in line.words

    def test_keeps_answers_that_change_nothing_without_a_line_in_the_log(self, cast):
        case = make_case(priority=2)
        set_priority(actor=cast.actor("callum.reid"), case_id=case.pk, answers=SEVERE)
        assert case.priority_answers.count() == 1
        assert not case.log.filter(what="priority").exists()
        assert not case.judgements.exists()

    def test_says_who_overrode_the_table(self, cast):
        case = make_case(priority=2)
        override = Override(3, "Only the test file")
        set_priority(
            actor=cast.actor("callum.reid"), case_id=case.pk, answers=SEVERE, override=override
        )
        words = case.log.get(what="priority").words
        assert words.endswith("Overridden by Callum Reid: Only the test file")

    def test_refuses_requests_closed_cases_and_others(self, cast):
        actor = cast.actor("callum.reid")
        with pytest.raises(PriorityOfRequest):
            set_priority(actor=actor, case_id=make_case(topic="documentation").pk, answers=SEVERE)
        with pytest.raises(CaseClosed):
            set_priority(actor=actor, case_id=make_case(status="closed").pk, answers=SEVERE)
        with pytest.raises(NotAllowed):
            set_priority(actor=cast.actor("morven.baillie"), case_id=make_case().pk, answers=SEVERE)
