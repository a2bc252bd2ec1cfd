"""Every change of an enquiry goes through here, so that the log misses none."""

from datetime import datetime
from typing import Any

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.platform.search import interface as search
from rooftree.support.enquiries import permissions
from rooftree.support.enquiries.actions.judge_clock import judge_clock
from rooftree.support.enquiries.actions.noting import FOLLOWED, noted
from rooftree.support.enquiries.choices import Here, Status
from rooftree.support.enquiries.models import Enquiry, EnquiryLogEntry
from rooftree.support.enquiries.queries.found import words_of
from rooftree.support.knowledge import interface as knowledge

Kind = EnquiryLogEntry.Kind
_LOGGED = {
    "status": Kind.STATUS,
    "owner_id": Kind.OWNER,
    "service_id": Kind.SERVICE,
    "urgency": Kind.URGENCY,
}


class EnquiryUnknown(Exception):
    """There is no enquiry of this number."""


def lock(enquiry_id: int) -> Enquiry:
    """Load the enquiry and hold it until the transaction ends."""
    try:
        return Enquiry.objects.select_for_update().get(pk=enquiry_id)
    except Enquiry.DoesNotExist:
        raise EnquiryUnknown(enquiry_id) from None


def lock_for_work(actor: Actor, enquiry_id: int) -> Enquiry:
    """Load and hold the enquiry for a member of the team that owns its level today."""
    enquiry = lock(enquiry_id)
    access.require(actor, permissions.for_lane(enquiry.lane))
    return enquiry


def change(
    enquiry: Enquiry, *, actor: Actor, at: datetime, reason: str = "", **values: Any
) -> None:
    """Set the fields and log what changed: status, owner, lane, service, urgency."""
    lane_before = enquiry.lane
    for name, kind in _LOGGED.items():
        if name in values and values[name] != getattr(enquiry, name):
            before, after = getattr(enquiry, name), values[name]
            add_line(enquiry, kind, actor=actor, at=at, words=reason, before=before, after=after)
    for name, value in values.items():
        setattr(enquiry, name, value)
    enquiry.save(update_fields=list(values))
    enquiry.refresh_from_db(fields=["lane"])
    if enquiry.lane != lane_before:
        add_line(
            enquiry,
            Kind.LANE,
            actor=actor,
            at=at,
            words=reason,
            before=lane_before,
            after=enquiry.lane,
        )
    if "subject" in values or "asker_name" in values:
        index(enquiry)
    if FOLLOWED & values.keys():
        knowledge.change_question(actor=actor, question=noted(enquiry))
    if "first_helped_at" in values or values.get("status") == Status.CLOSED:
        judge_clock(enquiry, at)


def stand(
    enquiry: Enquiry, because: Here, *, actor: Actor, at: datetime, by: str = "", **values: Any
) -> None:
    """Change the enquiry and say why it now stands where it does."""
    reason = values.pop("reason", "")
    if values.get("status", Status.CLOSED) != Status.CLOSED:
        values |= {"closed_at": None, "outcome": ""}
    change(
        enquiry,
        actor=actor,
        at=at,
        reason=reason,
        here_because=because,
        here_since_at=at,
        here_by=by[:120],
        **values,
    )


def add_line(
    enquiry: Enquiry,
    kind: EnquiryLogEntry.Kind,
    *,
    actor: Actor,
    at: datetime,
    words: str = "",
    before: object = "",
    after: object = "",
    inbound_id: int | None = None,
) -> None:
    """Add a line to the log."""
    EnquiryLogEntry.objects.create(
        enquiry=enquiry,
        kind=kind,
        at=at,
        words=words[:500],
        before="" if before is None else str(before),
        after="" if after is None else str(after),
        actor_name=actor.name,
        actor_id=actor.colleague_id,
        inbound_id=inbound_id,
    )


def index(enquiry: Enquiry) -> None:
    """Keep the words that the header search finds it by."""
    search.put(words_of(enquiry))
