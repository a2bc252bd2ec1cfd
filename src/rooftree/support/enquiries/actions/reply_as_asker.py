"""The asker, or somebody whom the team let in, adds to an enquiry on its page."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries.actions.asking import Question, asker_at
from rooftree.support.enquiries.actions.change import lock
from rooftree.support.enquiries.actions.make_enquiry import make_enquiry
from rooftree.support.enquiries.actions.send_receipt import send_receipt
from rooftree.support.enquiries.actions.sign_in_calls import add_words
from rooftree.support.enquiries.choices import How, Proof
from rooftree.support.enquiries.models import Enquiry, Message, Participant
from rooftree.support.enquiries.queries.reopening import begins_anew
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
    """Add the words; a closed enquiry opens again, or long after a new one begins.

    Returns the number of the enquiry that the words stand on.
    """
    now = at or timezone.now()
    enquiry = lock(enquiry_id)
    participant = _participant(enquiry, actor)
    if begins_anew(enquiry, now):
        return _continue(enquiry, actor, participant, text, file_ids, now)
    Message.objects.create(
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
    return enquiry.pk


def _continue(
    enquiry: Enquiry,
    actor: Actor,
    participant: Participant | None,
    text: str,
    file_ids: tuple[int, ...],
    at: datetime,
) -> int:
    """Make a new enquiry of whoever wrote, which names the old one."""
    address = participant.address if participant else enquiry.asker_address
    question = Question(
        subject=enquiry.subject,
        text=text,
        how=How.PAGE,
        asker=asker_at(address, on=timezone.localdate(at), name=actor.name),
        proof=Proof.SIGNED_IN,
        file_ids=file_ids,
        continues_id=enquiry.pk,
    )
    new = make_enquiry(actor=actor, question=question, at=at)
    send_receipt(actor=actor, enquiry=new, at=at)
    return new.pk


def _participant(enquiry: Enquiry, actor: Actor) -> Participant | None:
    """Give the row that lets the actor in; None for the asker. Anybody else is refused."""
    if actor.colleague_id is not None and enquiry.asker_id == actor.colleague_id:
        return None
    found = let_in(actor).filter(enquiry=enquiry).first()
    if found is None:
        raise access.NotAllowed(OWN_ENQUIRY)
    return found
