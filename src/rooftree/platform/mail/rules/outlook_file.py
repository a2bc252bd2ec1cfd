"""Write an Outlook `.msg` file, given as a mail, as the mail it holds (MS-OXMSG)."""

import base64
import hashlib
import re
import struct
from datetime import UTC, datetime, timedelta
from email.header import Header
from email.utils import format_datetime
from urllib.parse import quote

from olefile import OleFileIO

from rooftree.platform.mail.rules import mapi
from rooftree.platform.mail.rules.addresses import is_address
from rooftree.platform.mail.rules.charsets import decode_bytes
from rooftree.platform.mail.rules.clean_text import clean_line
from rooftree.platform.mail.rules.mapi import Facts

OLE_HEAD = bytes.fromhex("d0cf11e0a1b11ae1")
_MARK = "__substg1.0_".encode("utf-16-le")
_STREAM = re.compile(r"__substg1\.0_([0-9A-F]{4})([0-9A-F]{4})", re.IGNORECASE)
_FACT = struct.Struct("<HHIQ")
_PROPERTIES = "__properties_version1.0"
_WIDE, _TEXT, _BINARY, _NUMBER, _TIME = 0x1F, 0x1E, 0x102, 0x03, 0x40
_DEEPEST = 5
_MOST = 200
_BODY_HEADER = re.compile(r"(content-|mime-version|x-mimeole)", re.IGNORECASE)
_KINDS = {0: "From", 1: "To", 2: "Cc"}


def is_outlook_file(raw: bytes) -> bool:
    """Say whether the bytes are a mail saved by Outlook."""
    return raw.startswith(OLE_HEAD) and _MARK in raw


def mail_of_outlook_file(raw: bytes) -> bytes | None:
    """Give the mail as a mail server would have sent it; None where it can't be read."""
    try:
        with OleFileIO(raw) as file:
            return _mail(file, (), depth=0)
    except Exception:  # noqa: BLE001 - the library raises many things on broken files
        return None


def _mail(file: OleFileIO, place: tuple[str, ...], *, depth: int) -> bytes:
    facts = _facts(file, place)
    seed = repr((place, sorted(facts.texts.items()))).encode("utf-8", "replace")
    boundary = f"=_outlook_{hashlib.sha256(seed).hexdigest()[:32]}"
    parts = [*_bodies(facts), *_attachments(file, place, depth=depth)]
    head = _head(file, place, facts)
    head.append("MIME-Version: 1.0")
    head.append(f'Content-Type: multipart/mixed; boundary="{boundary}"')
    marks = [f"--{boundary}\r\n".encode() + part + b"\r\n" for part in parts]
    top = "\r\n".join(head).encode("utf-8", "replace")
    return top + b"\r\n\r\n" + b"".join(marks) + f"--{boundary}--\r\n".encode()


def _head(file: OleFileIO, place: tuple[str, ...], facts: Facts) -> list[str]:
    """Give the headers that the mail came with, else ones made of what Outlook knows."""
    came = facts.text(mapi.HEADERS).replace("\r\n", "\n").strip("\n\x00 ")
    fields = re.split(r"\n(?![ \t])", came) if ":" in came[:200] else []
    kept = [each.replace("\n", "\r\n") for each in fields if not _BODY_HEADER.match(each)]
    named = {each.partition(":")[0].strip().lower() for each in kept}
    made = [each for each in _made(file, place, facts) if each[0].lower() not in named]
    return [*kept, *(f"{name}: {value}" for name, value in made)]


def _made(file: OleFileIO, place: tuple[str, ...], facts: Facts) -> list[tuple[str, str]]:
    sender = facts.text(mapi.SENDER_SMTP, mapi.FIRST_SENDER_SMTP, mapi.SENDER_ADDRESS)
    found = [("From", _person(facts.text(mapi.SENDER_NAME), sender))]
    people: dict[str, list[str]] = {"To": [], "Cc": []}
    for storage in _storages(file, place, "__recip_version1.0_"):
        each = _facts(file, storage)
        kind = _KINDS.get(each.numbers.get(mapi.RECIPIENT_KIND, 1), "")
        if kind in people:
            address = each.text(mapi.SMTP_ADDRESS, mapi.ADDRESS)
            people[kind].append(_person(each.text(mapi.NAME), address))
    found += [(kind, ", ".join(filter(None, named))) for kind, named in people.items()]
    found.append(("Subject", _encoded(facts.text(mapi.SUBJECT))))
    if sent := facts.numbers.get(mapi.SENT_AT):
        found.append(("Date", _date(sent)))
    if identity := clean_line(facts.text(mapi.MESSAGE_ID)):
        found.append(("Message-ID", identity))
    return [(name, value) for name, value in found if value]


def _person(name: str, address: str) -> str:
    shown = _encoded(name)
    if not is_address(address):
        return f"{shown} <>" if shown else ""
    return f"{shown} <{address}>" if shown else address


def _encoded(text: str) -> str:
    return Header(clean_line(text), "utf-8", maxlinelen=900).encode(linesep="\r\n") if text else ""


def _date(ticks: int) -> str:
    """Read Windows' count of tenths of microseconds since 1601."""
    try:
        return format_datetime(
            datetime(1601, 1, 1, tzinfo=UTC) + timedelta(microseconds=ticks // 10)
        )
    except OverflowError:
        return ""


def _bodies(facts: Facts) -> list[bytes]:
    plain, html = mapi.words_of(facts), facts.contents.get(mapi.HTML, b"")
    parts = [_part("text/plain; charset=utf-8", plain.encode("utf-8", "replace"))]
    if not html.strip(b"\x00 \r\n"):
        return parts
    page = facts.numbers.get(mapi.INTERNET_CODE_PAGE) or facts.numbers.get(mapi.CODE_PAGE)
    parts.append(_part(f"text/html; charset={mapi.charset_of_page(page) or 'utf-8'}", html))
    inner = b"".join(b"--=_bodies\r\n" + part + b"\r\n" for part in parts)
    return [
        b'Content-Type: multipart/alternative; boundary="=_bodies"\r\n\r\n'
        + inner
        + b"--=_bodies--\r\n"
    ]


def _attachments(file: OleFileIO, place: tuple[str, ...], *, depth: int) -> list[bytes]:
    parts = []
    for storage in _storages(file, place, "__attach_version1.0_"):
        facts = _facts(file, storage)
        name = facts.text(mapi.LONG_NAME, mapi.SHORT_NAME, mapi.SHOWN_NAME) or "attachment"
        inside = (*storage, "__substg1.0_3701000D")
        if file.exists(inside) and depth < _DEEPEST:
            mail = _mail(file, inside, depth=depth + 1)
            parts.append(_headed("message/rfc822", f"{name}.eml", "") + mail)
            continue
        content = facts.contents.get(mapi.CONTENT, b"")
        content_id = clean_line(facts.text(mapi.CONTENT_ID))
        parts.append(_part("application/octet-stream", content, name, content_id))
    return parts


def _headed(kind: str, name: str, content_id: str) -> bytes:
    lines = [f"Content-Type: {kind}"]
    if name:
        lines.append(f"Content-Disposition: attachment; filename*=utf-8''{quote(name, safe='')}")
    if content_id:
        lines.append(f"Content-ID: <{content_id.strip('<>')}>")
    return "\r\n".join(lines).encode("utf-8", "replace") + b"\r\n\r\n"


def _part(kind: str, content: bytes, name: str = "", content_id: str = "") -> bytes:
    head = _headed(kind, name, content_id)
    return b"Content-Transfer-Encoding: base64\r\n" + head + base64.encodebytes(content)


def _storages(file: OleFileIO, place: tuple[str, ...], begin: str) -> list[tuple[str, ...]]:
    depth = len(place)
    found = {
        tuple(each[: depth + 1])
        for each in file.listdir(streams=True, storages=True)
        if len(each) > depth and tuple(each[:depth]) == place and each[depth].startswith(begin)
    }
    return sorted(found)[:_MOST]


def _facts(file: OleFileIO, place: tuple[str, ...]) -> Facts:
    numbers = _numbers(file, place)
    page = mapi.charset_of_page(numbers.get(mapi.CODE_PAGE))
    texts: dict[int, str] = {}
    contents: dict[int, bytes] = {}
    for each in file.listdir(streams=True, storages=False):
        found = _STREAM.fullmatch(each[-1]) if tuple(each[:-1]) == place else None
        if not found:
            continue
        name, kind = int(found[1], 16), int(found[2], 16)
        content = file.openstream(each).read()
        if kind == _WIDE:
            texts[name] = content.decode("utf-16-le", "replace").rstrip("\x00")
        elif kind == _TEXT:
            texts[name] = decode_bytes(content.rstrip(b"\x00"), page)
        elif kind == _BINARY:
            contents[name] = content
    if mapi.HTML in texts:
        contents.setdefault(mapi.HTML, texts[mapi.HTML].encode("utf-8", "replace"))
    return Facts(texts, contents, numbers)


def _numbers(file: OleFileIO, place: tuple[str, ...]) -> dict[int, int]:
    path = (*place, _PROPERTIES)
    if not file.exists(path):
        return {}
    content = file.openstream(path).read()
    # A message's list begins with its counts: 32 bytes at the top, 24 inside another, else 8.
    is_inside = bool(place) and place[-1].startswith("__substg")
    at = 24 if is_inside else (8 if place else 32)
    numbers = {}
    while at + _FACT.size <= len(content):
        kind, name, _, value = _FACT.unpack_from(content, at)
        if kind in {_NUMBER, _TIME}:
            numbers[name] = value & 0xFFFFFFFF if kind == _NUMBER else value
        at += _FACT.size
    return numbers
