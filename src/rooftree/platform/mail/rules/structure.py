"""Walk the parts of a mail within limits, and sort them into words and attachments."""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.message import Message

from rooftree.platform.mail.rules.clean_text import clean_line
from rooftree.platform.mail.rules.header_text import decode_words
from rooftree.platform.mail.rules.transfer import content_of

DEEPEST = 30
MOST_PARTS = 500


class OverLimits(Exception):
    """The mail has more parts, or lies deeper, than any mail a person writes."""


@dataclass(frozen=True)
class FoundFile:
    """An attachment as it came: bytes, the name it claims, and the id HTML may show it by."""

    content: bytes
    name: str
    content_id: str
    claimed_type: str


@dataclass
class Parts:
    """The leaves of a mail."""

    plain: list[Message] = field(default_factory=list)
    html: list[Message] = field(default_factory=list)
    files: list[FoundFile] = field(default_factory=list)


def sort_parts(message: Message) -> Parts:
    """Give the text parts and the attachments. Raises OverLimits."""
    parts = Parts()
    for part in _leaves(message, depth=0, seen=[0]):
        kind, name = part.get_content_type(), file_name(part)
        is_apart = _disposition(part) == "attachment" or bool(name)
        if kind == "text/plain" and not is_apart:
            parts.plain.append(part)
        elif kind == "text/html" and not is_apart:
            parts.html.append(part)
        elif part.is_multipart() or kind.startswith("message/"):
            parts.files.append(_enclosed_mail(part, name))
        else:
            content = content_of(part)
            if content.strip() or name:
                parts.files.append(FoundFile(content, name, content_id(part), kind))
    return parts


def _leaves(part: Message, *, depth: int, seen: list[int]) -> Iterator[Message]:
    """Give parts that are shown or kept whole; an enclosed mail is one part and is not opened."""
    seen[0] += 1
    if depth > DEEPEST:
        message = f"its parts lie more than {DEEPEST} deep in each other"
        raise OverLimits(message)
    if seen[0] > MOST_PARTS:
        message = f"it has more than {MOST_PARTS} parts"
        raise OverLimits(message)
    inside = part.get_payload()
    if part.get_content_maintype() == "multipart" and isinstance(inside, list):
        for each in inner_parts(part):
            yield from _leaves(each, depth=depth + 1, seen=seen)
        return
    _count_enclosed(part, depth, seen)
    yield part


def _count_enclosed(part: Message, depth: int, seen: list[int]) -> None:
    """Hold the limits inside enclosed mails too, though these are kept whole."""
    for each in inner_parts(part):
        for _ in _leaves(each, depth=depth + 1, seen=seen):
            pass


def inner_parts(part: Message) -> list[Message]:
    """Give the parts directly inside a part; none for a leaf."""
    inside = part.get_payload()
    return (
        [each for each in inside if isinstance(each, Message)] if isinstance(inside, list) else []
    )


def _disposition(part: Message) -> str:
    try:
        return part.get_content_disposition() or ""
    except Exception:  # noqa: BLE001 - the standard library raises many things on broken headers
        return ""


def file_name(part: Message) -> str:
    """Give the name a part claims, with RFC 2231 pieces and encoded words put together."""
    try:
        name = part.get_filename()
    except Exception:  # noqa: BLE001 - the standard library raises many things on broken headers
        return "unreadable name"
    return clean_line(decode_words(name), longest=300) if name else ""


def content_id(part: Message) -> str:
    """Give the id by which HTML shows the part, without its brackets."""
    return clean_line(str(part.get("Content-ID", "")), longest=300).strip("<> ")


def _enclosed_mail(part: Message, name: str) -> FoundFile:
    content = b""
    with contextlib.suppress(Exception):
        if part.is_multipart():
            content = b"\n".join(each.as_bytes() for each in inner_parts(part))
        else:
            content = content_of(part)
    if not content:
        content = str(part).encode("utf-8", "replace")
    kind = part.get_content_type()
    ending = ".eml" if kind in {"message/rfc822", "message/global"} else ".txt"
    return FoundFile(content, name or f"enclosed mail{ending}", content_id(part), kind)
