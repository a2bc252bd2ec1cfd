"""Enquiries, who takes part, their public thread, private notes, questions to other teams, and what was told."""

from rooftree.support.enquiries.models.clock_outcome import ClockOutcome, ClockWarning
from rooftree.support.enquiries.models.enquiry import Enquiry
from rooftree.support.enquiries.models.enquiry_log_entry import EnquiryLogEntry
from rooftree.support.enquiries.models.forwarding import Forwarding
from rooftree.support.enquiries.models.held_file import HeldFile
from rooftree.support.enquiries.models.message import Message
from rooftree.support.enquiries.models.note import Note
from rooftree.support.enquiries.models.notice import Notice, NotificationChoice
from rooftree.support.enquiries.models.participant import Participant
from rooftree.support.enquiries.models.reopen_days import ReopenDays
from rooftree.support.enquiries.models.response_target import ResponseTarget
from rooftree.support.enquiries.models.sign_in_words import SignInWords
from rooftree.support.enquiries.models.team_question import TeamMessage, TeamQuestion

__all__ = [
    "ClockOutcome",
    "ClockWarning",
    "Enquiry",
    "EnquiryLogEntry",
    "Forwarding",
    "HeldFile",
    "Message",
    "Note",
    "Notice",
    "NotificationChoice",
    "Participant",
    "ReopenDays",
    "ResponseTarget",
    "SignInWords",
    "TeamMessage",
    "TeamQuestion",
]
