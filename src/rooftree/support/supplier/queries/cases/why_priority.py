"""Why an incident has its priority: the answers, the rule that decided, and the paper's words."""

from dataclasses import dataclass
from datetime import datetime

from rooftree.support.supplier.models import PriorityAnswer, SupplierCase
from rooftree.support.supplier.rules.cases.words import clock
from rooftree.support.supplier.rules.priority import decide


@dataclass(frozen=True)
class PriorityWhy:
    """The card "Why priority 1". `override` is the reason where a person chose another."""

    priority: int
    by_table: int
    words: str
    rule: str
    not_higher: str
    environment: str
    impact: str
    scope: str
    workaround: str
    answered_by: str
    answered: str
    override: str


def why_priority(case: SupplierCase, at: datetime) -> PriorityWhy | None:
    """Read the latest answers of the case; None where there are none, as of a request."""
    if case.priority is None:
        return None
    row = PriorityAnswer.objects.filter(case=case).order_by("-at", "-id").first()
    if row is None:
        return None
    decided = decide(
        environment=row.environment,
        impact=row.impact,
        scope=row.scope,
        has_workaround=row.has_workaround,
    )
    return PriorityWhy(
        priority=row.priority,
        by_table=row.by_table,
        words=decided.words,
        rule=row.rule,
        not_higher=decided.not_higher,
        environment=row.get_environment_display(),
        impact=row.get_impact_display(),
        scope=row.get_scope_display(),
        workaround="There is one" if row.has_workaround else "None",
        answered_by=row.by_name,
        answered=clock(row.at, at),
        override=row.override_reason,
    )
