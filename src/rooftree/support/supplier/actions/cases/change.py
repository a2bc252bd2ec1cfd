"""Every change of a case goes through here, so that the log misses none."""

from datetime import datetime
from typing import Any

from rooftree.platform.access import interface as access
from rooftree.platform.events import interface as events
from rooftree.platform.references.interface import Actor
from rooftree.support.supplier import permissions
from rooftree.support.supplier.actions.cases.judge_clock import Why, judge_clock
from rooftree.support.supplier.choices import Author, Channel, Direction, Here, Status
from rooftree.support.supplier.events import CaseMoved
from rooftree.support.supplier.models import CaseEvent, SupplierCase

What = CaseEvent.What


class CaseUnknown(Exception):
    """There is no case of this number."""


class CaseClosed(Exception):
    """The case is closed: open it again first."""


def lock(case_id: int) -> SupplierCase:
    """Load the case and hold it until the transaction ends."""
    try:
        # Its key stays free: who holds a release writes into the logs of its cases meanwhile.
        return SupplierCase.objects.select_for_update(no_key=True).get(pk=case_id)
    except SupplierCase.DoesNotExist:
        raise CaseUnknown(case_id) from None


def lock_for_work(actor: Actor, case_id: int, *, is_open: bool = False) -> SupplierCase:
    """Load and hold the case for the team that owns level 3 today."""
    access.require(actor, permissions.WORK_CASES)
    case = lock(case_id)
    if is_open and not case.is_open:
        raise CaseClosed(case.reference)
    return case


def add_event(
    case: SupplierCase,
    what: CaseEvent.What,
    *,
    actor: Actor,
    at: datetime,
    words: str = "",
    **values: Any,
) -> None:
    """Add a line to the log; `values` are status, direction, author, channel, priority, kind."""
    CaseEvent.objects.create(
        case=case,
        what=what,
        at=at,
        words=words[:500],
        actor_name=actor.name,
        actor_id=actor.colleague_id,
        **values,
    )


def note_message(
    case: SupplierCase,
    *,
    actor: Actor,
    at: datetime,
    direction: Direction,
    author: Author,
    channel: Channel,
    words: str = "",
) -> None:
    """Log that a message passed, and when the supplier was heard."""
    add_event(
        case,
        What.MESSAGE,
        actor=actor,
        at=at,
        words=words,
        direction=direction,
        author=author,
        channel=channel,
    )
    case.latest_word_at = max(case.latest_word_at, at)
    changed = ["latest_word_at"]
    # A machine that answers by itself leaves a case as stale as it was; whoever reads the portal
    # has looked at what the supplier keeps there.
    is_word = author == Author.PERSON or channel == Channel.PORTAL
    if direction == Direction.IN and is_word:
        case.latest_supplier_word_at = max(case.latest_supplier_word_at or at, at)
        changed.append("latest_supplier_word_at")
    case.save(update_fields=changed)
    if direction == Direction.IN:
        judge_clock(case, why=Why.MET, at=at)


def move(
    case: SupplierCase,
    status: Status,
    because: Here,
    *,
    actor: Actor,
    at: datetime,
    words: str = "",
) -> None:
    """Change the status, log it, and tell. Nothing happens where it stands there already."""
    before = case.status
    if before == status:
        return
    what = {Status.CLOSED: What.CLOSED}.get(status, What.STATUS)
    if before == Status.CLOSED:
        what = What.REOPENED
    add_event(case, what, actor=actor, at=at, words=words, status=status)
    case.status, case.here_because, case.here_since_at = status, because, at
    case.here_words = words[:300]
    case.closed_at = at if status == Status.CLOSED else None
    if status == Status.RESOLVED:
        case.resolved_at = at
    elif status != Status.CLOSED:
        case.resolved_at = None
    case.save(
        update_fields=[
            "status",
            "here_because",
            "here_since_at",
            "here_words",
            "closed_at",
            "resolved_at",
        ]
    )
    if status in {Status.RESOLVED, Status.CLOSED}:
        judge_clock(case, why=Why.CLOSED if status == Status.CLOSED else Why.MET, at=at)
    events.publish(CaseMoved(case.pk, before, status))
