"""Who takes part in an enquiry, and which of its messages they may read."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries.models import Enquiry, Forwarding, Message, Participant


def public_messages(enquiry: Enquiry) -> QuerySet[Message]:
    """Give what the asker, the team and those whom the team let in wrote.

    What a colleague wrote on top of a forwarded mail is not for its first writer to read.
    """
    let_in = Participant.objects.filter(
        enquiry=OuterRef("enquiry"), address__iexact=OuterRef("address")
    )
    forwarded = Forwarding.objects.filter(message=OuterRef("pk"), taken_at__isnull=False)
    own = Q(is_participant=True) & ~Exists(forwarded)
    return enquiry.messages.filter(own | Exists(let_in))


def let_in(actor: Actor) -> QuerySet[Participant]:
    """Find where the team let the actor in: they wrote from the address that takes part."""
    wrote = Message.objects.filter(
        enquiry=OuterRef("enquiry"),
        author_id=actor.colleague_id,
        address__iexact=OuterRef("address"),
    )
    found = Participant.objects.filter(Exists(wrote))
    return found if actor.colleague_id is not None else found.none()


def addresses_taking_part(enquiry: Enquiry) -> set[str]:
    """Give the addresses that the team let in, folded for comparing."""
    return {
        address.casefold() for address in enquiry.participants.values_list("address", flat=True)
    }
