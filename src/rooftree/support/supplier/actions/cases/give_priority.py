"""Answer the four questions of an incident, or override what the table says."""

from dataclasses import dataclass
from datetime import datetime

from rooftree.platform.references.interface import Actor
from rooftree.support.model import interface as model
from rooftree.support.supplier.models import PriorityAnswer, SupplierCase
from rooftree.support.supplier.rules.priority import LIVE, NON_PRODUCTION, decide


class AnswersMissing(Exception):
    """An incident has a priority, and so the four questions are answered."""


class PriorityOfRequest(Exception):
    """Only incidents have a priority."""


class ReasonMissing(Exception):
    """Whoever overrides the table says why."""


class OverrideUnnamed(Exception):
    """Only a named person overrides the table."""


class EnvironmentDisagrees(Exception):
    """The answer says LIVE and the named environment is not, or the other way round."""


class EnvironmentUnknown(Exception):
    """There is no such environment."""


@dataclass(frozen=True)
class Answers:
    """The four questions. `environment_id` names which one, where the site keeps a list."""

    environment: str
    impact: str
    scope: str
    has_workaround: bool
    environment_id: int | None = None


@dataclass(frozen=True)
class Override:
    """Another priority than the table's, and why."""

    priority: int
    reason: str


def place(environment_id: int | None, answers: Answers | None) -> dict[str, object]:
    """Give the case's fields of its environment, refusing an answer that it belies."""
    if environment_id is None:
        return {} if answers is None else {"is_live": answers.environment == LIVE}
    found = next((line for line in model.environments() if line.id == environment_id), None)
    if found is None:
        raise EnvironmentUnknown
    said = LIVE if found.is_live else NON_PRODUCTION
    if answers is not None and answers.environment != said:
        raise EnvironmentDisagrees
    return {
        "environment_id": found.id,
        "environment_name": found.name,
        "is_live": found.is_live,
    }


def decided(actor: Actor, answers: Answers, override: Override | None) -> PriorityAnswer:
    """Work the priority out, with the override where there is one; nothing is kept yet."""
    found = decide(
        environment=answers.environment,
        impact=answers.impact,
        scope=answers.scope,
        has_workaround=answers.has_workaround,
    )
    is_other = override is not None and override.priority != found.priority
    reason = override.reason.strip()[:300] if override and is_other else ""
    if is_other and not reason:
        raise ReasonMissing
    if is_other and actor.colleague_id is None:
        raise OverrideUnnamed
    return PriorityAnswer(
        environment=answers.environment,
        impact=answers.impact,
        scope=answers.scope,
        has_workaround=answers.has_workaround,
        rule=found.rule[:200],
        by_table=found.priority,
        priority=override.priority if override and is_other else found.priority,
        override_reason=reason,
        by_id=actor.colleague_id,
        by_name=actor.name,
    )


def keep_answer(answer: PriorityAnswer, case: SupplierCase, at: datetime) -> None:
    """Put the answers on the case."""
    answer.case, answer.at = case, at
    answer.save()
