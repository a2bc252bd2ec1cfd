"""Which parts of a thread came as a mail with a look of its own, and who may see that mail."""

from dataclasses import replace
from typing import TYPE_CHECKING

from rooftree.platform.access import interface as access
from rooftree.platform.mail import interface as mail
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries import permissions
from rooftree.support.enquiries.models import Enquiry, EnquiryLogEntry, Note, TeamMessage
from rooftree.support.enquiries.queries.taking_part import let_in, public_messages

if TYPE_CHECKING:
    from rooftree.support.enquiries.queries.thread import ThreadItem


def with_mails(items: "list[ThreadItem]") -> "list[ThreadItem]":
    """Keep a mail's id where there is more to show than its words, and fold repeated logos."""
    ids = {item.mail_id for item in items if item.mail_id is not None}
    rich = mail.mails_with_html(ids)
    has_files = {item.mail_id for item in items if item.mail_id is not None and item.files}
    repeated = mail.repeated_pictures(has_files)
    return [
        replace(
            item,
            mail_id=item.mail_id if item.mail_id in rich else None,
            files=tuple(replace(f, is_repeated=f.id in repeated) for f in item.files),
        )
        for item in items
    ]


def may_read_mail(actor: Actor, enquiry_id: int, mail_id: int) -> bool:
    """Whether the actor may read a mail of this enquiry: all of them for its team, and for who
    asked or was let in those that stand on the public thread.
    """  # noqa: D205 - one sentence
    enquiry = Enquiry.objects.filter(pk=enquiry_id).first()
    if enquiry is None:
        return False
    if access.may(actor, permissions.for_lane(enquiry.lane)):
        return _is_here(enquiry, mail_id)
    is_own = actor.colleague_id is not None and enquiry.asker_id == actor.colleague_id
    if not is_own and not let_in(actor).filter(enquiry=enquiry).exists():
        return False
    return public_messages(enquiry).filter(inbound_id=mail_id).exists()


def _is_here(enquiry: Enquiry, mail_id: int) -> bool:
    kept = (
        enquiry.messages.all(),
        TeamMessage.objects.filter(question__enquiry=enquiry),
        Note.objects.filter(enquiry=enquiry),
        EnquiryLogEntry.objects.filter(enquiry=enquiry),
    )
    return any(rows.filter(inbound_id=mail_id).exists() for rows in kept)
