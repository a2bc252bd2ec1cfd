"""Bring the bytes of a mail into a shape that can be read, and say what was mended."""

import re
from dataclasses import dataclass

from rooftree.platform.mail.rules.outlook_file import is_outlook_file, mail_of_outlook_file

LARGEST = 36 * 1024 * 1024
_LONGEST_HEAD = 1_000_000
_LOOKED_AT = 400
_LINE = re.compile(rb"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_HEADER_LINE = re.compile(rb"[!-9;-~]+:|[ \t]|>?From ")
_SPACE_BEFORE_COLON = re.compile(rb"([!-9;-~]{1,80})[ \t]+:")
_SURE_HEADER = re.compile(
    rb"(from|to|cc|subject|date|message-id|mime-version|content-[a-z-]+|received|return-path"
    rb"|reply-to|sender|in-reply-to|references|x-[a-z-]+|list-[a-z]+|precedence)[ \t]*:",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Prepared:
    """Bytes to read, and what had to be mended in them."""

    content: bytes
    defects: tuple[str, ...] = ()


def prepared(raw: bytes) -> Prepared:
    """Mend what would keep a reader from the headers; a well-formed mail comes back as it is."""
    defects: list[str] = []
    if len(raw) > LARGEST:
        defects.append(f"It is larger than {LARGEST // 1024 // 1024} MB; its start was read.")
        raw = raw[:LARGEST]
    if is_outlook_file(raw):
        mail = mail_of_outlook_file(raw)
        if mail is None:
            defects.append("It is a file of Outlook that can’t be read.")
        else:
            defects.append("It is a file saved by Outlook, and no mail as it was sent.")
            raw = mail
    content = _eight_bit(raw, defects)
    started = content.lstrip(b"\x00\r\n\xef\xbb\xbf")
    if len(started) < len(content):
        defects.append("It begins with blank lines or with the mark of a text file.")
        content = started
    return Prepared(_with_sound_head(content, defects), tuple(dict.fromkeys(defects)))


def _eight_bit(raw: bytes, defects: list[str]) -> bytes:
    """Turn a mail that was saved as UTF-16 into UTF-8."""
    name = ""
    start = raw[:_LOOKED_AT]
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        name = "utf-16"
    elif start.isascii() and start.strip(b"\x00"):
        # Every second byte of written English is a zero in UTF-16.
        if not any(start[0::2]):
            name = "utf-16-be"
        elif not any(start[1::2]) and len(start) > 1:
            name = "utf-16-le"
    if not name:
        return raw
    defects.append("The whole mail is in UTF-16, which no mail server sends.")
    return raw.decode(name, "replace").encode("utf-8", "replace")


def _with_sound_head(content: bytes, defects: list[str]) -> bytes:
    lines, at = [], 0
    while at < min(len(content), _LONGEST_HEAD):
        found = _LINE.match(content, at)
        line = found[0] if found else b""
        if not line.strip(b"\r\n"):
            break
        lines.append(line)
        at += len(line)
    if any(b"\x00" in line for line in lines):
        defects.append("Null bytes stand in its headers.")
        lines = [line.replace(b"\x00", b"") for line in lines]
        content = b"".join(lines) + content[at:]
        at = sum(map(len, lines))
    if all(_HEADER_LINE.match(line) for line in lines):
        return content
    return b"".join(_mended(lines, defects)) + content[at:]


def _mended(lines: list[bytes], defects: list[str]) -> list[bytes]:
    """Tie lines that are no header to the one above, where headers go on below them."""
    latest = max((n for n, line in enumerate(lines) if _SURE_HEADER.match(line)), default=-1)
    kept: list[bytes] = []
    for number, line in enumerate(lines):
        spaced = _SPACE_BEFORE_COLON.match(line)
        if spaced and _SURE_HEADER.match(line):
            defects.append("A space stands before the colon of a header.")
            kept.append(spaced[1] + b":" + line[spaced.end() :])
        elif number > latest or not kept or _HEADER_LINE.match(line):
            kept.append(line)
        else:
            defects.append("A line among its headers is no header.")
            kept.append(b" " + line)
    return kept
