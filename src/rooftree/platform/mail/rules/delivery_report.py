"""Read what a mail server reports about a mail it was given (RFC 3464), and the mail it returns."""

import re
from dataclasses import dataclass, field, replace
from email.message import Message
from email.parser import BytesHeaderParser

from rooftree.platform.mail.rules.addresses import addresses_in
from rooftree.platform.mail.rules.bounce_text import BounceWords, read_bounce_words
from rooftree.platform.mail.rules.clean_text import clean_line
from rooftree.platform.mail.rules.header_text import decode_words, raw_value
from rooftree.platform.mail.rules.message_ids import message_id
from rooftree.platform.mail.rules.mime_tree import Part
from rooftree.platform.mail.rules.transfer import content_of

_STATUS = re.compile(r"\b([245])\.\d{1,3}\.\d{1,3}\b")
_ADDRESS = re.compile(r"[^\s<>;,\"]+@[^\s<>;,\"]+")
_ID_IN_TEXT = re.compile(r"^message-id:\s*<([^<>\s]+)>", re.IGNORECASE | re.MULTILINE)
_BLANK_LINES = re.compile(rb"\n(?:[ \t]*\n)+")
_STATUS_KINDS = {"message/delivery-status", "message/global-delivery-status"}
_RECEIPT_KINDS = {
    *("message/disposition-notification", "message/global-disposition-notification"),
}
_RETURNED_KINDS = {
    *("message/rfc822", "text/rfc822-headers", "message/global", "message/rfc822-headers"),
    "message/global-headers",
}
_MOST_PARTS = 100
_MOST_RECIPIENTS = 50
_MOST_BLOCKS = 200
_LOOKED_AT = 50_000


@dataclass(frozen=True)
class FailedRecipient:
    """One address of a report. `status` is like 5.1.1, or empty where none is given."""

    address: str
    action: str
    status: str
    words: str

    @property
    def is_permanent(self) -> bool:
        """Whether trying again is no use."""
        return self.action == "failed" and not self.status.startswith("4")


@dataclass(frozen=True)
class DeliveryReport:
    """What a report says. `returned_id` is the id of the mail that it is about.

    `named` are the addresses of X-Failed-Recipients. `words` is what the text says, which only
    means something where the mail is known to be a report.
    """

    recipients: tuple[FailedRecipient, ...] = ()
    returned_id: str = ""
    is_receipt: bool = False
    is_delivery_status: bool = False
    named: tuple[str, ...] = ()
    words: BounceWords = field(default_factory=BounceWords)

    def with_words(self, *, is_permanent: bool) -> "DeliveryReport":
        """Give the report of a known bounce, with what its words name listed as its recipients."""
        if self.recipients or not self.failed:
            return self
        status = "" if is_permanent else "4.0.0"
        listed = [FailedRecipient(each, "failed", status, "") for each in self.failed]
        return replace(self, recipients=tuple(listed))

    @property
    def failed(self) -> tuple[str, ...]:
        """The addresses that the mail did not reach and will not reach, each once."""
        listed = [each.address for each in self.recipients if each.action == "failed"]
        found = [*listed, *self.named] or self.words.failed
        if {each.action for each in self.recipients} & {"delayed", "delivered", "relayed"}:
            found = listed
        once = {address.lower(): address for address in reversed(found) if address}
        return tuple(reversed(once.values()))


def read_report(root: Part, text: str = "") -> DeliveryReport:
    """Read the report's parts and words; an ordinary mail gives a report without recipients."""
    found = _Found()
    for part in _parts(root):
        found.read(part, is_root=part is root)
    named = [address for _, address in addresses_in(root.head, "X-Failed-Recipients")]
    words = read_bounce_words(text, besides=_besides(root.head))
    returned = found.returned
    if not returned and (found.is_status or named or words.speaks_of_delivery):
        in_text = _ID_IN_TEXT.search(text[:_LOOKED_AT])
        returned = in_text[1] if in_text else ""
    return DeliveryReport(
        recipients=tuple(found.recipients[:_MOST_RECIPIENTS]),
        returned_id=returned,
        is_receipt=found.is_receipt,
        is_delivery_status=found.is_status,
        named=tuple(named),
        words=words,
    )


@dataclass
class _Found:
    """What the parts of a report say."""

    recipients: list[FailedRecipient] = field(default_factory=list)
    returned: str = ""
    is_receipt: bool = False
    is_status: bool = False

    def read(self, part: Part, *, is_root: bool) -> None:
        """Take what one part says."""
        if part.kind in _STATUS_KINDS:
            self.is_status = True
            self.recipients += _recipients(part)
        elif part.kind in _RECEIPT_KINDS:
            self.is_receipt = True
        elif part.kind in _RETURNED_KINDS and not is_root:
            self.returned = self.returned or _returned_id(part)


def _besides(message: Message) -> set[str]:
    """Give the addresses in the report's own headers: they are no failed recipients."""
    names = ("From", "To", "Cc", "Reply-To", "Sender", "Return-Path", "Delivered-To")
    return {address.lower() for name in names for _, address in addresses_in(message, name)}


def _parts(root: Part) -> list[Part]:
    found: list[Part] = []
    waiting = [root]
    while waiting and len(found) < _MOST_PARTS:
        part = waiting.pop(0)
        found.append(part)
        # What stands inside a returned mail is not the report.
        if part.is_multipart:
            waiting += part.parts
    return found


def _blocks(part: Part) -> list[Message]:
    """Give the groups of headers that a report is made of."""
    content = content_of(part).replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    texts = _BLANK_LINES.split(content.strip(b"\n"))
    return [BytesHeaderParser().parsebytes(text) for text in texts[:_MOST_BLOCKS]]


def _recipients(part: Part) -> list[FailedRecipient]:
    found = []
    for block in _blocks(part):
        names = raw_value(block, "Final-Recipient") or raw_value(block, "Original-Recipient")
        original = raw_value(block, "Original-Recipient") or names
        address = _ADDRESS.search(decode_words(original))
        if not names and not raw_value(block, "Action"):
            continue
        status = _STATUS.search(raw_value(block, "Status"))
        words = clean_line(decode_words(raw_value(block, "Diagnostic-Code")), longest=300)
        status = status or _STATUS.search(words)
        found.append(
            FailedRecipient(
                address=address[0].strip("<>") if address else "",
                action=raw_value(block, "Action").split(";")[0].split("(")[0].strip().lower(),
                status=status[0] if status else "",
                words=words,
            )
        )
    return found


def _returned_id(part: Part) -> str:
    if part.parts:
        return message_id(part.parts[0].head)
    found = _ID_IN_TEXT.search(content_of(part)[:_LOOKED_AT].decode("utf-8", "replace"))
    return found[1] if found else ""
