"""Open winmail.dat: the envelope in which Outlook hides words and attachments (MS-OXTNEF)."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from rooftree.platform.mail.rules import mapi
from rooftree.platform.mail.rules.charsets import decode_bytes
from rooftree.platform.mail.rules.mapi import Facts

SIGNATURE = b"\x78\x9f\x3e\x22"
_ATTRIBUTE = struct.Struct("<BHHI")
_COUNT = struct.Struct("<I")
_PROPERTY = struct.Struct("<HH")
_SUBJECT, _BODY, _TITLE, _DATA = 0x8004, 0x800C, 0x8010, 0x800F
_BEGINS, _OF_FILE, _OF_MAIL, _CODE_PAGE = 0x9002, 0x9005, 0x9003, 0x9007
_MOST = 500
# Bytes of the kinds that have one size, always padded to four.
_FIXED = {2: 4, 3: 4, 4: 4, 5: 8, 6: 8, 7: 8, 10: 4, 11: 4, 20: 8, 64: 8, 72: 16}
_TEXT, _WIDE, _OBJECT, _BINARY = 0x1E, 0x1F, 0x0D, 0x102
_VARIABLE = {_TEXT, _WIDE, _OBJECT, _BINARY}
_MANY = 0x1000
_NAMED = 0x8000


@dataclass
class TnefFile:
    """An attachment inside the envelope."""

    name: str = ""
    content: bytes = b""
    content_id: str = ""


@dataclass(frozen=True)
class Tnef:
    """What the envelope holds. `is_whole` is False where it ends too early or makes no sense."""

    subject: str
    text: str
    files: tuple[TnefFile, ...]
    is_whole: bool


def is_tnef(content: bytes) -> bool:
    """Say whether the bytes are such an envelope."""
    return content.startswith(SIGNATURE)


def open_tnef(content: bytes) -> Tnef:
    """Read all that can be read; never raises."""
    subject, text, page = "", "", None
    files: list[TnefFile] = []
    facts = Facts()
    is_whole = True
    try:
        for name, data in _attributes(content):
            if name == _CODE_PAGE and len(data) >= _COUNT.size:
                page = mapi.charset_of_page(_COUNT.unpack_from(data)[0])
            elif name == _SUBJECT:
                subject = _text(data, page)
            elif name == _BODY:
                text = _text(data, page)
            elif name == _OF_MAIL:
                facts = _facts(data, page)
            elif name == _BEGINS and len(files) < _MOST:
                files.append(TnefFile())
            elif files:
                _add(files[-1], name, data, page)
    except (struct.error, IndexError, ValueError, _Cut):
        is_whole = False
    kept = tuple(each for each in files if each.content or each.name)
    words = text if text.strip() else mapi.words_of(facts)
    return Tnef(subject or facts.text(mapi.SUBJECT), words, kept, is_whole)


class _Cut(Exception):
    """The bytes end before the envelope does."""


def _attributes(content: bytes) -> Iterator[tuple[int, bytes]]:
    at = len(SIGNATURE) + 2
    while at + _ATTRIBUTE.size <= len(content):
        level, name, _, length = _ATTRIBUTE.unpack_from(content, at)
        at += _ATTRIBUTE.size
        if level not in {1, 2}:
            return
        if at + length > len(content):
            raise _Cut
        yield name, content[at : at + length]
        # Two bytes of checksum follow; many programs reckon it wrongly.
        at += length + 2


def _add(file: TnefFile, name: int, data: bytes, page: str | None) -> None:
    if name == _TITLE:
        file.name = file.name or _text(data, page)
    elif name == _DATA:
        file.content = data
    elif name == _OF_FILE:
        facts = _facts(data, page)
        file.name = facts.text(mapi.LONG_NAME, mapi.SHORT_NAME, mapi.SHOWN_NAME) or file.name
        file.content_id = facts.text(mapi.CONTENT_ID)
        file.content = file.content or facts.contents.get(mapi.CONTENT, b"")


def _facts(data: bytes, page: str | None) -> Facts:
    """Read properties as far as they make sense."""
    texts: dict[int, str] = {}
    contents: dict[int, bytes] = {}
    numbers: dict[int, int] = {}
    try:
        for kind, name, value in _properties(data):
            if kind == _TEXT:
                texts[name] = _text(value, page)
            elif kind == _WIDE:
                texts[name] = value.decode("utf-16-le", "replace").rstrip("\x00")
            elif kind == _OBJECT:
                # Sixteen bytes name what kind of object it is.
                contents[name] = value[16:]
            elif kind == _BINARY:
                contents[name] = value
            elif len(value) == _COUNT.size:
                numbers[name] = _COUNT.unpack(value)[0]
    except (struct.error, IndexError, _Cut):
        pass
    return Facts(texts, contents, numbers)


def _properties(data: bytes) -> Iterator[tuple[int, int, bytes]]:
    count, at = _COUNT.unpack_from(data)[0], _COUNT.size
    for _ in range(min(count, 5000)):
        kind, name = _PROPERTY.unpack_from(data, at)
        at += _PROPERTY.size
        if name >= _NAMED:
            at = _after_name(data, at)
        one = kind & ~_MANY
        how_many = 1
        if one in _VARIABLE or kind & _MANY:
            how_many = _COUNT.unpack_from(data, at)[0]
            at += _COUNT.size
        for _ in range(min(how_many, 5000)):
            value, at = _value(data, at, one)
            yield one, name, value


def _after_name(data: bytes, at: int) -> int:
    """Skip the name that some properties have instead of a number."""
    at += 16
    is_text = _COUNT.unpack_from(data, at)[0] == 1
    at += _COUNT.size
    length = _COUNT.unpack_from(data, at)[0] if is_text else 0
    return at + _COUNT.size + _padded(length)


def _value(data: bytes, at: int, kind: int) -> tuple[bytes, int]:
    if kind in _FIXED:
        return data[at : at + _FIXED[kind]], at + _FIXED[kind]
    if kind not in _VARIABLE:
        raise _Cut
    length = _COUNT.unpack_from(data, at)[0]
    at += _COUNT.size
    if at + length > len(data):
        raise _Cut
    return data[at : at + length], at + _padded(length)


def _padded(length: int) -> int:
    return length + (-length % 4)


def _text(data: bytes, page: str | None) -> str:
    return decode_bytes(data.rstrip(b"\x00"), page).split("\x00")[0]
