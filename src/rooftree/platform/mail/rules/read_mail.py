"""Read one raw mail whole. Whatever is wrong with it, the result is a reading or NotAMail."""

from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime

from rooftree.platform.mail.rules.addresses import addresses_in, is_address
from rooftree.platform.mail.rules.arrival_key import arrival_key
from rooftree.platform.mail.rules.bodies import body_text
from rooftree.platform.mail.rules.defects import header_defects
from rooftree.platform.mail.rules.delivery_report import DeliveryReport, read_report
from rooftree.platform.mail.rules.header_text import header, raw_value, raw_values
from rooftree.platform.mail.rules.machine_signs import Signs, read_signs
from rooftree.platform.mail.rules.message_ids import answered_ids, ids_in, message_id
from rooftree.platform.mail.rules.mime_tree import Tree, read_tree
from rooftree.platform.mail.rules.quotes import is_reply_subject, split_quote
from rooftree.platform.mail.rules.raw_bytes import prepared
from rooftree.platform.mail.rules.structure import FoundFile, sort_parts

Addresses = tuple[tuple[str, str], ...]


class NotAMail(Exception):
    """The bytes hold no header line, so there is nothing to read them by."""


@dataclass(frozen=True)
class Reading:
    """What a raw mail says. Addresses are (name, address); ids are without brackets.

    `defects` are sentences. `over_limits` says why only a part of it was read; else it is empty.
    """

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
    senders: int
    mark: str
    defects: tuple[str, ...] = ()
    over_limits: str = ""


def read_mail(raw: bytes, *, envelope_sender: str | None = None) -> Reading:
    """Read it. Raises NotAMail, and nothing else that a mail's content can cause."""
    tree = _tree(raw)
    message = tree.root.head
    parts = sort_parts(tree)
    text = body_text(parts, tree)
    subject = header(message, "Subject")
    answered = answered_ids(message)
    is_reply = bool(answered) or is_reply_subject(subject)
    new_words, quoted = split_quote(text, subject=subject, is_reply=is_reply)
    name, sender = _sender(message, envelope_sender)
    reply_to = addresses_in(message, "Reply-To")
    in_reply_to = ids_in(message, "In-Reply-To")
    dated_at = _dated_at(message)
    return Reading(
        arrival_key=arrival_key(message, tree.root.body),
        message_id=message_id(message),
        in_reply_to=in_reply_to[0] if in_reply_to else "",
        references=ids_in(message, "References"),
        answered_ids=answered,
        sender=sender,
        sender_name=name,
        reply_to=reply_to[0][1] if reply_to else "",
        to=addresses_in(message, "To"),
        cc=addresses_in(message, "Cc"),
        delivered_to=_delivered_to(message),
        subject=subject,
        dated_at=dated_at,
        text=text,
        new_words=new_words,
        quoted=quoted,
        has_html=parts.has_html,
        files=tuple(parts.files),
        signs=read_signs(tree.root, envelope_sender=envelope_sender, text=text),
        report=read_report(tree.root, text),
        authentication=tuple(raw_values(message, "Authentication-Results")),
        senders=max(len(raw_values(message, "From")), len(addresses_in(message, "From"))),
        mark=header(message, "X-Rooftree-Sent"),
        defects=(
            *tree.defects,
            *header_defects(message, sender=sender, is_dated=dated_at is not None),
        ),
        over_limits=tree.over_limits,
    )


def recipients_named(raw: bytes) -> tuple[str, ...]:
    """Give the addresses a mail's headers name, those that servers wrote first."""
    try:
        message = _tree(raw).root.head
    except NotAMail:
        return ()
    shown = [a for name in ("To", "Cc") for _, a in addresses_in(message, name)]
    return tuple(dict.fromkeys([*_delivered_to(message), *shown]))


def envelope_sender_named(raw: bytes) -> str | None:
    """Give what Return-Path says: "" for `<>`, None where there is none."""
    try:
        path = raw_value(_tree(raw).root.head, "Return-Path").strip()
    except NotAMail:
        return None
    address = path.strip("<> ")
    if path == "<>":
        return ""
    return address if is_address(address) else None


def _tree(raw: bytes) -> Tree:
    ready = prepared(raw)
    tree = read_tree(ready.content)
    if not tree.root.head.keys():
        reason = "it holds no header line"
        raise NotAMail(reason)
    tree.defects[:0] = ready.defects
    return tree


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
