"""An upgrade on its case: plan it, rehearse it, give a go or no-go, and say how it went."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor
from rooftree.support.supplier.actions.cases.change import What, add_event, lock_for_work
from rooftree.support.supplier.choices import Topic
from rooftree.support.supplier.models import SupplierCase, Upgrade
from rooftree.support.supplier.rules.releases.days import day_words

Answer, Outcome = Upgrade.Answer, Upgrade.Outcome


class NotAnUpgrade(Exception):
    """The case is for something else."""


class UpgradeOver(Exception):
    """How the upgrade went is said already."""


class EndsBeforeItStarts(Exception):
    """The window ends before it starts."""


class NotPlanned(Exception):
    """Nobody can let an upgrade go that has no version or no window."""


class NotRehearsed(Exception):
    """Who lets it go without a rehearsal says why."""


class RehearsedAhead(Exception):
    """What is still to come went neither well nor badly."""


class NoGoGiven(Exception):
    """Without a go an upgrade can only be called off."""


class NotYetStarted(Exception):
    """The window has not begun, so the upgrade went in no way yet."""


@dataclass(frozen=True)
class UpgradePlan:
    """What is upgraded to, when, and how the rehearsal went."""

    version: str
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    release_id: int | None = None
    rehearsed_in: str = ""
    rehearsed_on: date | None = None
    rehearsal_went: str = ""


@transaction.atomic
def plan_upgrade(
    *, actor: Actor, case_id: int, plan: UpgradePlan, at: datetime | None = None
) -> int:
    """Write the plan; another version or window takes a go or no-go back. Returns the case's id."""
    case, upgrade = _load(actor, case_id)
    now = at or timezone.now()
    if plan.starts_at and plan.ends_at and plan.ends_at <= plan.starts_at:
        raise EndsBeforeItStarts
    is_ahead = plan.rehearsed_on and plan.rehearsed_on > timezone.localdate(now)
    if plan.rehearsal_went and is_ahead:
        raise RehearsedAhead(plan.rehearsed_on)
    before = (upgrade.version, upgrade.starts_at, upgrade.ends_at)
    for name, value in vars(plan).items():
        setattr(upgrade, name, value)
    words = _plan_words(plan)
    if upgrade.answer and before != (plan.version, plan.starts_at, plan.ends_at):
        _forget_answer(upgrade)
        words += ". The go or no-go is to be given anew"
    upgrade.save()
    add_event(case, What.UPGRADE, actor=actor, at=now, words=words)
    audit.record(actor, "supplier.upgrade_planned", subject=case.ref)
    return case.pk


@transaction.atomic
def answer_upgrade(
    *,
    actor: Actor,
    case_id: int,
    answer: str,
    who: str,
    reason: str = "",
    at: datetime | None = None,
) -> int:
    """Keep who gave the go or no-go. Returns the case's id."""
    case, upgrade = _load(actor, case_id)
    now = at or timezone.now()
    if not (upgrade.version and upgrade.starts_at and upgrade.ends_at):
        raise NotPlanned(case.reference)
    on = upgrade.rehearsed_on
    is_rehearsed = on is not None and on <= timezone.localdate(now)
    if answer == Answer.GO and not is_rehearsed and not reason:
        raise NotRehearsed(case.reference)
    upgrade.answer, upgrade.answered_at = Answer(answer), now
    upgrade.answered_by_name, upgrade.answer_reason = who, reason
    upgrade.save()
    said = f"{Answer(answer).label} by {who}" + (f": {reason}" if reason else "")
    add_event(case, What.UPGRADE, actor=actor, at=now, words=said)
    audit.record(actor, "supplier.upgrade_answered", subject=case.ref, details={"answer": answer})
    return case.pk


@transaction.atomic
def end_upgrade(
    *, actor: Actor, case_id: int, outcome: str, words: str, at: datetime | None = None
) -> int:
    """Say how it went, or that it is called off. Returns the case's id."""
    case, upgrade = _load(actor, case_id)
    now = at or timezone.now()
    if outcome != Outcome.CALLED_OFF:
        if upgrade.answer != Answer.GO:
            raise NoGoGiven(case.reference)
        if upgrade.starts_at is None or now < upgrade.starts_at:
            raise NotYetStarted(case.reference)
    upgrade.outcome, upgrade.outcome_words, upgrade.done_at = Outcome(outcome), words, now
    upgrade.save()
    said = Outcome(outcome).label + (f": {words}" if words else "")
    add_event(case, What.UPGRADE, actor=actor, at=now, words=said)
    audit.record(actor, "supplier.upgrade_ended", subject=case.ref, details={"outcome": outcome})
    return case.pk


def _load(actor: Actor, case_id: int) -> tuple[SupplierCase, Upgrade]:
    case = lock_for_work(actor, case_id, is_open=True)
    if case.topic != Topic.UPGRADE:
        raise NotAnUpgrade(case.reference)
    upgrade = Upgrade.objects.filter(case=case).first() or Upgrade(case=case)
    if upgrade.outcome:
        raise UpgradeOver(case.reference)
    return case, upgrade


def _forget_answer(upgrade: Upgrade) -> None:
    upgrade.answer, upgrade.answered_at = "", None
    upgrade.answered_by_name = upgrade.answer_reason = ""


def _plan_words(plan: UpgradePlan) -> str:
    said = f"To {plan.version}"
    if plan.starts_at and plan.ends_at:
        starts, ends = timezone.localtime(plan.starts_at), timezone.localtime(plan.ends_at)
        until = f"{ends:%H:%M}" if starts.date() == ends.date() else _instant(ends)
        said += f", {_instant(starts)} to {until}"
    if plan.rehearsed_on and plan.rehearsed_in:
        said += f", rehearsal in {plan.rehearsed_in} on {day_words(plan.rehearsed_on)}"
    return said


def _instant(local: datetime) -> str:
    return f"{local.day} {local:%B} {local:%H:%M}"
