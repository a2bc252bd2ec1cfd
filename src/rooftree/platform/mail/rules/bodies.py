"""Choose the words of a mail: never an empty page while some part has text."""

from email.message import Message

from rooftree.platform.mail.rules.charsets import charset_name, decode_bytes
from rooftree.platform.mail.rules.clean_text import clean_text
from rooftree.platform.mail.rules.html_text import text_of_html
from rooftree.platform.mail.rules.structure import Parts
from rooftree.platform.mail.rules.transfer import content_of

LONGEST = 2_000_000
_CUT = "\n[The rest is too long to show here. The raw mail holds all of it.]"


def body_text(parts: Parts) -> str:
    """Give the whole plain text; made from the HTML where the plain parts say nothing."""
    plain = "\n".join(_plain(part) for part in parts.plain).strip("\n")
    text = plain if plain.strip() else "\n".join(_html(part) for part in parts.html)
    text = clean_text(text).strip("\n")
    return text if len(text) <= LONGEST else text[:LONGEST] + _CUT


def text_of_part(part: Message) -> str:
    """Give one part's text as it stands."""
    return decode_bytes(content_of(part), _charset(part))


def _plain(part: Message) -> str:
    text = clean_text(text_of_part(part))
    if str(_parameter(part, "format")).lower() != "flowed":
        return text
    return _unfolded(text, is_spaceless=str(_parameter(part, "delsp")).lower() == "yes")


def html_of_part(part: Message) -> str:
    """Give one part's HTML as it stands, by the charset that the part or the HTML itself names."""
    content = content_of(part)
    declared = _charset(part)
    if charset_name(declared) is None:
        declared = _declared_inside(content)
    return decode_bytes(content, declared)


def _html(part: Message) -> str:
    return text_of_html(html_of_part(part))


def _charset(part: Message) -> str | None:
    value = _parameter(part, "charset")
    if isinstance(value, tuple):
        value = value[2]
    return str(value) if value else None


def _parameter(part: Message, name: str) -> object:
    try:
        return part.get_param(name)
    except Exception:  # noqa: BLE001 - the standard library raises many things on broken headers
        return None


def _declared_inside(content: bytes) -> str | None:
    head = content[:2000].lower()
    _, found, rest = head.partition(b"charset=")
    name = rest.lstrip(b"\"' ")[:40].split(b'"')[0].split(b"'")[0].split(b">")[0].split(b" ")[0]
    return name.decode("ascii", "ignore") if found else None


def _unfolded(text: str, *, is_spaceless: bool) -> str:
    """Join the lines of a paragraph that the writer's program broke (RFC 3676)."""
    lines: list[str] = []
    is_open = False
    for line in text.split("\n"):
        depth = len(line) - len(line.lstrip(">"))
        words = line[depth:].removeprefix(" ")
        if is_open and lines and depth == _depth(lines[-1]):
            lines[-1] += words
        else:
            lines.append(">" * depth + (" " if depth else "") + words)
        is_open = words.endswith(" ") and words != "-- "
        if is_open and is_spaceless:
            lines[-1] = lines[-1][:-1]
    return "\n".join(lines)


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(">"))
