"""The asker, or somebody whom the team let in, adds to an enquiry on its page."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries.actions.change import lock
from rooftree.support.enquiries.actions.sign_in_calls import add_words
from rooftree.support.enquiries.choices import Proof
from rooftree.support.enquiries.models import Enquiry, Message, Participant
from rooftree.support.enquiries.queries.taking_part import let_in

OWN_ENQUIRY = "enquiries.own"


@transaction.atomic
def reply_as_asker(
    *,
    actor: Actor,
    enquiry_id: int,
    text: str,
    file_ids: tuple[int, ...] = (),
    at: datetime | None = None,
) -> int:
    """Add the words; a closed enquiry opens again. Returns the message's id."""
    now = at or timezone.now()
    enquiry = lock(enquiry_id)
    participant = _participant(enquiry, actor)
    message = Message.objects.create(
        enquiry=enquiry,
        direction=Message.Direction.IN,
        at=now,
        author_id=actor.colleague_id,
        author_name=actor.name,
        address=participant.address if participant else enquiry.asker_address,
        text=text,
        file_ids=list(file_ids),
        proof=Proof.SIGNED_IN,
    )
    add_words(enquiry, actor=actor, at=now, participant=participant.name if participant else "")
    audit.record(actor, "enquiries.asker_replied", subject=enquiry.ref)
    return message.pk


def _participant(enquiry: Enquiry, actor: Actor) -> Participant | None:
    """Give the row that lets the actor in; None for the asker. Anybody else is refused."""
    if actor.colleague_id is not None and enquiry.asker_id == actor.colleague_id:
        return None
    found = let_in(actor).filter(enquiry=enquiry).first()
    if found is None:
        raise access.NotAllowed(OWN_ENQUIRY)
    return found
