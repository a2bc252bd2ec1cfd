"""What other modules may use."""

from rooftree.platform.mail.actions.deliver_copy import deliver_copy
from rooftree.platform.mail.actions.ensure_mailbox import NotAMailboxAddress, ensure_mailbox
from rooftree.platform.mail.actions.gate import SendRefused
from rooftree.platform.mail.actions.mark_bounce import clear_bounce_mark
from rooftree.platform.mail.actions.receive_mail import (
    MailTooLarge,
    RecipientUnknown,
    receive_mail,
)
from rooftree.platform.mail.actions.send import OutgoingMail, send
from rooftree.platform.mail.actions.settle_mail import settle_mail
from rooftree.platform.mail.events import AddressUnreachable
from rooftree.platform.mail.queries.arrived_mail import (
    ArrivedFile,
    ArrivedMail,
    MailUnknown,
    arrived_mail,
)
from rooftree.platform.mail.queries.mailboxes import MailboxLine, mailbox_of, mailboxes
from rooftree.platform.mail.queries.sent_line import (
    OutboundUnknown,
    SentLine,
    sent_line,
    sent_lines,
)
from rooftree.platform.mail.rules.addresses import is_address
from rooftree.platform.mail.rules.reply_kinds import register_reply_kind

__all__ = [
    "AddressUnreachable",
    "ArrivedFile",
    "ArrivedMail",
    "MailTooLarge",
    "MailUnknown",
    "MailboxLine",
    "NotAMailboxAddress",
    "OutboundUnknown",
    "OutgoingMail",
    "RecipientUnknown",
    "SendRefused",
    "SentLine",
    "arrived_mail",
    "clear_bounce_mark",
    "deliver_copy",
    "ensure_mailbox",
    "is_address",
    "mailbox_of",
    "mailboxes",
    "receive_mail",
    "register_reply_kind",
    "send",
    "sent_line",
    "sent_lines",
    "settle_mail",
]
