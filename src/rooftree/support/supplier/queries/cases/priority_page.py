"""The priority of one incident: how it was answered each time."""

from dataclasses import dataclass
from datetime import datetime

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor, Ref
from rooftree.support.model import interface as model
from rooftree.support.supplier import permissions
from rooftree.support.supplier.choices import Kind
from rooftree.support.supplier.models import PriorityAnswer, SupplierCase
from rooftree.support.supplier.queries.cases.why_priority import PriorityWhy, why_priority
from rooftree.support.supplier.rules.cases.words import clock
from rooftree.support.supplier.rules.priority import LIVE


@dataclass(frozen=True)
class AnswerLine:
    """One time that the questions were answered."""

    priority: int
    rule: str
    override: str
    by: str
    at: str


@dataclass(frozen=True)
class PriorityPage:
    """`given` are the latest answers as the form takes them."""

    id: int
    ref: Ref
    reference: str
    subject: str
    is_open: bool
    priority: int
    why: PriorityWhy | None
    given: dict[str, str]
    lines: tuple[AnswerLine, ...]


def priority_page(*, actor: Actor, case_id: int, at: datetime) -> PriorityPage | None:
    """Read it; None where there is no such incident, for a request has no priority."""
    access.require(actor, permissions.WORK_CASES)
    case = SupplierCase.objects.filter(pk=case_id, kind=Kind.INCIDENT).first()
    if case is None or case.priority is None:
        return None
    rows = list(case.priority_answers.all())
    return PriorityPage(
        id=case.pk,
        ref=case.ref,
        reference=case.reference,
        subject=case.subject,
        is_open=case.is_open,
        priority=case.priority,
        why=why_priority(case, at),
        given=_given(case, rows[0]) if rows else {},
        lines=tuple(_line(row, at) for row in rows),
    )


def _given(case: SupplierCase, latest: PriorityAnswer) -> dict[str, str]:
    return {
        "environment": _environment(case, latest),
        "impact": latest.impact,
        "scope": latest.scope,
        "workaround": "yes" if latest.has_workaround else "no",
        "priority": str(latest.priority) if latest.override_reason else "",
        "reason": latest.override_reason,
    }


def _environment(case: SupplierCase, latest: PriorityAnswer) -> str:
    """Name the environment as the form does; of several that may be meant, none."""
    if case.environment_id:
        return str(case.environment_id)
    lines = model.environments()
    is_live = latest.environment == LIVE
    meant = [str(line.id) for line in lines if line.is_live == is_live]
    if not lines:
        return latest.environment
    return meant[0] if len(meant) == 1 else ""


def _line(row: PriorityAnswer, at: datetime) -> AnswerLine:
    return AnswerLine(row.priority, row.rule, row.override_reason, row.by_name, clock(row.at, at))
