"""Read what a mail server reports about a mail it was given (RFC 3464), and the mail it returns."""

import re
from dataclasses import dataclass, field
from email.message import Message
from email.parser import BytesHeaderParser

from rooftree.platform.mail.rules.addresses import is_address
from rooftree.platform.mail.rules.clean_text import clean_line
from rooftree.platform.mail.rules.header_text import decode_words, header, raw_value
from rooftree.platform.mail.rules.message_ids import message_id
from rooftree.platform.mail.rules.mime_tree import Part
from rooftree.platform.mail.rules.transfer import content_of

_STATUS = re.compile(r"\b([245])\.\d{1,3}\.\d{1,3}\b")
_CODE = re.compile(r"(?:^|\s|:)([45])\d\d[\s-]")
_ADDRESS = re.compile(r"[^\s<>;,\"]+@[^\s<>;,\"]+")
_ID_IN_TEXT = re.compile(r"^message-id:\s*<([^<>\s]+)>", re.IGNORECASE | re.MULTILINE)
_BLANK_LINES = re.compile(rb"(?:\r\n|\n|\r){2,}")
_MOST_PARTS = 100
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
    """What a report says. `returned_id` is the id of the mail that it is about."""

    recipients: tuple[FailedRecipient, ...] = ()
    returned_id: str = ""
    is_receipt: bool = False
    is_delivery_status: bool = False
    failed_address: str = field(default="")

    @property
    def failed(self) -> tuple[str, ...]:
        """The addresses that the mail did not reach and will not reach, each once."""
        named = [each.address for each in self.recipients if each.action == "failed"]
        return tuple(dict.fromkeys(filter(None, [*named, self.failed_address])))


def read_report(root: Part, text: str = "") -> DeliveryReport:
    """Read the report's parts; an ordinary mail gives an empty report."""
    recipients: list[FailedRecipient] = []
    returned, is_receipt, is_status = "", False, False
    for part in _parts(root):
        kind = part.kind
        if kind in {"message/delivery-status", "message/global-delivery-status"}:
            is_status = True
            recipients += _recipients(part)
        elif kind in {
            "message/disposition-notification",
            "message/global-disposition-notification",
        }:
            is_receipt = True
        elif (
            kind in {"message/rfc822", "text/rfc822-headers", "message/global"} and part is not root
        ):
            returned = returned or _returned_id(part)
    failed = header(root.head, "X-Failed-Recipients").split(",")[0].strip()
    if not returned and (is_status or failed):
        found = _ID_IN_TEXT.search(text)
        returned = found[1] if found else ""
    return DeliveryReport(
        recipients=tuple(recipients[:50]),
        returned_id=returned,
        is_receipt=is_receipt,
        is_delivery_status=is_status,
        failed_address=failed if is_address(failed) else "",
    )


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
    texts = _BLANK_LINES.split(content_of(part).strip(b"\r\n"))
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


def looks_permanent(text: str) -> bool | None:
    """Read a report that follows no standard: True for ever, False for now, None for no report."""
    statuses = {match[1] for match in _STATUS.finditer(text[:20_000])}
    if not statuses:
        statuses = {match[1] for match in _CODE.finditer(text[:20_000])}
    if "5" in statuses:
        return True
    if "4" in statuses:
        return False
    return None
