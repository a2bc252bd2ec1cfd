"""Mailboxes, mail in, mail out, and addresses that mail comes back from."""

from rooftree.platform.mail.models.bounce_mark import BounceMark
from rooftree.platform.mail.models.inbound_mail import InboundMail
from rooftree.platform.mail.models.mailbox import Mailbox
from rooftree.platform.mail.models.outbound_mail import (
    OutboundAttachment,
    OutboundCopy,
    OutboundMail,
)
from rooftree.platform.mail.models.parsed_mail import InboundAttachment, ParsedMail

__all__ = [
    "BounceMark",
    "InboundAttachment",
    "InboundMail",
    "Mailbox",
    "OutboundAttachment",
    "OutboundCopy",
    "OutboundMail",
    "ParsedMail",
]
