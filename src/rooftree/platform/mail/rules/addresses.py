"""Mail addresses out of headers, and addresses with a plus."""

import re
from collections.abc import Iterator
from email.message import Message
from email.utils import getaddresses
from itertools import islice

from rooftree.platform.mail.rules.clean_text import clean_line
from rooftree.platform.mail.rules.header_text import decode_words, likely_charset, raw_values

_ADDRESS = re.compile(
    r"[^\s\x00-\x1f\x7f\ud800-\udfff<>@\"(),:;\[\]\\]{1,64}@[A-Za-z0-9À-\ud7ff\ue000-\U0010ffff.-]{1,253}"
)
_IN_ANGLES = re.compile(r"<\s*([^<>\s]+@[^<>\s]+?)\s*>")
_NO_REPLY = re.compile(
    r"(.*[-_.+])?((do[-_.]?)?(not?|nao|ne)[-_.]?(reply|replies|replay|response|respond\w*|responder|antworten)"
    r"|nicht[-_.]?antworten|keine[-_.]?antwort|unattended|unmonitored)([-_.+=\d].*)?$"
)
_DAEMON = re.compile(
    r"(mail|mailer|m)?[-_. ]?daemon([-_+=].*)?|postmaster([-_+=].*)?|mail[-_.]?delivery([-_.]\w+)?"
)
_ESCAPED = re.compile(r"\\(.)")
_LONGEST_NAME = 200
_LONGEST_PIECE = 2_000
_MOST_PIECES = 1_000
LONGEST = 254
_MOST = 200


def addresses_in(message: Message, name: str) -> tuple[tuple[str, str], ...]:
    """Give (name, address) for each mailbox of a header; groups are opened, rubbish left out."""
    found: list[tuple[str, str]] = []
    charset = likely_charset(message)
    for value in raw_values(message, name):
        found += _pairs(value, charset)
    seen: dict[str, tuple[str, str]] = {}
    for person, address in found:
        seen.setdefault(address.lower(), (person, address))
    return tuple(seen.values())[:_MOST]


def _pairs(value: str, charset: str | None) -> list[tuple[str, str]]:
    good: list[tuple[str, str]] = []
    before = ""
    for piece in islice(_mailboxes(" ".join(value.split())), _MOST_PIECES):
        name, address = _person(f"{before}{piece}")
        good += [(clean_line(decode_words(name, charset), longest=200), address)] if address else []
        # A comma that nobody quoted parts a family name from the rest of it.
        is_name = not address and "@" not in piece and len(before) < _LONGEST_NAME
        before = f"{before}{piece}, " if is_name else ""
    return good or [("", a) for a in _addresses_anywhere(decode_words(value))]


def _mailboxes(value: str) -> Iterator[str]:
    """Part at commas and semicolons that stand in no quotes, comments or angles; open groups."""
    piece: list[str] = []
    is_quoted = is_escaped = is_angled = False
    depth = 0
    for sign in value:
        if is_escaped or sign == "\\":
            is_escaped = not is_escaped
        elif sign == '"' and not depth:
            is_quoted = not is_quoted
        elif is_quoted:
            pass
        elif sign in "()":
            depth = max(0, depth + (1 if sign == "(" else -1))
        elif sign in "<>":
            is_angled = sign == "<"
        elif not depth and not is_angled and sign in ",;:":
            if sign != ":" and "".join(piece).strip():
                yield "".join(piece).strip()
            piece = []
            continue
        piece.append(sign)
    if "".join(piece).strip():
        yield "".join(piece).strip()


def _person(piece: str) -> tuple[str, str]:
    """Give the name and the address; what stands in angles is the address, whatever the name."""
    if len(piece) > _LONGEST_PIECE or "@" not in piece:
        return "", ""
    inside = list(_IN_ANGLES.finditer(piece))
    if inside:
        address = inside[-1][1].rpartition(":")[2]
        name = piece[: inside[-1].start()].strip()
        if len(name) > 1 and name[0] == name[-1] == '"':
            name = _ESCAPED.sub(r"\1", name[1:-1])
        return name, address if is_address(address) else ""
    try:
        found = [(n, a.strip()) for n, a in getaddresses([piece])]
    except Exception:  # noqa: BLE001 - the standard library raises many things on broken headers
        return "", ""
    return next(((n, a) for n, a in found if is_address(a)), ("", ""))


def _addresses_anywhere(text: str) -> list[str]:
    inside = [a for a in _IN_ANGLES.findall(text) if is_address(a)]
    return inside or [a for a in _ADDRESS.findall(text) if is_address(a)]


def address_in(text: str) -> str:
    """Give the address out of `Name <address>`, or the text itself."""
    inside = _IN_ANGLES.findall(text)
    return inside[-1] if inside else text.strip()


def is_address(text: str) -> bool:
    """Say whether a mail could be sent to it."""
    return len(text) <= LONGEST and bool(_ADDRESS.fullmatch(text))


def without_plus(address: str) -> str:
    """Give `ihms@council.example` for `ihms+e1.abc@council.example`, in small letters."""
    local, _, domain = address.strip().strip("<>").lower().rpartition("@")
    return f"{local.partition('+')[0]}@{domain}"


def plus_part(address: str) -> str:
    """Give what stands between the plus and the @, or an empty text."""
    local = address.strip().strip("<>").rpartition("@")[0]
    return local.partition("+")[2].lower()


def with_plus(address: str, part: str) -> str:
    """Give `ihms+part@council.example`."""
    local, _, domain = address.rpartition("@")
    return f"{local}+{part}@{domain}"


def is_no_reply(address: str) -> bool:
    """Say whether the address says that nobody reads it."""
    local = address.partition("@")[0].lower()
    return bool(_NO_REPLY.match(local))


def is_mail_daemon(address: str) -> bool:
    """Say whether a mail server writes from this address rather than a person."""
    return bool(_DAEMON.fullmatch(address.partition("@")[0].lower()))
