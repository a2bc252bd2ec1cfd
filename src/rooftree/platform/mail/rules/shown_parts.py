"""The parts of a mail that are shown, in the order in which the writer's program set them."""

from collections.abc import Iterator
from html import escape

from rooftree.platform.mail.rules.bodies import html_of_part, text_of_part
from rooftree.platform.mail.rules.mime_tree import Part, read_tree
from rooftree.platform.mail.rules.raw_bytes import prepared
from rooftree.platform.mail.rules.structure import Parts, sort_parts

_BETWEEN = "\n<hr>\n"


def shown_html(raw: bytes) -> str:
    """Give one HTML text of all parts that hold words, not yet made safe; empty without HTML."""
    tree = read_tree(prepared(raw).content)
    parts = list(_shown(tree.root, sort_parts(tree)))
    if not any(part.kind == "text/html" for part in parts):
        return ""
    return _BETWEEN.join(_as_html(part) for part in parts)


def _shown(part: Part, parts: Parts) -> Iterator[Part]:
    if part.is_multipart:
        within = [list(_shown(each, parts)) for each in part.parts]
        chosen = _best(within) if part.kind == "multipart/alternative" else within
        for found in chosen:
            yield from found
    elif parts.holds_words(part):
        yield part


def _best(within: list[list[Part]]) -> list[list[Part]]:
    """Of several ways to say the same, the last with HTML in it; else the last that says anything."""
    told = [found for found in within if found]
    rich = [f for f in told if any(part.kind == "text/html" for part in f)]
    return [(rich or told)[-1]] if told else []


def _as_html(part: Part) -> str:
    if part.kind != "text/html":
        words = escape(text_of_part(part).strip("\r\n"), quote=False).replace("\r\n", "\n")
        return f"<div>{words}</div>".replace("\n", "<br>\n") if words.strip() else ""
    return html_of_part(part)
