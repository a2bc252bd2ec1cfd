"""How IMAP writes folder names, strings and dates (RFC 3501)."""

import base64
import re
from datetime import date

_SAFE = re.compile(r"[\x20-\x25\x27-\x7e]+")
_OTHER = re.compile(r"([\x20-\x25\x27-\x7e]+|&|[^\x20-\x7e]+)")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def folder_name(name: str) -> str:
    """Write a folder's name in the servers' own UTF-7, quoted: `"Entw&APw-rfe"`."""
    return quoted("".join(_encoded(part) for part in _OTHER.findall(name)))


def quoted(text: str) -> str:
    """Write a string that may hold spaces, quotes and backslashes."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def imap_date(day: date) -> str:
    """Write a day as a search wants it: `3-Nov-2026`."""
    return f"{day.day}-{_MONTHS[day.month - 1]}-{day.year:04d}"


def _encoded(part: str) -> str:
    if part == "&":
        return "&-"
    if _SAFE.fullmatch(part):
        return part
    packed = base64.b64encode(part.encode("utf-16-be")).decode("ascii").rstrip("=")
    return f"&{packed.replace('/', ',')}-"
