"""What other modules may use."""

from rooftree.platform.mail.actions.date_back import date_back
from rooftree.platform.mail.actions.deliver_copy import deliver_copy
from rooftree.platform.mail.actions.deliver_now import NotSettled, deliver_now
from rooftree.platform.mail.actions.ensure_mailbox import NotAMailboxAddress, ensure_mailbox
from rooftree.platform.mail.actions.gate import SendRefused
from rooftree.platform.mail.actions.mark_bounce import clear_bounce_mark, let_mail_go_again
from rooftree.platform.mail.actions.place_mail import PlacedAlready, place_mail
from rooftree.platform.mail.actions.receive_mail import (
    RecipientUnknown,
    receive_mail,
    receive_stub,
)
from rooftree.platform.mail.actions.retry_copy import NotFailed, retry_copy
from rooftree.platform.mail.actions.retry_mail import NothingToRetry, retry_mail
from rooftree.platform.mail.actions.send import OutgoingMail, send
from rooftree.platform.mail.actions.settle_mail import settle_mail
from rooftree.platform.mail.actions.take_back import take_back
from rooftree.platform.mail.events import AddressUnreachable, CopyFailed, CopyLeft
from rooftree.platform.mail.permissions import SEE_INTAKE, SEE_MAIL
from rooftree.platform.mail.queries.answered_mails import AnsweredMail
from rooftree.platform.mail.queries.arrived_mail import (
    ArrivedFile,
    ArrivedMail,
    MailUnknown,
    arrived_mail,
)
from rooftree.platform.mail.queries.forwarded_from import forwarded_from
from rooftree.platform.mail.queries.intake_counts import (
    IntakeCounts,
    intake_counts,
)
from rooftree.platform.mail.queries.intake_signs import (
    IntakeToday,
    intake_today,
    troubles_now,
)
from rooftree.platform.mail.queries.mailboxes import MailboxLine, mailbox_of, mailboxes
from rooftree.platform.mail.queries.outbox import OutboxMail, OutboxRow, outbox, outbox_mail
from rooftree.platform.mail.queries.reading_of_file import reading_of_file, unread
from rooftree.platform.mail.queries.received_mail import (
    ReceivedMail,
    ReceivedRow,
    raw_mail,
    received_mail,
    received_mails,
)
from rooftree.platform.mail.queries.repeated_pictures import repeated_pictures
from rooftree.platform.mail.queries.sample_mail import SampleMail, sample_mail
from rooftree.platform.mail.queries.sample_mailbox import (
    SampleLine,
    SampleReader,
    SampleWritten,
    sample_count,
    sample_mails,
    sample_readers,
    sample_written,
)
from rooftree.platform.mail.queries.sent_line import (
    OutboundUnknown,
    SentLine,
    sent_line,
    sent_lines,
)
from rooftree.platform.mail.queries.shown_mail import (
    ShownMail,
    mails_with_html,
    shown_mail,
    shown_raw,
)
from rooftree.platform.mail.queries.unplaced_mail import (
    UnplacedMail,
    unplaced_mail,
    unplaced_mails,
)
from rooftree.platform.mail.queries.unreachable import Unreachable, unreachable
from rooftree.platform.mail.rules.addresses import address_in, is_address
from rooftree.platform.mail.rules.arriving import Arrived, Arriving, gathered
from rooftree.platform.mail.rules.forwarded import ForwardedFrom
from rooftree.platform.mail.rules.mail_readers import register_mail_readers
from rooftree.platform.mail.rules.outgoing_message import Letter, build_message
from rooftree.platform.mail.rules.raw_bytes import LARGEST as LARGEST_READ
from rooftree.platform.mail.rules.record_ends import register_record_end
from rooftree.platform.mail.rules.reply_kinds import register_reply_kind
from rooftree.platform.mail.showing import safe_body

__all__ = [
    "LARGEST_READ",
    "SEE_INTAKE",
    "SEE_MAIL",
    "AddressUnreachable",
    "AnsweredMail",
    "Arrived",
    "ArrivedFile",
    "ArrivedMail",
    "Arriving",
    "CopyFailed",
    "CopyLeft",
    "ForwardedFrom",
    "IntakeCounts",
    "IntakeToday",
    "Letter",
    "MailUnknown",
    "MailboxLine",
    "NotAMailboxAddress",
    "NotFailed",
    "NotSettled",
    "NothingToRetry",
    "OutboundUnknown",
    "OutboxMail",
    "OutboxRow",
    "OutgoingMail",
    "PlacedAlready",
    "ReceivedMail",
    "ReceivedRow",
    "RecipientUnknown",
    "SampleLine",
    "SampleMail",
    "SampleReader",
    "SampleWritten",
    "SendRefused",
    "SentLine",
    "ShownMail",
    "UnplacedMail",
    "Unreachable",
    "address_in",
    "arrived_mail",
    "build_message",
    "clear_bounce_mark",
    "date_back",
    "deliver_copy",
    "deliver_now",
    "ensure_mailbox",
    "forwarded_from",
    "gathered",
    "intake_counts",
    "intake_today",
    "is_address",
    "let_mail_go_again",
    "mailbox_of",
    "mailboxes",
    "mails_with_html",
    "outbox",
    "outbox_mail",
    "place_mail",
    "raw_mail",
    "reading_of_file",
    "receive_mail",
    "receive_stub",
    "received_mail",
    "received_mails",
    "register_mail_readers",
    "register_record_end",
    "register_reply_kind",
    "repeated_pictures",
    "retry_copy",
    "retry_mail",
    "safe_body",
    "sample_count",
    "sample_mail",
    "sample_mails",
    "sample_readers",
    "sample_written",
    "send",
    "sent_line",
    "sent_lines",
    "settle_mail",
    "shown_mail",
    "shown_raw",
    "take_back",
    "troubles_now",
    "unplaced_mail",
    "unplaced_mails",
    "unreachable",
    "unread",
]
