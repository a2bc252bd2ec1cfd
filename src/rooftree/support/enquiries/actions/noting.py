"""Hand a question, and what it was answered, down to knowledge."""

from rooftree.support.enquiries.models import Enquiry
from rooftree.support.knowledge import interface as knowledge

# What a changed enquiry's question follows.
FOLLOWED = frozenset({"subject", "asker_id", "asker_address", "service_id", "is_sign_in"})


def noted(enquiry: Enquiry, text: str = "") -> knowledge.NotedQuestion:
    """Give the enquiry's question, with the words that it was asked in."""
    return knowledge.NotedQuestion(
        ref=enquiry.ref,
        title=enquiry.subject,
        text=text,
        at=enquiry.received_at,
        asker_id=enquiry.asker_id,
        address=enquiry.asker_address,
        service_id=enquiry.service_id,
        is_sign_in=enquiry.is_sign_in,
    )
