"""Turn the Markdown of guides and articles into harmless HTML in Rooftree's look."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import nh3

from rooftree.support.knowledge.rules.articles.addresses import slug_of

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

# Where a link leads, or None where only its words stay. Links to articles come as `article:slug`.
Linked = Callable[[str], str | None]
# Address, width and height of a picture by its name (0: not known), or None where there is none.
Shown = Callable[[str], tuple[str, int, int] | None]

ARTICLE, PICTURE = "article:", "picture:"
ARTICLES = "/help/a/"
_CLASSES = {
    "blockquote": "govuk-inset-text",
    "h2": "rt-h2",
    "h3": "rt-h3",
    "hr": "govuk-section-break govuk-section-break--visible",
    "img": "rt-guide__picture",
    "ol": "govuk-list govuk-list--number",
    "pre": "rt-guide__code",
    "table": "govuk-table",
    "td": "govuk-table__cell",
    "th": "govuk-table__header",
    "ul": "govuk-list govuk-list--bullet",
}
_TAGS = {"a", "br", "code", "em", "li", "p", "strong", "tbody", "thead", "tr", *_CLASSES}
_ATTRIBUTES = {
    **{tag: {"class"} for tag in _CLASSES},
    "a": {"href"},
    "h2": {"class", "id"},
    "h3": {"class", "id"},
    "img": {"class", "src", "alt", "width", "height", "loading"},
    "ol": {"class", "start"},
    "th": {"class", "scope"},
}
# The page's own title is its only first heading; deeper ones than the third look alike.
_LEVELS = {"h1": "h2", "h4": "h3", "h5": "h3", "h6": "h3"}
_TITLE = re.compile(r"\s*# +([^\n]+?)[ #]*(?:\n|$)")


@dataclass(frozen=True)
class GuideText:
    """A guide: its title as plain text, and its body as HTML that was cleaned."""

    title: str
    html: str


def read_guide(text: str, *, link: Linked | None = None, picture: Shown | None = None) -> GuideText:
    """Read a guide. Its first heading is the title; an address in it is never a script."""
    title, body = titled(text)
    return GuideText(title, draw(body, link=link, picture=picture))


def titled(text: str) -> tuple[str, str]:
    """Part a guide's first heading, without marks, from the Markdown that follows it."""
    found = _TITLE.match(text)
    if found is None:
        return "", text
    inline = _markdown().parseInline(found[1])[0]
    return _plain(inline), text[found.end() :].lstrip("\n")


def draw(body: str, *, link: Linked | None = None, picture: Shown | None = None) -> str:
    """Draw the Markdown of an article's body: HTML that was cleaned, with nothing from elsewhere."""
    markdown = _markdown()
    tokens = markdown.parse(body.replace("\0", " "))
    names: dict[str, int] = {}
    for at, token in enumerate(tokens):
        token.tag = _LEVELS.get(token.tag, token.tag)
        if token.nesting >= 0 and token.tag in _CLASSES:
            token.attrSet("class", _CLASSES[token.tag])
        if token.tag == "th" and token.nesting == 1:
            token.attrSet("scope", "col")
        if token.type == "heading_open":
            token.attrSet("id", _part_name(_plain(tokens[at + 1]), names))
        if token.children:
            token.children = _inline(token.children, link or _own_link, picture or _no_picture)
    drawn = markdown.renderer.render(tokens, markdown.options, {})
    return nh3.clean(
        drawn,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes={"https", "mailto"},
        link_rel="noreferrer",
    )


def _own_link(href: str) -> str | None:
    return f"{ARTICLES}{href.removeprefix(ARTICLE)}/" if href.startswith(ARTICLE) else href


def _no_picture(_name: str) -> tuple[str, int, int] | None:
    return None


def _part_name(heading: str, names: dict[str, int]) -> str:
    """Name a heading so that links lead to it, and no name stands twice on the page."""
    name = f"part-{slug_of(heading)}"
    names[name] = names.get(name, 0) + 1
    return name if names[name] == 1 else f"{name}-{names[name]}"


def _inline(children: "list[Token]", link: Linked, picture: Shown) -> "list[Token]":
    """Resolve links and pictures; what leads nowhere leaves its words."""
    kept: list[Token] = []
    dropped = 0
    for token in children:
        if token.type == "image":
            kept.append(_picture(token, picture))
        elif token.type == "link_open":
            address = link(str(token.attrGet("href") or ""))
            if address is None:
                dropped += 1
                continue
            token.attrSet("href", address)
            kept.append(token)
        elif token.type == "link_close" and dropped:
            # Links don't stand within links: the next end is the dropped one's.
            dropped -= 1
        else:
            kept.append(token)
    return kept


def _picture(token: "Token", picture: Shown) -> "Token":
    source = str(token.attrGet("src") or "")
    shown = picture(source.removeprefix(PICTURE)) if source.startswith(PICTURE) else None
    if shown is None:
        words = token.copy(type="text", tag="", content=_plain(token), children=None)
        words.attrs = {}
        return words
    address, width, height = shown
    size = {"width": width, "height": height} if width and height else {}
    token.attrs = {
        "src": address,
        "alt": "",
        "class": _CLASSES["img"],
        "loading": "lazy",
        **size,
    }
    return token


@cache
def _markdown() -> "MarkdownIt":
    from markdown_it import MarkdownIt  # noqa: PLC0415 - 0.2 s, spared until a guide is read

    return MarkdownIt("commonmark", {"html": False}).enable("table")


def _plain(inline: "Token") -> str:
    """Give the words of a line without marks, those of pictures and within links too."""
    return "".join(
        _plain(child) if child.children else " " if child.type == "softbreak" else child.content
        for child in inline.children or []
    )
