"""What other modules may use."""

from rooftree.support.enquiries.events import (
    EnquiryAnswered,
    EnquiryClosed,
    EnquiryMade,
    EnquiryReopened,
)
from rooftree.support.enquiries.permissions import WORK_DESK
from rooftree.support.enquiries.queries.public_thread import (
    PublicMessage,
    PublicThread,
    public_thread,
)
from rooftree.support.enquiries.rules.kinds import ENQUIRY

__all__ = [
    "ENQUIRY",
    "WORK_DESK",
    "EnquiryAnswered",
    "EnquiryClosed",
    "EnquiryMade",
    "EnquiryReopened",
    "PublicMessage",
    "PublicThread",
    "public_thread",
]
