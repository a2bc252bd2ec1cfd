"""Use a step of the escalation ladder: whom we reached there, how and when."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor
from rooftree.support.supplier.actions.cases.change import What, add_event, lock_for_work
from rooftree.support.supplier.actions.ladder.mail_contact import mail_contact
from rooftree.support.supplier.models import LadderUse, SupplierCase
from rooftree.support.supplier.queries.cases.clocks import Clockwork, one_with_log, state_of
from rooftree.support.supplier.queries.ladder.ladder import ladder_of
from rooftree.support.supplier.rules.ladder import WAYS, Climb, Lack, Rung, lacks, missed_targets

How = LadderUse.How
# Who presses a button twice, or sends the page again, does it within this time.
_PRESSED_TWICE = timedelta(minutes=1)


class StepLacks(Exception):
    """The use can't be kept as it is told. Holds what it lacks."""

    def __init__(self, lacks: Collection[Lack]) -> None:
        super().__init__(*sorted(lacks))
        self.lacks = lacks


class ReachedInFuture(Exception):
    """A step is recorded when it was used, not before."""


class ReachedBeforeRaised(Exception):
    """Nobody can have been reached about a case that was not yet raised. Holds when it was."""

    def __init__(self, raised_at: datetime) -> None:
        super().__init__(raised_at)
        self.raised_at = raised_at


@dataclass(frozen=True)
class Use:
    """What is told of a step: who was reached and when, beside what the rule asks for.

    A mail goes from here, now: its words are the climb's.
    """

    climb: Climb
    reached: str
    at: datetime


@dataclass(frozen=True)
class _Ground:
    """Why the step may be used."""

    missed: str
    skips: tuple[int, ...]


@transaction.atomic
def use_step(*, actor: Actor, case_id: int, use: Use, at: datetime | None = None) -> int:
    """Keep the use, and mail the contact where that is how. Returns its id.

    The same again from the same colleague a moment later is the same use, and mails nobody.
    """
    now = at or timezone.now()
    case = lock_for_work(actor, case_id, is_open=True)
    known = _used_just_now(case, use, actor, now)
    if known is not None:
        return known
    rung, ground = _judge(case, use.climb, now)
    reached_at = now if use.climb.how == How.MAIL else _instant(case, use.at, now)
    kept = _keep(case, rung, use, ground, actor=actor, reached_at=reached_at, now=now)
    if use.climb.how == How.MAIL:
        mail_contact(actor=actor, case=case, rung=rung, text=use.climb.words, at=now)
    words = _words(kept)
    add_event(case, What.LADDER, actor=actor, at=max(reached_at, case.raised_at), words=words)
    audit.record(actor, "supplier.laddered", subject=case.ref, details={"step": kept.step})
    return kept.pk


def _used_just_now(case: SupplierCase, use: Use, actor: Actor, now: datetime) -> int | None:
    same = LadderUse.objects.filter(
        case=case,
        step=use.climb.step,
        how=use.climb.how,
        reason=use.climb.reason,
        written_by_id=actor.colleague_id,
        written_at__gt=now - _PRESSED_TWICE,
    )
    if use.climb.how == How.MAIL:
        sent = case.messages.filter(ladder_step=use.climb.step, text=use.climb.words)
        same = same if sent.filter(at__gt=now - _PRESSED_TWICE).exists() else same.none()
    else:
        same = same.filter(at=use.at, words=use.climb.words)
    return same.values_list("pk", flat=True).first()


def _judge(case: SupplierCase, climb: Climb, now: datetime) -> tuple[Rung, _Ground]:
    ladder = ladder_of(case)
    rung, skips = ladder.rung(climb.step), ladder.skipped(climb.step)
    missed = missed_targets(state_of(one_with_log(case.pk), Clockwork(), now))
    lacking = lacks(rung, climb, missed=missed, skips=skips)
    if lacking:
        raise StepLacks(lacking)
    # Of two that were missed the later one says more.
    return rung, _Ground(missed[-1] if missed else "", skips)


def _instant(case: SupplierCase, reached_at: datetime, now: datetime) -> datetime:
    if reached_at > now:
        raise ReachedInFuture(reached_at)
    # People enter minutes, so the minute of raising is not before it.
    if reached_at < case.raised_at.replace(second=0, microsecond=0):
        raise ReachedBeforeRaised(case.raised_at)
    return reached_at


def _keep(
    case: SupplierCase,
    rung: Rung,
    use: Use,
    ground: _Ground,
    *,
    actor: Actor,
    reached_at: datetime,
    now: datetime,
) -> LadderUse:
    climb = use.climb
    return LadderUse.objects.create(
        case=case,
        step=rung.step,
        contact_id=rung.contact_id,
        contact_name=rung.name or rung.title,
        contact_title=rung.title,
        reached=use.reached or rung.name or rung.title,
        how=How(climb.how),
        at=reached_at,
        missed=ground.missed,
        reason=climb.reason,
        skipped=", ".join(str(step) for step in ground.skips),
        skip_reason=climb.skip_reason if ground.skips else "",
        words="" if climb.how == How.MAIL else climb.words,
        written_at=now,
        written_by_id=actor.colleague_id,
        written_by_name=actor.name,
    )


def _words(kept: LadderUse) -> str:
    """Say it for the log of the case."""
    whom = f"Step {kept.step}, {kept.contact_title or kept.contact_name}"
    parts = [
        f"{whom}: {kept.reached} reached {WAYS[kept.how]}",
        kept.words,
        f"Missed: {kept.missed}" if kept.missed else "",
        f"Why: {kept.reason}" if kept.reason else "",
        f"Left out {_steps(kept.skipped)}: {kept.skip_reason}" if kept.skipped else "",
    ]
    return " ".join(f"{part.rstrip('.')}." for part in parts if part)


def _steps(skipped: str) -> str:
    """Name the steps that were left out: "1, 2" are "steps 1 and 2"."""
    *first, final = skipped.split(", ")
    return f"steps {', '.join(first)} and {final}" if first else f"step {final}"
