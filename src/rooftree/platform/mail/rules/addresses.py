"""Mail addresses out of headers, and addresses with a plus."""

import re
from email.message import Message
from email.utils import getaddresses

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
    value = " ".join(value.split())
    try:
        pairs = getaddresses([value])
    except Exception:  # noqa: BLE001 - the standard library raises many things on broken headers
        pairs = []
    found = [(clean_line(decode_words(n, charset), longest=200), a.strip()) for n, a in pairs]
    good = [(n, a) for n, a in found if is_address(a)]
    return good or [("", a) for a in _addresses_anywhere(decode_words(value))]


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
