"""A mail's HTML made safe to show: nothing runs, nothing is loaded from elsewhere, nothing hides."""

from collections.abc import Mapping
from html import escape
from html.parser import HTMLParser
from urllib.parse import unquote

import nh3

from rooftree.platform.mail.rules.link_hosts import names_another, names_it, place_of
from rooftree.platform.mail.rules.safe_styles import PROPERTIES, safe_number, safe_style

LARGEST = 2_000_000
MOST_LINKS = 5_000
_MOST_BREAKS = 10

_TEXT = (
    "b i u s strong em small big sub sup del ins mark code kbd samp tt q cite abbr span font bdi"
)
_BLOCKS = "p div center blockquote pre h1 h2 h3 h4 h5 h6 address section article header footer main"
_LISTS = "ul ol li dl dt dd table thead tbody tfoot tr td th caption colgroup col figure figcaption"
_TAGS = {*_TEXT.split(), *_BLOCKS.split(), *_LISTS.split(), "a", "img", "br", "hr", "wbr"}
_EMPTY = {"img", "br", "hr", "wbr", "col"}
_CELL = {"colspan", "rowspan", "width", "height", "bgcolor", "align", "valign"}
_ATTRIBUTES = {
    "*": {"style", "dir", "lang", "title", "align"},
    "a": {"href"},
    "img": {"src", "alt", "width", "height"},
    "font": {"color", "face", "size"},
    "table": {"width", "border", "cellpadding", "cellspacing", "bgcolor"},
    "td": _CELL,
    "th": _CELL,
    "tr": {"bgcolor", "valign"},
    "ol": {"start", "type"},
}
# What stands inside these is no word of the writer's.
_SILENT = {"script", "style", "title", "template", "noscript", "svg", "math", "object", "iframe"}
_SILENT |= {"embed", "applet", "select", "textarea", "frameset", "noembed", "noframes", "xmp"}
_MOST = {"width": 2000, "height": 1000, "border": 20, "cellpadding": 40, "cellspacing": 40}
_MARKS = {"span": {"rf-place", "rf-wrong", "rf-gone"}}

MISSING = "A picture that belongs here did not come with the mail"
INSIDE = "A picture written into the text is not shown; the raw mail holds it"


class TooMuchToShow(Exception):
    """The HTML is larger than is worked on, or has more links: its plain text is shown instead."""


def safe_html(html: str, pictures: Mapping[str, str]) -> str:
    """Give what may be shown. `pictures` are our own addresses by content id.

    It is read as a browser reads it, gone through tag by tag, and read once more as the last
    wall. Raises TooMuchToShow.
    """
    if len(html) > LARGEST:
        raise TooMuchToShow
    first = nh3.clean(
        html.replace("\x00", ""),
        tags=_TAGS,
        clean_content_tags=_SILENT,
        attributes=_ATTRIBUTES,
        url_schemes={"http", "https", "mailto", "tel", "cid", "data"},
        url_relative="deny",
        link_rel=None,
        filter_style_properties=set(PROPERTIES),
    )
    rewriter = _Rewriter(pictures)
    rewriter.feed(first)
    rewriter.close()
    return _last_wall("".join(rewriter.pieces), set(pictures.values()))


def _last_wall(html: str, own: set[str]) -> str:
    def only_own(tag: str, name: str, value: str) -> str | None:
        return None if (tag, name) == ("img", "src") and value not in own else value

    return nh3.clean(
        html,
        tags=_TAGS,
        clean_content_tags=_SILENT,
        attributes=_ATTRIBUTES,
        attribute_filter=only_own,
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel="noopener noreferrer",
        allowed_classes=_MARKS,
        filter_style_properties=set(PROPERTIES),
    )


class _Rewriter(HTMLParser):
    """Goes through cleaned HTML: styles, pictures, and where each link leads."""

    def __init__(self, pictures: Mapping[str, str]) -> None:
        super().__init__(convert_charrefs=True)
        self.pictures = pictures
        self.pieces: list[str] = []
        self.links = 0
        self.breaks = 0
        self.target = ""
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        facts = {name: value or "" for name, value in attrs}
        if tag == "img":
            self._picture(facts)
            return
        if tag == "br":
            self.breaks += 1
            if self.breaks > _MOST_BREAKS:
                return
        if tag == "a":
            self._open_link(facts)
        self.pieces.append(_tag(tag, _kept(facts)))

    def handle_endtag(self, tag: str) -> None:
        if tag in _EMPTY:
            return
        self.pieces.append(f"</{tag}>")
        if tag == "a":
            self._say_where()

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.breaks = 0
        if self.target:
            self.words.append(data)
        self.pieces.append(escape(data, quote=False))

    def _open_link(self, facts: dict[str, str]) -> None:
        if facts.get("href", "").lower().startswith(("cid:", "data:")):
            del facts["href"]
        self.target, self.words = facts.get("href", ""), []
        self.links += bool(self.target)
        if self.links > MOST_LINKS:
            raise TooMuchToShow

    def _say_where(self) -> None:
        place, words = place_of(self.target), "".join(self.words)
        self.target = ""
        if not place:
            return
        if names_another(words, place):
            self._say("rf-wrong", f"really leads to {place}")
        elif not names_it(words, place):
            self._say("rf-place", place)

    def _picture(self, facts: dict[str, str]) -> None:
        self.breaks = 0
        source, alt = facts.pop("src", "").strip(), facts.get("alt", "").strip()
        if source.lower().startswith("cid:"):
            own = self.pictures.get(_content_id(source))
            if own:
                self.pieces.append(_tag("img", {"src": own, **_kept(facts), "alt": alt}))
                return
            words = MISSING
        elif source.lower().startswith("data:"):
            words = INSIDE
        else:
            place = place_of(source)
            words = f"Picture on {place}, not loaded" if place else "Picture elsewhere, not loaded"
        self._say("rf-gone", f"{words}: {alt}" if alt else words)
        if self.target:
            self.words.append(alt)

    def _say(self, mark: str, words: str) -> None:
        self.pieces.append(f' <span class="{mark}"><bdi>[{escape(words)}]</bdi></span> ')


def _kept(facts: dict[str, str]) -> dict[str, str]:
    kept = {}
    for name, value in facts.items():
        if name == "style":
            value = safe_style(value)  # noqa: PLW2901 - the same attribute, made safe
        elif name in _MOST:
            value = safe_number(value, most=_MOST[name])  # noqa: PLW2901 - as above
        if value or name == "alt":
            kept[name] = value
    return kept


def _tag(tag: str, facts: Mapping[str, str]) -> str:
    said = "".join(f' {name}="{escape(value)}"' for name, value in facts.items())
    return f"<{tag}{said}>"


def _content_id(source: str) -> str:
    return unquote(source[4:]).strip().strip("<>").strip().lower()
