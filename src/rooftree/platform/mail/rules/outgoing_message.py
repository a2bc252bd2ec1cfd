"""Build the bytes of a mail that leaves."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from email import policy
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime

from rooftree.platform.mail.rules.clean_text import clean_line, clean_text

_POLICY = policy.SMTP.clone(max_line_length=200)
_MOST_REFERENCES = 30


@dataclass(frozen=True)
class Letter:
    """Everything that stands in one outgoing mail. Message ids are without brackets."""

    sender: str
    sender_name: str
    to: tuple[tuple[str, str], ...]
    subject: str
    text: str
    message_id: str
    at: datetime
    reply_to: str = ""
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    is_automatic: bool = False
    is_answer: bool = False
    mark: str = ""
    files: Sequence[tuple[str, str, bytes]] = field(default=())


def build_message(letter: Letter) -> bytes:
    """Give the mail as it goes over the wire, with CRLF line ends."""
    mail = EmailMessage(policy=_POLICY)
    mail["From"] = _address(letter.sender_name, letter.sender)
    mail["To"] = ", ".join(str(_address(name, address)) for name, address in letter.to)
    mail["Subject"] = clean_line(letter.subject)
    mail["Date"] = format_datetime(letter.at)
    mail["Message-ID"] = f"<{letter.message_id}>"
    if letter.reply_to:
        mail["Reply-To"] = str(_address(letter.sender_name, letter.reply_to))
    if letter.in_reply_to:
        mail["In-Reply-To"] = f"<{letter.in_reply_to}>"
    if letter.references:
        mail["References"] = " ".join(f"<{each}>" for each in _shortened(letter.references))
    if letter.mark:
        mail["X-Rooftree-Sent"] = letter.mark
    if letter.is_automatic:
        mail["Auto-Submitted"] = "auto-replied" if letter.is_answer else "auto-generated"
        mail["X-Auto-Response-Suppress"] = "All"
        mail["Precedence"] = "bulk"
    mail.set_content(clean_text(letter.text), subtype="plain", charset="utf-8", cte=None)
    for name, media_type, content in letter.files:
        maintype, _, subtype = media_type.partition("/")
        mail.add_attachment(
            content, maintype=maintype, subtype=subtype or "octet-stream", filename=name
        )
    return mail.as_bytes()


def _address(name: str, address: str) -> Address:
    return Address(display_name=clean_line(name, longest=120), addr_spec=address)


def _shortened(references: tuple[str, ...]) -> tuple[str, ...]:
    """Keep the first and the newest when a thread grows long."""
    if len(references) <= _MOST_REFERENCES:
        return references
    return (references[0], *references[-(_MOST_REFERENCES - 1) :])
