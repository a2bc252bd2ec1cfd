"""Turn a guide's Markdown into a title and harmless HTML in Rooftree's look."""

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import nh3

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_CLASSES = {
    "h2": "rt-h2",
    "h3": "rt-h3",
    "ul": "govuk-list govuk-list--bullet",
    "ol": "govuk-list govuk-list--number",
    "table": "govuk-table",
    "th": "govuk-table__header",
    "td": "govuk-table__cell",
}
_TAGS = {"a", "br", "code", "em", "li", "p", "strong", "tbody", "thead", "tr", *_CLASSES}
_ATTRIBUTES = {**{tag: {"class"} for tag in _CLASSES}, "a": {"href"}, "ol": {"class", "start"}}


@dataclass(frozen=True)
class GuideText:
    """A guide: its title as plain text, and its body as HTML that was cleaned."""

    title: str
    html: str


def read_guide(text: str) -> GuideText:
    """Read a guide. Its first heading is the title; an address in it is never a script."""
    markdown = _markdown()
    tokens = markdown.parse(text)
    title, body = _title_and_body(tokens)
    for token in body:
        if token.nesting == 1 and token.tag in _CLASSES:
            token.attrSet("class", _CLASSES[token.tag])
    drawn = markdown.renderer.render(body, markdown.options, {})
    html = nh3.clean(
        drawn,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes={"https", "mailto"},
        link_rel="noreferrer",
    )
    return GuideText(title, html)


@cache
def _markdown() -> "MarkdownIt":
    from markdown_it import MarkdownIt  # noqa: PLC0415 - 0.2 s, spared until a guide is read

    return MarkdownIt("commonmark", {"html": False}).enable("table")


def _title_and_body(tokens: "list[Token]") -> "tuple[str, list[Token]]":
    """Take the first heading out when the guide begins with it."""
    if len(tokens) > 2 and tokens[0].type == "heading_open" and tokens[0].tag == "h1":  # noqa: PLR2004 - open, words, close
        return _plain(tokens[1]), tokens[3:]
    return "", tokens


def _plain(inline: "Token") -> str:
    return "".join(child.content for child in inline.children or [])
