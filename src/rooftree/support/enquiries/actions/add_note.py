"""Write an internal note. Nothing here, and nothing that reads notes, can send mail."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries import permissions
from rooftree.support.enquiries.models import Enquiry, Note


@transaction.atomic
def add_note(*, actor: Actor, enquiry_id: int, text: str, at: datetime | None = None) -> int:
    """Keep the note with the enquiry. Returns the note's id."""
    enquiry = Enquiry.objects.select_for_update().get(pk=enquiry_id)
    access.require(actor, permissions.for_lane(enquiry.lane))
    note = Note.objects.create(
        enquiry=enquiry,
        at=at or timezone.now(),
        author_id=actor.colleague_id,
        author_name=actor.name,
        text=text,
    )
    audit.record(actor, "enquiries.noted", subject=enquiry.ref)
    return note.pk


@dataclass(frozen=True)
class MailedNote:
    """What a member of the team wrote in answer to a notice."""

    author_id: int
    author_name: str
    text: str
    file_ids: tuple[int, ...]
    inbound_id: int


def keep_mailed_note(*, actor: Actor, enquiry: Enquiry, mailed: MailedNote, at: datetime) -> int:
    """Keep it in the mail's own transaction. The caller has held the enquiry and knows the writer."""
    note = Note.objects.create(
        enquiry=enquiry,
        at=at,
        author_id=mailed.author_id,
        author_name=mailed.author_name,
        text=mailed.text,
        file_ids=list(mailed.file_ids),
        inbound_id=mailed.inbound_id,
    )
    audit.record(actor, "enquiries.noted_by_mail", subject=enquiry.ref)
    return note.pk
