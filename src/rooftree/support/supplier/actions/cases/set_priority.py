"""Give an incident another priority."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.audit import interface as audit
from rooftree.platform.events import interface as events
from rooftree.platform.references.interface import Actor
from rooftree.support.supplier.actions.cases.change import What, add_event, lock_for_work
from rooftree.support.supplier.actions.cases.give_priority import (
    Answers,
    Override,
    PriorityOfRequest,
    decided,
    keep_answer,
    place,
)
from rooftree.support.supplier.actions.cases.judge_clock import Why, judge_clock
from rooftree.support.supplier.choices import Kind
from rooftree.support.supplier.events import CasePrioritised
from rooftree.support.supplier.models import PriorityAnswer


@transaction.atomic
def set_priority(
    *,
    actor: Actor,
    case_id: int,
    answers: Answers,
    override: Override | None = None,
    at: datetime | None = None,
) -> int:
    """Answer the four questions anew. Returns the priority.

    Where it changes, the clocks are judged by the old one first: how they went stays.
    """
    now = at or timezone.now()
    case = lock_for_work(actor, case_id, is_open=True)
    if case.kind != Kind.INCIDENT:
        raise PriorityOfRequest
    answer = decided(actor, answers, override)
    where = place(answers.environment_id, answers)
    before = case.priority
    if answer.priority != before:
        judge_clock(case, why=Why.PRIORITY, at=now)
        add_event(
            case, What.PRIORITY, actor=actor, at=now, priority=answer.priority, words=_words(answer)
        )
    keep_answer(answer, case, now)
    case.priority = answer.priority
    for name, value in where.items():
        setattr(case, name, value)
    case.save(update_fields=["priority", *where])
    audit.record(
        actor,
        "supplier.prioritised",
        subject=case.ref,
        details={"priority": answer.priority, "before": before},
    )
    if answer.priority != before:
        # What was met before is measured anew, and judged by what holds now.
        judge_clock(case, why=Why.MET, at=now)
        events.publish(CasePrioritised(case.pk, answer.priority))
    return answer.priority


def _words(answer: PriorityAnswer) -> str:
    if not answer.override_reason:
        return answer.rule
    return f"{answer.rule} Overridden by {answer.by_name}: {answer.override_reason}"
