"""Mailboxes, what fetches their mail, mail in, mail out, and addresses that mail comes back from."""

from rooftree.platform.mail.models.bounce_mark import BounceMark
from rooftree.platform.mail.models.fetched_mailbox import (
    FetchedMail,
    FetchedMailbox,
    FetchProgress,
)
from rooftree.platform.mail.models.inbound_mail import InboundMail
from rooftree.platform.mail.models.keeping import (
    Disposal,
    DisposedMail,
    LegalHold,
    RetentionRule,
)
from rooftree.platform.mail.models.mailbox import Mailbox
from rooftree.platform.mail.models.outbound_mail import (
    OutboundAttachment,
    OutboundCopy,
    OutboundMail,
)
from rooftree.platform.mail.models.parsed_mail import InboundAttachment, ParsedMail
from rooftree.platform.mail.models.self_test import ListenerBeat, SelfTest

__all__ = [
    "BounceMark",
    "Disposal",
    "DisposedMail",
    "FetchProgress",
    "FetchedMail",
    "FetchedMailbox",
    "InboundAttachment",
    "InboundMail",
    "LegalHold",
    "ListenerBeat",
    "Mailbox",
    "OutboundAttachment",
    "OutboundCopy",
    "OutboundMail",
    "ParsedMail",
    "RetentionRule",
    "SelfTest",
]
