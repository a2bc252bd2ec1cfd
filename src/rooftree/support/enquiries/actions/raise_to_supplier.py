"""Note that an enquiry waits for a case of the supplier, and bring it back when that is done."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries.actions.change import Kind, add_line, change, lock, stand
from rooftree.support.enquiries.actions.find_owner import working_owner_id
from rooftree.support.enquiries.actions.tell import tell_whose
from rooftree.support.enquiries.actions.work import AlreadyClosed
from rooftree.support.enquiries.choices import About, Here, Status
from rooftree.support.enquiries.models import Enquiry
from rooftree.support.enquiries.queries.crew import crew_at
from rooftree.support.enquiries.queries.standing import require_for_supplier
from rooftree.support.enquiries.rules.status import after_words


@transaction.atomic
def mark_with_supplier(
    *, actor: Actor, enquiry_id: int, reference: str, at: datetime | None = None
) -> int:
    """Have the enquiry wait for the supplier case of this number; our own clock runs on.

    An enquiry that nobody owns becomes the actor's, if they work on it. Returns its id.
    """
    now = at or timezone.now()
    enquiry = lock(enquiry_id)
    require_for_supplier(actor, enquiry.lane)
    if not enquiry.is_open:
        raise AlreadyClosed(enquiry.reference)
    if reference in enquiry.at_supplier:
        return enquiry.pk
    held = {"at_supplier": [*enquiry.at_supplier, reference], **_owner(enquiry, actor, now)}
    if enquiry.status == Status.WAITING_ASKER:
        # Whom it waits for first is the asker: why it is here stays as it was.
        change(enquiry, actor=actor, at=now, **held)
    else:
        stand(
            enquiry,
            Here.WITH_SUPPLIER,
            actor=actor,
            at=now,
            by=reference,
            reason=f"Raised to the supplier as {reference}",
            status=Status.WITH_SUPPLIER,
            **held,
        )
    words = _words(reference, actor)
    add_line(enquiry, Kind.SUPPLIER, actor=actor, at=now, words=words, after=reference)
    audit.record(
        actor, "enquiries.raised_to_supplier", subject=enquiry.ref, details={"case": reference}
    )
    return enquiry.pk


@transaction.atomic
def mark_supplier_done(
    *, actor: Actor, enquiry_id: int, reference: str = "", at: datetime | None = None
) -> int:
    """Bring the enquiry back to its owner: the supplier is done with this case, or with all.

    Another case or another team may still hold it. Nothing happens where it waits for none.
    """
    now = at or timezone.now()
    enquiry = lock(enquiry_id)
    require_for_supplier(actor, enquiry.lane)
    done = [number for number in enquiry.at_supplier if reference in {"", number}]
    if not done:
        return enquiry.pk
    left = [number for number in enquiry.at_supplier if number not in done]
    named = " and ".join(done)
    add_line(
        enquiry,
        Kind.SUPPLIER,
        actor=actor,
        at=now,
        words=f"The supplier was done with {named}",
        before=done[0],
    )
    if enquiry.is_open:
        _come_back(enquiry, left, named, actor, now)
    else:
        change(enquiry, actor=actor, at=now, at_supplier=left)
    audit.record(actor, "enquiries.supplier_done", subject=enquiry.ref, details={"case": named})
    return enquiry.pk


def _come_back(enquiry: Enquiry, left: list[str], named: str, actor: Actor, at: datetime) -> None:
    stand(
        enquiry,
        Here.SUPPLIER_DONE,
        actor=actor,
        at=at,
        by=named,
        at_supplier=left,
        status=after_words(
            enquiry.status,
            has_owner=enquiry.owner_id is not None,
            is_team_asked=enquiry.team_questions.filter(answered_at=None).exists(),
            is_at_supplier=bool(left),
        ),
    )
    tell_whose(enquiry, About.REPLIES, f"The supplier is done with {named}", actor=actor, at=at)


def _words(reference: str, actor: Actor) -> str:
    if actor.colleague_id is None:
        return f"With the supplier again, as {reference}"
    return f"Raised to the supplier as {reference} by {actor.name}"


def _owner(enquiry: Enquiry, actor: Actor, at: datetime) -> dict[str, Any]:
    is_free = working_owner_id(enquiry, at) is None
    works = crew_at(at).works(actor.colleague_id, enquiry.lane)
    return {"owner_id": actor.colleague_id} if is_free and works else {}
