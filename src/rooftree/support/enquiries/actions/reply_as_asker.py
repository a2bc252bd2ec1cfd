"""The asker adds to their own enquiry, on its page."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries.actions.change import lock
from rooftree.support.enquiries.actions.sign_in_calls import add_words
from rooftree.support.enquiries.choices import Proof
from rooftree.support.enquiries.models import Message

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
    if actor.colleague_id is None or enquiry.asker_id != actor.colleague_id:
        raise access.NotAllowed(OWN_ENQUIRY)
    message = Message.objects.create(
        enquiry=enquiry,
        direction=Message.Direction.IN,
        at=now,
        author_id=actor.colleague_id,
        author_name=actor.name,
        address=enquiry.asker_address,
        text=text,
        file_ids=list(file_ids),
        proof=Proof.SIGNED_IN,
    )
    add_words(enquiry, actor=actor, at=now)
    audit.record(actor, "enquiries.asker_replied", subject=enquiry.ref)
    return message.pk
