"""Who may read a mail that is filed under an enquiry, with its own look and its files."""

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries import permissions
from rooftree.support.enquiries.models import Enquiry
from rooftree.support.enquiries.queries.taking_part import let_in, public_messages
from rooftree.support.enquiries.queries.thread import mail_is_here


def may_read_mail(actor: Actor, enquiry_id: int, mail_id: int) -> bool:
    """Whether the actor may read a mail of this enquiry: all of them for its team, and for who
    asked or was let in those that stand on the public thread.
    """  # noqa: D205 - one sentence
    enquiry = Enquiry.objects.filter(pk=enquiry_id).first()
    if enquiry is None:
        return False
    if access.may(actor, permissions.for_lane(enquiry.lane)):
        return mail_is_here(enquiry, mail_id)
    is_own = actor.colleague_id is not None and enquiry.asker_id == actor.colleague_id
    if not is_own and not let_in(actor).filter(enquiry=enquiry).exists():
        return False
    return public_messages(enquiry).filter(inbound_id=mail_id).exists()
