"""Record that somebody rang the supplier: priority 1 is logged and phoned."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor
from rooftree.support.supplier.actions.cases.change import What, add_event, lock_for_work
from rooftree.support.supplier.models import CallRecord


class CallInFuture(Exception):
    """A call is recorded when it was made, not before."""


class CallBeforeRaised(Exception):
    """Nobody can have rung about a case that was not yet raised. Holds when it was."""

    def __init__(self, raised_at: datetime) -> None:
        super().__init__(raised_at)
        self.raised_at = raised_at


@dataclass(frozen=True)
class Call:
    """Who rang, who was reached, and when."""

    caller_name: str
    person_reached: str
    at: datetime
    number: str = ""
    words: str = ""


@transaction.atomic
def record_call(*, actor: Actor, case_id: int, call: Call, at: datetime | None = None) -> int:
    """Keep the call, told twice or once. One in the minute of raising counts as after it.

    Returns its id.
    """
    now = at or timezone.now()
    case = lock_for_work(actor, case_id)
    if call.at > now:
        raise CallInFuture(call.at)
    # People enter minutes, so the minute of raising is not before it.
    if call.at < case.raised_at.replace(second=0, microsecond=0):
        raise CallBeforeRaised(case.raised_at)
    same = {"at": call.at, "caller_name": call.caller_name, "person_reached": call.person_reached}
    known = CallRecord.objects.filter(case=case, words=call.words, **same).first()
    if known is not None:
        return known.pk
    made = CallRecord.objects.create(
        case=case,
        **same,
        number=call.number[:40],
        words=call.words,
        written_at=now,
        written_by_id=actor.colleague_id,
        written_by_name=actor.name,
    )
    words = f"{call.caller_name} rang and reached {call.person_reached}"
    if call.words:
        words = f"{words}: {call.words}"
    add_event(case, What.CALL, actor=actor, at=max(call.at, case.raised_at), words=words)
    audit.record(actor, "supplier.called", subject=case.ref, details={"call": made.pk})
    return made.pk
