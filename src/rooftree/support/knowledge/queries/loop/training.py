"""Training needs: what each service asks again and again."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.models import RecurringMember, RecurringQuestion
from rooftree.support.knowledge.queries.loop.recurring_list import Wanted
from rooftree.support.knowledge.rules.loop.windows import RECURS_AT


@dataclass(frozen=True)
class Need:
    """One question that a service asks again and again."""

    id: int
    title: str
    verdict: str
    verdict_words: str
    times: int
    people: int


@dataclass(frozen=True)
class ServiceNeeds:
    """What one service asks, most often first. `times` counts the askings of all its needs."""

    service_id: int
    service: str
    times: int
    needs: tuple[Need, ...]


def training_needs(*, actor: Actor, wanted: Wanted) -> list[ServiceNeeds]:
    """Give each service with its recurring questions, in one query; most askings first."""
    access.require(actor, permissions.KEEP_ARTICLES)
    counted = Q(question__at__gte=wanted.since, question__at__lte=wanted.at)
    rows = (
        RecurringMember.objects.filter(counted, question__service__isnull=False)
        .order_by()
        .values(
            "recurring_id",
            "recurring__title",
            "recurring__verdict",
            "question__service_id",
            "question__service__name",
        )
        .annotate(times=Count("pk"), people=Count("question__asker_key", distinct=True))
        .filter(times__gte=RECURS_AT)
    )
    by_service: dict[tuple[int, str], list[Need]] = defaultdict(list)
    for row in rows:
        of = (row["question__service_id"], row["question__service__name"])
        by_service[of].append(_need({**row}))
    found = [_service(*of, needs) for of, needs in by_service.items()]
    return sorted(found, key=lambda each: (-each.times, each.service))


def _need(row: dict[str, Any]) -> Need:
    verdict = RecurringQuestion.Verdict(row["recurring__verdict"])
    return Need(
        id=row["recurring_id"],
        title=row["recurring__title"],
        verdict=verdict.value,
        verdict_words=str(verdict.label),
        times=row["times"],
        people=row["people"],
    )


def _service(service_id: int, name: str, needs: list[Need]) -> ServiceNeeds:
    ordered = sorted(needs, key=lambda need: (-need.times, -need.people, need.id))
    return ServiceNeeds(service_id, name, sum(need.times for need in needs), tuple(ordered))
