"""Read one raw mail whole. Whatever is wrong with it, the result is a reading or a named fault."""

from dataclasses import dataclass
from datetime import UTC, datetime
from email import policy
from email.message import Message
from email.parser import BytesParser
from email.utils import parsedate_to_datetime

from rooftree.platform.mail.rules.addresses import addresses_in, is_address
from rooftree.platform.mail.rules.arrival_key import arrival_key
from rooftree.platform.mail.rules.bodies import body_text
from rooftree.platform.mail.rules.delivery_report import DeliveryReport, read_report
from rooftree.platform.mail.rules.header_text import header, headers, raw_value
from rooftree.platform.mail.rules.machine_signs import Signs, read_signs
from rooftree.platform.mail.rules.message_ids import answered_ids, ids_in, message_id
from rooftree.platform.mail.rules.quotes import split_quote
from rooftree.platform.mail.rules.structure import FoundFile, OverLimits, sort_parts

Addresses = tuple[tuple[str, str], ...]


class NotAMail(Exception):
    """The bytes hold no header line, so there is nothing to read them by."""


@dataclass(frozen=True)
class Reading:
    """What a raw mail says. Addresses are (name, address); ids are without brackets."""

    arrival_key: str
    message_id: str
    in_reply_to: str
    references: tuple[str, ...]
    answered_ids: tuple[str, ...]
    sender: str
    sender_name: str
    reply_to: str
    to: Addresses
    cc: Addresses
    delivered_to: tuple[str, ...]
    subject: str
    dated_at: datetime | None
    text: str
    new_words: str
    quoted: str
    has_html: bool
    files: tuple[FoundFile, ...]
    signs: Signs
    report: DeliveryReport
    authentication: tuple[str, ...]
    mark: str


def read_mail(raw: bytes, *, envelope_sender: str | None = None) -> Reading:
    """Read it. Raises NotAMail and OverLimits, and nothing else that a mail's content can cause."""
    message = _parsed(raw)
    parts = sort_parts(message)
    text = body_text(parts)
    subject = header(message, "Subject")
    new_words, quoted = split_quote(text, subject=subject)
    name, sender = _sender(message, envelope_sender)
    reply_to = addresses_in(message, "Reply-To")
    references = ids_in(message, "References")
    in_reply_to = ids_in(message, "In-Reply-To")
    return Reading(
        arrival_key=arrival_key(raw, message),
        message_id=message_id(message),
        in_reply_to=in_reply_to[0] if in_reply_to else "",
        references=references,
        answered_ids=answered_ids(message),
        sender=sender,
        sender_name=name,
        reply_to=reply_to[0][1] if reply_to else "",
        to=addresses_in(message, "To"),
        cc=addresses_in(message, "Cc"),
        delivered_to=_delivered_to(message),
        subject=subject,
        dated_at=_dated_at(message),
        text=text,
        new_words=new_words,
        quoted=quoted,
        has_html=bool(parts.html),
        files=tuple(parts.files),
        signs=read_signs(message, envelope_sender=envelope_sender),
        report=read_report(message, text),
        authentication=tuple(headers(message, "Authentication-Results")),
        mark=header(message, "X-Rooftree-Sent"),
    )


def recipients_named(raw: bytes) -> tuple[str, ...]:
    """Give the addresses a mail's headers name, those that servers wrote first."""
    try:
        message = _parsed(raw)
        shown = [a for name in ("To", "Cc") for _, a in addresses_in(message, name)]
        return tuple(dict.fromkeys([*_delivered_to(message), *shown]))
    except (NotAMail, OverLimits):
        return ()


def envelope_sender_named(raw: bytes) -> str | None:
    """Give what Return-Path says: "" for `<>`, None where there is none."""
    try:
        path = raw_value(_parsed(raw), "Return-Path").strip()
    except (NotAMail, OverLimits):
        return None
    address = path.strip("<> ")
    if path == "<>":
        return ""
    return address if is_address(address) else None


def _parsed(raw: bytes) -> Message:
    try:
        message = BytesParser(policy=policy.compat32).parsebytes(raw)
    except RecursionError as fault:
        reason = "its parts lie too deep in each other"
        raise OverLimits(reason) from fault
    if not message.keys():
        reason = "it holds no header line"
        raise NotAMail(reason)
    return message


def _sender(message: Message, envelope_sender: str | None) -> tuple[str, str]:
    """Give who wrote it: From, else Sender, else the envelope."""
    for name in ("From", "Sender"):
        found = addresses_in(message, name)
        if found:
            return found[0]
    if envelope_sender and is_address(envelope_sender):
        return "", envelope_sender
    path = raw_value(message, "Return-Path").strip().strip("<>")
    return "", path if is_address(path) else ""


def _delivered_to(message: Message) -> tuple[str, ...]:
    names = ("Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To")
    return tuple(a for name in names for _, a in addresses_in(message, name))


def _dated_at(message: Message) -> datetime | None:
    try:
        found = parsedate_to_datetime(raw_value(message, "Date"))
        aware = found if found.tzinfo else found.replace(tzinfo=UTC)
        return aware.astimezone(UTC)
    except (ValueError, TypeError, OverflowError, IndexError, AttributeError):
        return None
