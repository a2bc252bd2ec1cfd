"""Raise a request or an incident to the supplier."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import connection, transaction
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.events import interface as events
from rooftree.platform.references.interface import Actor, next_number
from rooftree.support.enquiries import interface as enquiries
from rooftree.support.model import interface as model
from rooftree.support.supplier import permissions
from rooftree.support.supplier.actions.cases.change import What, add_event
from rooftree.support.supplier.actions.cases.give_priority import (
    Answers,
    AnswersMissing,
    Override,
    PriorityOfRequest,
    decided,
    keep_answer,
    place,
)
from rooftree.support.supplier.actions.portal.index import index
from rooftree.support.supplier.choices import Kind, Topic
from rooftree.support.supplier.events import CasePrioritised, CaseRaised
from rooftree.support.supplier.models import (
    CaseEnquiry,
    PortalUser,
    PriorityAnswer,
    SupplierCase,
)
from rooftree.support.supplier.queries.standing import EXTERNAL_ESCALATION
from rooftree.support.supplier.rules.cases.topics import kind_of

# Who presses a button twice, or sends the page again, does it within this time.
_PRESSED_TWICE = timedelta(minutes=2)


class PortalUserUnknown(Exception):
    """Nobody of this number may log cases on the portal today."""


@dataclass(frozen=True)
class Given:
    """What somebody gives to raise a case. A request has no answers, an incident all four."""

    topic: str
    subject: str
    description: str
    product: str
    environment_id: int | None = None
    portal_user_id: int | None = None
    enquiry_id: int | None = None
    answers: Answers | None = None
    override: Override | None = None
    file_ids: tuple[int, ...] = ()


@transaction.atomic
def raise_case(*, actor: Actor, given: Given, at: datetime | None = None) -> int:
    """Keep the case, and have its enquiry wait for it. Returns the number that people quote.

    The same again from the same colleague a moment later is the same case.
    """
    now = at or timezone.now()
    access.require(actor, permissions.WORK_CASES)
    kind = Kind(kind_of(Topic(given.topic)))
    answer = _answer(actor, given, kind)
    raised = _raised_just_now(actor, given, answer, now)
    if raised is not None:
        return raised
    case = _keep(actor, given, kind, answer, now)
    if answer is not None:
        keep_answer(answer, case, now)
    add_event(
        case, What.RAISED, actor=actor, at=now, kind=kind, priority=case.priority,
        words=_words(given, answer),
    )  # fmt: skip
    if given.enquiry_id is not None:
        _link(case, given.enquiry_id, actor, now)
    index(case)
    details: dict[str, object] = {"kind": kind.value, "topic": given.topic}
    if case.priority is not None:
        details["priority"] = case.priority
    audit.record(actor, "supplier.raised", subject=case.ref, details=details)
    events.publish(CaseRaised(case.pk, kind.value, case.priority))
    if case.priority is not None:
        events.publish(CasePrioritised(case.pk, case.priority))
    return case.pk


def _answer(actor: Actor, given: Given, kind: Kind) -> PriorityAnswer | None:
    if kind == Kind.REQUEST:
        if given.answers is not None or given.override is not None:
            raise PriorityOfRequest
        return None
    if given.answers is None:
        raise AnswersMissing
    return decided(actor, given.answers, given.override)


def _raised_just_now(
    actor: Actor, given: Given, answer: PriorityAnswer | None, now: datetime
) -> int | None:
    """Give the case that stands already. Two of one colleague at once wait for one another."""
    if actor.colleague_id is None:
        return None
    with connection.cursor() as cursor:
        lock = "SELECT pg_advisory_xact_lock(hashtext('supplier.raise'), %s)"
        cursor.execute(lock, [actor.colleague_id])
    same = SupplierCase.objects.filter(
        raised_by_id=actor.colleague_id,
        raised_at__gt=now - _PRESSED_TWICE,
        raised_at__lte=now,
        topic=given.topic,
        subject=given.subject,
        description=given.description,
        product=given.product,
        priority=answer.priority if answer else None,
    )
    if given.enquiry_id is not None:
        linked = CaseEnquiry.objects.filter(enquiry_id=given.enquiry_id)
        same = same.filter(pk__in=linked.values("case"))
    return same.order_by("pk").values_list("pk", flat=True).first()


def _keep(
    actor: Actor, given: Given, kind: Kind, answer: PriorityAnswer | None, now: datetime
) -> SupplierCase:
    on = timezone.localdate(now)
    owner = model.owner_of(EXTERNAL_ESCALATION, on=on)
    return SupplierCase.objects.create(
        id=next_number("SC"),
        kind=kind,
        topic=given.topic,
        subject=given.subject,
        description=given.description,
        file_ids=list(given.file_ids),
        product=given.product,
        priority=answer.priority if answer else None,
        raised_at=now,
        raised_by_id=actor.colleague_id,
        raised_by_name=actor.name,
        level_owner_id=owner.team_id if owner else None,
        owner_id=actor.colleague_id,
        portal_user=_portal_user(given.portal_user_id, on),
        here_since_at=now,
        latest_word_at=now,
        **place(given.environment_id, given.answers),
    )


def _portal_user(portal_user_id: int | None, on: date) -> PortalUser | None:
    if portal_user_id is None:
        return None
    row = PortalUser.objects.filter(pk=portal_user_id, from_on__lte=on).first()
    if row is None or (row.until_on is not None and row.until_on < on):
        raise PortalUserUnknown
    return row


def _link(case: SupplierCase, enquiry_id: int, actor: Actor, now: datetime) -> None:
    enquiries.mark_with_supplier(
        actor=actor, enquiry_id=enquiry_id, reference=case.reference, at=now
    )
    CaseEnquiry.objects.create(
        case=case, enquiry_id=enquiry_id, linked_at=now, linked_by_name=actor.name
    )


def _words(given: Given, answer: PriorityAnswer | None) -> str:
    parts = [f"from ENQ-{given.enquiry_id}"] if given.enquiry_id is not None else []
    if answer is not None and answer.override_reason:
        parts.append(
            f"priority {answer.priority} and not {answer.by_table}: {answer.override_reason}"
        )
    return "; ".join(parts)
