"""Read the headers of a mail as people meant them, however they were written."""

import base64
import binascii
import contextlib
import re
from collections.abc import Iterator
from email.message import Message

from rooftree.platform.mail.rules.charsets import decode_bytes
from rooftree.platform.mail.rules.clean_text import clean_line

# Some programs leave question marks in their words as they are.
_WORD = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?]*|(?:[^?]|\?(?!=)){0,400})\?=")
_BETWEEN_WORDS = re.compile(r"(\?=)\s+(?==\?[^?\s]{1,60}\?[bBqQ]\?)")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_LONGEST_HEADER = 100_000


def raw_values(message: Message, name: str) -> list[str]:
    """Give every value of one header as it stands, 8-bit bytes as surrogates."""
    name = name.lower()
    return [
        str(value)[:_LONGEST_HEADER] for key, value in message.raw_items() if key.lower() == name
    ]


def raw_value(message: Message, name: str) -> str:
    """Give the first value that says something, or an empty text."""
    return next((value for value in raw_values(message, name) if value.strip()), "")


def header(message: Message, name: str, *, longest: int = 1000) -> str:
    """Give the first value of a header as one line of readable text."""
    value = raw_value(message, name)
    return clean_line(decode_words(value, likely_charset(message)), longest=longest)


def likely_charset(message: Message) -> str | None:
    """Give the charset of the mail's words: raw letters in its headers are likely in it, too."""
    found = _CHARSET.search(raw_value(message, "Content-Type")[:1000])
    if not found or found[1].lower() in {"utf-8", "us-ascii"}:
        return None
    return found[1]


def headers(message: Message, name: str) -> list[str]:
    """Give every value of a header as readable lines."""
    return [clean_line(decode_words(value)) for value in raw_values(message, name)]


def decode_words(value: str, charset: str | None = None) -> str:
    """Decode `=?charset?q?...?=`, also where a letter is split over two words, and raw 8-bit.

    `charset` is what raw letters are likely in, where they are no UTF-8.
    """
    value = _BETWEEN_WORDS.sub(r"\1", value.replace("\r", "").replace("\n", ""))
    return "".join(_decoded(content, said, charset) for content, said in _pieces(value))


def _decoded(content: bytes, said: str | None, likely: str | None) -> str:
    if said is None and likely is not None:
        with contextlib.suppress(UnicodeDecodeError):
            return content.decode("utf-8")
    return decode_bytes(content, said or likely)


def _pieces(value: str) -> Iterator[tuple[bytes, str | None]]:
    """Give stretches of bytes of one charset; neighbours of the same charset come as one."""
    waiting, waiting_charset, end = b"", "", 0
    for match in _WORD.finditer(value):
        if waiting and (match.start() > end or match[1].lower() != waiting_charset):
            yield waiting, waiting_charset
            waiting = b""
        if match.start() > end:
            yield _bytes(value[end : match.start()]), None
        waiting, waiting_charset = waiting + _content(match[2], match[3]), match[1].lower()
        end = match.end()
    if waiting:
        yield waiting, waiting_charset
    if end < len(value):
        yield _bytes(value[end:]), None


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def _content(encoding: str, text: str) -> bytes:
    raw = _bytes(text)
    if encoding in "qQ":
        return binascii.a2b_qp(raw.replace(b"_", b" "), header=False)
    kept = re.sub(rb"[^A-Za-z0-9+/]", b"", raw)
    if len(kept) % 4 == 1:
        kept = kept[:-1]
    return base64.b64decode(kept + b"=" * (-len(kept) % 4))
