"""Let somebody take part in an enquiry who is not its asker, and take them off again."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries.actions.change import Kind, add_line, lock_for_work
from rooftree.support.enquiries.models import Enquiry, Message, Participant
from rooftree.support.enquiries.rules.addresses import same

# One answer goes to all of them, and a mail goes to 20 people at most.
MOST_PARTICIPANTS = 10


class TakesPartAlready(Exception):
    """The address is the asker's or a participant's already."""


class TooManyParticipants(Exception):
    """The enquiry has as many participants as one answer can go to."""


class NotOfThisEnquiry(Exception):
    """No such message was written here, or it says no address."""


@transaction.atomic
def add_participant(
    *, actor: Actor, enquiry_id: int, message_id: int, at: datetime | None = None
) -> int:
    """Have the writer of this message take part. Returns the participant's id.

    The asker sees their words from now on, those already written too, and answers go to both.
    """
    now = at or timezone.now()
    enquiry = lock_for_work(actor, enquiry_id)
    message = Message.objects.filter(pk=message_id, enquiry=enquiry, direction="in").first()
    if message is None or not message.address:
        raise NotOfThisEnquiry(message_id)
    taking_part = [enquiry.asker_address, *_addresses(enquiry)]
    if any(same(message.address, address) for address in taking_part):
        raise TakesPartAlready(message_id)
    if len(taking_part) > MOST_PARTICIPANTS:
        raise TooManyParticipants(enquiry_id)
    participant = Participant.objects.create(
        enquiry=enquiry,
        address=message.address,
        name=message.author_name,
        added_at=now,
        added_by_name=actor.name,
    )
    words = f"{actor.name} added {participant.name} as a participant"
    add_line(enquiry, Kind.PARTICIPANT, actor=actor, at=now, words=words)
    audit.record(actor, "enquiries.participant_added", subject=enquiry.ref)
    return participant.pk


@transaction.atomic
def take_off_participant(
    *, actor: Actor, enquiry_id: int, participant_id: int, at: datetime | None = None
) -> int:
    """Have somebody take part no longer: no more answers, and what they write is the team's alone."""
    enquiry = lock_for_work(actor, enquiry_id)
    participant = Participant.objects.filter(pk=participant_id, enquiry=enquiry).first()
    if participant is None:
        raise NotOfThisEnquiry(participant_id)
    words = f"{actor.name} took {participant.name} off as a participant"
    participant.delete()
    add_line(enquiry, Kind.PARTICIPANT, actor=actor, at=at or timezone.now(), words=words)
    audit.record(actor, "enquiries.participant_taken_off", subject=enquiry.ref)
    return enquiry.pk


def _addresses(enquiry: Enquiry) -> list[str]:
    return list(enquiry.participants.values_list("address", flat=True))
