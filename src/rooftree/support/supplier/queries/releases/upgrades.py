"""Upgrades: all of them, those to one release, and one on its case."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import F, Q
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.support.supplier import permissions
from rooftree.support.supplier.choices import Topic
from rooftree.support.supplier.models import SupplierCase, Upgrade
from rooftree.support.supplier.rules.releases.upgrade import (
    UpgradeFacts,
    UpgradeStanding,
    upgrade_standing,
)

SHOWN = 50


@dataclass(frozen=True)
class UpgradeLine:
    """An upgrade with its case. Instants are UTC; "" where nothing is said yet."""

    case_id: int
    reference: str
    subject: str
    is_open: bool
    environment: str
    version: str
    release_id: int | None
    starts_at: datetime | None
    ends_at: datetime | None
    rehearsed_in: str
    rehearsed_on: date | None
    rehearsal_went: str
    answer: str
    answer_words: str
    answered_by: str
    answered_at: datetime | None
    answer_reason: str
    outcome: str
    outcome_words: str
    done_at: datetime | None
    standing: UpgradeStanding

    @property
    def is_one_day(self) -> bool:
        """Whether the window ends on the day it starts."""
        if not (self.starts_at and self.ends_at):
            return False
        return timezone.localdate(self.starts_at) == timezone.localdate(self.ends_at)


def upgrade_lines(*, actor: Actor, at: datetime, on: date) -> list[UpgradeLine]:
    """Give upgrades, those to come first by their window, then the latest that are over."""
    access.require(actor, permissions.WORK_CASES)
    cases = SupplierCase.objects.filter(topic=Topic.UPGRADE).select_related("upgrade")
    is_over = Q(status="closed") | ~Q(upgrade__outcome="") & Q(upgrade__isnull=False)
    ahead = cases.exclude(is_over).order_by(F("upgrade__starts_at").asc(nulls_last=True), "pk")
    past = cases.filter(is_over).order_by(F("upgrade__starts_at").desc(nulls_last=True), "-pk")
    return [_line(case, at, on) for case in (*ahead[:SHOWN], *past[:SHOWN])]


def upgrades_to(release_id: int, *, at: datetime, on: date) -> list[UpgradeLine]:
    """Give the upgrades to one release, for a page that has asked who reads it."""
    cases = SupplierCase.objects.filter(upgrade__release=release_id).select_related("upgrade")
    return [_line(case, at, on) for case in cases.order_by("upgrade__starts_at", "pk")]


def upgrade_of(*, actor: Actor, case_id: int, at: datetime, on: date) -> UpgradeLine | None:
    """Give the upgrade of a case; None where there is no such case, or it is for something else."""
    access.require(actor, permissions.WORK_CASES)
    cases = SupplierCase.objects.filter(pk=case_id, topic=Topic.UPGRADE)
    case = cases.select_related("upgrade").first()
    return _line(case, at, on) if case else None


def _line(case: SupplierCase, at: datetime, on: date) -> UpgradeLine:
    row = getattr(case, "upgrade", None) or Upgrade(version="")
    facts = UpgradeFacts(
        row.version, row.starts_at, row.ends_at, row.rehearsed_on, row.answer, row.outcome
    )
    return UpgradeLine(
        case_id=case.pk,
        reference=case.reference,
        subject=case.subject,
        is_open=case.is_open,
        environment=case.environment_name,
        version=row.version,
        release_id=row.release_id,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        rehearsed_in=row.rehearsed_in,
        rehearsed_on=row.rehearsed_on,
        rehearsal_went=row.rehearsal_went,
        answer=row.answer,
        answer_words=row.get_answer_display(),
        answered_by=row.answered_by_name,
        answered_at=row.answered_at,
        answer_reason=row.answer_reason,
        outcome=row.outcome,
        outcome_words=row.outcome_words,
        done_at=row.done_at,
        standing=upgrade_standing(facts, now=at, on=on),
    )
