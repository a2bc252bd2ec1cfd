"""Choose the words of a mail: never an empty page while some part has text."""

import re
from email.message import Message

from rooftree.platform.mail.rules.charsets import charset_name, decoded_text
from rooftree.platform.mail.rules.clean_text import clean_text
from rooftree.platform.mail.rules.html_text import text_of_html
from rooftree.platform.mail.rules.mime_tree import Part, Tree
from rooftree.platform.mail.rules.parameters import parameter
from rooftree.platform.mail.rules.structure import FoundFile, Parts
from rooftree.platform.mail.rules.transfer import decoded
from rooftree.platform.mail.rules.uuencoding import find_uuencoded

LONGEST = 2_000_000
_CUT = "\n[The rest is too long to show here. The raw mail holds all of it.]"
_STANDS_FOR_HTML = re.compile(r"\b(html|web browser|email client|mail client)\b", re.IGNORECASE)
_SHORT = 300
_MANY_TIMES = 4


def body_text(parts: Parts, tree: Tree) -> str:
    """Give the whole plain text; made from the HTML where the plain parts say nothing.

    Files that stand uuencoded in the words join `parts.files`.
    """
    text = clean_text(_words(parts.root, parts, tree)).strip("\n")
    if not text.strip():
        text = _any_text(parts) or clean_text(parts.enveloped).strip("\n")
    return text if len(text) <= LONGEST else text[:LONGEST] + _CUT


def _words(part: Part, parts: Parts, tree: Tree) -> str:
    if part.is_multipart:
        inside = [(each.kind, _words(each, parts, tree)) for each in part.parts]
        if part.kind == "multipart/alternative":
            return _chosen(inside)
        return "\n".join(text for _, text in inside if text.strip()).strip("\n")
    if not parts.holds_words(part):
        return ""
    content, wrong = decoded(part)
    if wrong:
        tree.note(wrong)
    if part.kind == "text/html":
        return _html(part, content, tree)
    return _plain(part, _without_files(content, parts), tree)


def _any_text(parts: Parts) -> str:
    """Give the words of a mail that has them only in a kind few programs write."""
    texts = [text_of_part(part) for part in parts.rare]
    return clean_text("\n".join(texts)).strip("\n")


def _chosen(inside: list[tuple[str, str]]) -> str:
    """Choose between versions of the same words: the first plain one that says something."""
    spoken = [(kind, text) for kind, text in inside if text.strip()]
    if not spoken:
        return ""
    plain = next((text for kind, text in spoken if kind == "text/plain"), spoken[0][1])
    richest = max((text for _, text in spoken), key=len)
    is_stand_in = len(plain) < _SHORT and _STANDS_FOR_HTML.search(plain)
    return richest if is_stand_in and len(richest) > _MANY_TIMES * len(plain) else plain


def _without_files(content: bytes, parts: Parts) -> bytes:
    kept, at = [], 0
    for begin, end, inside, name in find_uuencoded(content):
        parts.files.append(FoundFile(inside, name, "", "application/octet-stream"))
        kept.append(content[at:begin])
        at = end
    return b"".join([*kept, content[at:]])


def text_of_part(part: Part) -> str:
    """Give one part's text as it stands."""
    return decoded_text(decoded(part)[0], charset_of(part.head))[0]


def html_of_part(part: Part) -> str:
    """Give one part's HTML as it stands, by the charset that the part or the HTML itself names."""
    content = decoded(part)[0]
    return decoded_text(content, _charset_of_html(part, content))[0]


def _plain(part: Part, content: bytes, tree: Tree) -> str:
    text, wrong = decoded_text(content, charset_of(part.head))
    if wrong:
        tree.note(wrong)
    text = clean_text(text)
    if parameter(part.head, "Content-Type", "format").lower() != "flowed":
        return text
    return _unfolded(
        text, is_spaceless=parameter(part.head, "Content-Type", "delsp").lower() == "yes"
    )


def _html(part: Part, content: bytes, tree: Tree) -> str:
    text, wrong = decoded_text(content, _charset_of_html(part, content))
    if wrong:
        tree.note(wrong)
    return text_of_html(text)


def _charset_of_html(part: Part, content: bytes) -> str | None:
    declared = charset_of(part.head)
    if charset_name(declared) is None:
        declared = _declared_inside(content) or declared
    return declared


def charset_of(message: Message) -> str | None:
    """Give the charset that a part declares."""
    return parameter(message, "Content-Type", "charset") or None


def _declared_inside(content: bytes) -> str | None:
    head = content[:2000].lower()
    _, found, rest = head.partition(b"charset=")
    name = rest.lstrip(b"\"' ")[:40].split(b'"')[0].split(b"'")[0].split(b">")[0].split(b" ")[0]
    return name.decode("ascii", "ignore") if found else None


def _unfolded(text: str, *, is_spaceless: bool) -> str:
    """Join the lines of a paragraph that the writer's program broke (RFC 3676)."""
    lines: list[list[str]] = []
    is_open, open_depth = False, 0
    for line in text.split("\n"):
        depth = len(line) - len(line.lstrip(">"))
        words = line[depth:].removeprefix(" ")
        if is_open and depth == open_depth:
            lines[-1].append(words)
        else:
            lines.append([">" * depth + (" " if depth else ""), words])
        is_open, open_depth = words.endswith(" ") and words != "-- ", depth
        if is_open and is_spaceless:
            lines[-1][-1] = words[:-1]
    return "\n".join("".join(pieces) for pieces in lines)
