"""Sort the parts of a mail into words and attachments."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from rooftree.platform.mail.rules.clean_text import clean_line
from rooftree.platform.mail.rules.header_text import raw_value
from rooftree.platform.mail.rules.mime_tree import Part, Tree
from rooftree.platform.mail.rules.parameters import parameter
from rooftree.platform.mail.rules.tnef import is_tnef, open_tnef
from rooftree.platform.mail.rules.transfer import decoded

_ENCLOSED = ("message/rfc822", "message/global")
_RARE = {
    *("text/enriched", "text/richtext", "text/markdown", "text/x-markdown", "text/watch-html"),
    "text/x-amp-html",
}
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MAIN_KINDS = {
    *("application", "audio", "font", "image", "message", "model", "multipart", "text", "video"),
}


@dataclass(frozen=True)
class FoundFile:
    """An attachment as it came: bytes, the name it claims, and the id HTML may show it by."""

    content: bytes
    name: str
    content_id: str
    claimed_type: str


@dataclass
class Parts:
    """The leaves of a mail: those that hold its words, in the tree, and the files.

    `enveloped` are the words that Outlook put into winmail.dat.
    """

    root: Part
    words: set[int] = field(default_factory=set)
    rare: list[Part] = field(default_factory=list)
    files: list[FoundFile] = field(default_factory=list)
    has_html: bool = False
    enveloped: str = ""

    def holds_words(self, part: Part) -> bool:
        """Whether the part is shown as the mail's own text."""
        return id(part) in self.words


def sort_parts(tree: Tree) -> Parts:
    """Find the text parts and the attachments; what was wrong is noted on the tree."""
    parts = Parts(tree.root)
    for part in _leaves(tree.root):
        name = file_name(part)
        if _is_words(part, name, parts):
            parts.words.add(id(part))
            parts.has_html = parts.has_html or part.kind == "text/html"
        elif part.kind in _RARE and not name and _disposition(part) != "attachment":
            parts.rare.append(part)
        elif part.kind in _ENCLOSED and part.parts:
            parts.files.append(_enclosed_mail(part, name))
        else:
            content, wrong = decoded(part)
            if wrong:
                tree.note(wrong)
            if is_tnef(content):
                _open_envelope(content, parts, tree)
            if content.strip() or name:
                parts.files.append(FoundFile(content, name, content_id(part), part.kind))
    return parts


def _open_envelope(content: bytes, parts: Parts, tree: Tree) -> None:
    """Take words and attachments out of winmail.dat, which itself stays an attachment."""
    opened = open_tnef(content)
    if not opened.is_whole:
        tree.note("Its winmail.dat is broken; what could be read of it is shown.")
    parts.enveloped = parts.enveloped or opened.text
    for number, each in enumerate(opened.files, 1):
        name = clean_line(each.name, longest=300) or f"attachment {number}"
        parts.files.append(
            FoundFile(each.content, name, each.content_id, "application/octet-stream")
        )


def _is_words(part: Part, name: str, parts: Parts) -> bool:
    if part.kind.startswith("multipart/"):
        return True
    shown = _disposition(part)
    if shown == "attachment":
        return False
    if part.kind in {"text/plain", "text/html"}:
        is_first = shown == "inline" and not parts.words
        return not name or part is parts.root or is_first
    # A kind that nobody knows holds words more often than not.
    is_known = part.kind.partition("/")[0] in _MAIN_KINDS
    return not is_known and not name and is_text_bytes(part.body)


def is_text_bytes(content: bytes) -> bool:
    """Say whether people could read the bytes."""
    return not _CONTROLS.search(content[:4000])


def _leaves(part: Part) -> Iterator[Part]:
    """Give parts that are shown or kept whole; an enclosed mail is one part and is not opened."""
    if not part.is_multipart:
        yield part
        return
    for each in part.parts:
        yield from _leaves(each)


def _disposition(part: Part) -> str:
    return raw_value(part.head, "Content-Disposition").split(";")[0].strip().lower()


def file_name(part: Part) -> str:
    """Give the name a part claims, with RFC 2231 pieces and encoded words put together."""
    name = parameter(part.head, "Content-Disposition", "filename")
    return clean_line(name or parameter(part.head, "Content-Type", "name"), longest=300)


def content_id(part: Part) -> str:
    """Give the id by which HTML shows the part, without its brackets."""
    return clean_line(raw_value(part.head, "Content-ID"), longest=300).strip("<> ")


def _enclosed_mail(part: Part, name: str) -> FoundFile:
    return FoundFile(part.body, name or "enclosed mail.eml", content_id(part), part.kind)
