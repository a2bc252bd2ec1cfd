"""What other modules may use."""

from rooftree.support.enquiries.events import (
    EnquiryAnswered,
    EnquiryClosed,
    EnquiryMade,
    EnquiryReopened,
)
from rooftree.support.enquiries.models.enquiry import KIND
from rooftree.support.enquiries.permissions import WORK_DESK
from rooftree.support.enquiries.queries.public_thread import (
    PublicMessage,
    PublicThread,
    public_thread,
)

__all__ = [
    "KIND",
    "WORK_DESK",
    "EnquiryAnswered",
    "EnquiryClosed",
    "EnquiryMade",
    "EnquiryReopened",
    "PublicMessage",
    "PublicThread",
    "public_thread",
]
