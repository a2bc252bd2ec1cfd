"""The public thread of an enquiry, for modules above: nothing internal is in it."""

from dataclasses import dataclass
from datetime import datetime

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries import permissions
from rooftree.support.enquiries.models import Enquiry
from rooftree.support.enquiries.queries.taking_part import public_messages


@dataclass(frozen=True)
class PublicMessage:
    """One message between the asker and the team. `direction` is "in" or "out"."""

    at: datetime
    direction: str
    author_name: str
    text: str
    file_ids: tuple[int, ...]


@dataclass(frozen=True)
class PublicThread:
    """An enquiry's subject and what passed with its asker."""

    id: int
    reference: str
    subject: str
    lane: int
    messages: tuple[PublicMessage, ...]


def public_thread(*, actor: Actor, enquiry_id: int) -> PublicThread | None:
    """Read it for the team that works on it or for its own asker; None where there is none."""
    row = Enquiry.objects.filter(pk=enquiry_id).first()
    if row is None:
        return None
    is_own = actor.colleague_id is not None and row.asker_id == actor.colleague_id
    if not is_own:
        access.require(actor, permissions.for_lane(row.lane))
    return PublicThread(
        row.pk,
        row.reference,
        row.subject,
        row.lane,
        tuple(
            PublicMessage(m.at, m.direction, m.author_name, m.text, tuple(m.file_ids))
            for m in public_messages(row)
        ),
    )
