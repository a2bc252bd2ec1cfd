"""Read uuencoded files, also where they stand in the words of a mail."""

import binascii
import contextlib
import re

_BEGIN = re.compile(rb"begin(?:-base64)? [0-7]{3,4} ([^\r\n]{1,300})")
_LONGEST_LINE = 45
_LINES = re.compile(rb"[^\r\n]*(?:\r\n|\r|\n|\Z)")


def from_uuencoded(raw: bytes) -> bytes | None:
    """Give the content of the first uuencoded file; None where there is none."""
    found = find_uuencoded(raw)
    return found[0][2] if found else None


def find_uuencoded(raw: bytes) -> list[tuple[int, int, bytes, str]]:
    """Give (begin, end, content, name) of each uuencoded file that is whole."""
    found = []
    at = 0
    while (at := raw.find(b"begin", at)) >= 0:
        head = _BEGIN.match(raw, at) if at == 0 or raw[at - 1] in b"\r\n" else None
        block = _block(raw, head.end()) if head else None
        if head is None or block is None:
            at += 5
            continue
        name = head[1].decode("utf-8", "replace").strip()
        found.append((at, block[0], block[1], name))
        at = block[0]
    return found


def _block(raw: bytes, at: int) -> tuple[int, bytes] | None:
    """Read lines up to `end`; None as soon as one can't be such a line."""
    content: list[bytes] = []
    first = _LINES.match(raw, at)
    at = first.end() if first else at
    while at < len(raw):
        found = _LINES.match(raw, at)
        line = found[0].rstrip(b"\r\n") if found else b""
        at = found.end() if found else len(raw)
        if line.strip() == b"end":
            return (at, b"".join(content)) if content else None
        decoded = _line(line)
        if decoded is None:
            return None
        content.append(decoded)
    return None


def _line(line: bytes) -> bytes | None:
    if not line.strip(b" `"):
        return b""
    length = (line[0] - 32) & 63
    needed = (length * 8 + 5) // 6
    # Some programs drop the spaces at a line's end, and some write one letter too many.
    if not 0 < length <= _LONGEST_LINE or len(line) - 1 > needed + 4:
        return None
    with contextlib.suppress(binascii.Error, ValueError):
        return binascii.a2b_uu(line[: (length * 4 + 5) // 3])
    return None
