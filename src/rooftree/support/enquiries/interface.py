"""What other modules may use."""

from rooftree.support.enquiries.actions.make_of_kept_mail import make_of_kept_mail
from rooftree.support.enquiries.actions.raise_to_supplier import (
    mark_supplier_done,
    mark_with_supplier,
)
from rooftree.support.enquiries.actions.reply_to_asker import (
    AccountFacts,
    NoAddress,
    reply_to_asker,
)
from rooftree.support.enquiries.actions.ring import News, tell_colleagues
from rooftree.support.enquiries.actions.work import AlreadyClosed
from rooftree.support.enquiries.choices import About
from rooftree.support.enquiries.events import (
    EnquiryAnswered,
    EnquiryClosed,
    EnquiryMade,
    EnquiryReopened,
)
from rooftree.support.enquiries.permissions import WORK_DESK
from rooftree.support.enquiries.queries.how_they_stand import EnquiryStanding, how_they_stand
from rooftree.support.enquiries.queries.public_thread import (
    PublicMessage,
    PublicThread,
    public_thread,
)
from rooftree.support.enquiries.queries.supplier_view import is_open, waits_of_asker
from rooftree.support.enquiries.rules.kinds import ENQUIRY
from rooftree.support.enquiries.rules.note_takers import NoticeAnswer, register_note_taker
from rooftree.support.enquiries.rules.status import After

__all__ = [
    "ENQUIRY",
    "WORK_DESK",
    "About",
    "AccountFacts",
    "After",
    "AlreadyClosed",
    "EnquiryAnswered",
    "EnquiryClosed",
    "EnquiryMade",
    "EnquiryReopened",
    "EnquiryStanding",
    "News",
    "NoAddress",
    "NoticeAnswer",
    "PublicMessage",
    "PublicThread",
    "how_they_stand",
    "is_open",
    "make_of_kept_mail",
    "mark_supplier_done",
    "mark_with_supplier",
    "public_thread",
    "register_note_taker",
    "reply_to_asker",
    "tell_colleagues",
    "waits_of_asker",
]
