"""What Outlook calls the facts of a mail, in its own files and in winmail.dat."""

import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from compressed_rtf import decompress
from striprtf.striprtf import rtf_to_text

from rooftree.platform.mail.rules.charsets import decode_bytes
from rooftree.platform.mail.rules.html_text import text_of_html

SUBJECT: Final = 0x0037
HEADERS: Final = 0x007D
SENDER_NAME: Final = 0x0C1A
SENDER_ADDRESS: Final = 0x0C1F
SENDER_SMTP: Final = 0x5D01
FIRST_SENDER_SMTP: Final = 0x5D02
SHOWN_TO: Final = 0x0E04
MESSAGE_ID: Final = 0x1035
SENT_AT: Final = 0x0039
BODY: Final = 0x1000
RTF: Final = 0x1009
HTML: Final = 0x1013
CODE_PAGE: Final = 0x3FFD
INTERNET_CODE_PAGE: Final = 0x3FDE
LONG_NAME: Final = 0x3707
SHORT_NAME: Final = 0x3704
SHOWN_NAME: Final = 0x3001
CONTENT: Final = 0x3701
CONTENT_ID: Final = 0x3712
NAME: Final = 0x3001
ADDRESS: Final = 0x3003
SMTP_ADDRESS: Final = 0x39FE
RECIPIENT_KIND: Final = 0x0C15

LONGEST_RTF = 10_000_000
_RTF_SIZE = struct.Struct("<II")


@dataclass(frozen=True)
class Facts:
    """The properties of one object by their number: bytes as they stand, and texts."""

    texts: Mapping[int, str] = field(default_factory=dict)
    contents: Mapping[int, bytes] = field(default_factory=dict)
    numbers: Mapping[int, int] = field(default_factory=dict)

    def text(self, *names: int) -> str:
        """Give the first of these that says something."""
        return next((self.texts[name] for name in names if self.texts.get(name, "").strip()), "")


def words_of(facts: Facts) -> str:
    """Give the words of a mail: the plain ones, else those of its HTML, else of its RTF."""
    plain = facts.text(BODY)
    if plain.strip():
        return plain
    html = facts.contents.get(HTML, b"")
    if html.strip(b"\x00 \r\n"):
        page = facts.numbers.get(INTERNET_CODE_PAGE) or facts.numbers.get(CODE_PAGE)
        return text_of_html(decode_bytes(html, charset_of_page(page)))
    return words_of_rtf(facts.contents.get(RTF, b""))


def words_of_rtf(packed: bytes) -> str:
    """Give the words of Outlook's packed rich text; empty where it can't be read."""
    if len(packed) < _RTF_SIZE.size or _RTF_SIZE.unpack_from(packed)[1] > LONGEST_RTF:
        return ""
    try:
        unpacked = decompress(packed).decode("latin-1")
        words = rtf_to_text(unpacked, errors="replace")  # type: ignore[no-untyped-call]
        return str(words).strip()
    except Exception:  # noqa: BLE001 - both libraries raise many things on broken bytes
        return ""


def charset_of_page(page: int | None) -> str | None:
    """Give the charset of one of Windows' code pages."""
    return {65001: "utf-8", 20127: "us-ascii", 28591: "latin-1"}.get(
        page or 0, f"cp{page}" if page else None
    )
