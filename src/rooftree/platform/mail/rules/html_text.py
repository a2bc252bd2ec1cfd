"""Plain text out of HTML, for reading, searching and splitting off the quote."""

import re
from html.parser import HTMLParser

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
    ]
)
_PARAGRAPHS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "pre"})
_SILENT = frozenset({"head", "script", "style", "title", "noscript", "template", "svg", "object"})
_EMPTY = frozenset({"br", "hr", "img", "input", "meta", "link", "area", "base", "col", "wbr"})
_MANY_LINES = re.compile(r"\n{3,}")
_SPACES = re.compile(r"[ \t\r\n\f\xa0\u200b\ufeff]+")
_LARGEST = 2_000_000
# Python's parser reads on to the end of the page for each tag that is never closed.
_LOOSE_TAG = re.compile(r"<(?![^<>]{0,4000}>)")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.silent = 0
        self.quotes = 0
        self.pre = 0
        self.link = ""
        self.link_text = ""
        self.at_line_start = True

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self.silent += 1
        elif tag == "br":
            self._break()
        elif tag == "blockquote":
            self._block(is_paragraph=True)
            self.quotes += 1
        elif tag in _BLOCKS:
            self._block(is_paragraph=tag in _PARAGRAPHS)
            self.pre += tag == "pre"
        elif tag in {"td", "th"}:
            self._text(" ")
        elif tag == "a":
            self.link, self.link_text = dict(attrs).get("href") or "", ""
        elif tag == "img":
            self._text(dict(attrs).get("alt") or "")
        if tag == "li":
            self._text("- ")

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self.silent = max(0, self.silent - 1)
        elif tag == "blockquote":
            self._block(is_paragraph=True)
            self.quotes = max(0, self.quotes - 1)
        elif tag in _BLOCKS and tag not in _EMPTY:
            self._block(is_paragraph=tag in _PARAGRAPHS)
            self.pre = max(0, self.pre - (tag == "pre"))
        elif tag == "a":
            self._end_link()

    def handle_data(self, data: str) -> None:
        if self.silent:
            return
        if self.pre:
            for number, line in enumerate(data.split("\n")):
                if number:
                    self._break()
                self._add(line)
            return
        self._text(_SPACES.sub(" ", data))

    def _end_link(self) -> None:
        target, words = self.link.strip(), self.link_text.strip()
        self.link = ""
        shown = words.removeprefix("mailto:").rstrip("/")
        same = target.removeprefix("mailto:").rstrip("/")
        if target.lower().startswith(("http://", "https://")) and same not in {shown, ""}:
            self._text(f" ({target})" if words else target)

    def _text(self, text: str) -> None:
        if self.at_line_start or (self.pieces and self.pieces[-1].endswith(" ")):
            text = text.lstrip(" ")
        self._add(text)

    def _add(self, text: str) -> None:
        if not text or self.silent:
            return
        if self.link:
            self.link_text += text
        if self.at_line_start and self.quotes:
            self.pieces.append("> " * min(self.quotes, 20))
        self.at_line_start = False
        self.pieces.append(text)

    def _break(self) -> None:
        if self.silent:
            return
        if self.at_line_start and self.quotes:
            self.pieces.append(">" * min(self.quotes, 20))
        self.pieces.append("\n")
        self.at_line_start = True

    def _block(self, *, is_paragraph: bool) -> None:
        if not self.at_line_start:
            self._break()
        if is_paragraph and "".join(self.pieces[-2:])[-2:] not in {"\n\n", ""}:
            self.pieces.append("\n")


def text_of_html(html: str) -> str:
    """Give the words of a page with its line breaks; quotes become lines with `>`.

    Never raises: what can't be read as HTML is given with its tags cut out.
    """
    html = _LOOSE_TAG.sub("&lt;", _without_comments(html[:_LARGEST]))
    reader = _Reader()
    try:
        reader.feed(html)
        reader.close()
        text = "".join(reader.pieces)
        if not text.strip():
            reader = _Reader()
            text = _cut(html)
    except Exception:  # noqa: BLE001 - whatever is wrong with it, its words are shown
        text = _cut(html)
    lines = (line.rstrip() for line in text.split("\n"))
    return _MANY_LINES.sub("\n\n", "\n".join(lines)).strip("\n")


def _without_comments(html: str) -> str:
    """Take comments out; one that is never closed loses only its mark, and keeps its words."""
    kept, at = [], 0
    while (start := html.find("<!--", at)) >= 0:
        kept.append(html[at:start])
        end = html.find("-->", start + 4)
        if end < 0:
            at = start + 4
            return "".join(kept) + html[at:].replace("<!--", " ")
        at = end + 3
    return "".join(kept) + html[at:]


def _cut(html: str) -> str:
    without = re.sub(
        r"<(script|style|head)\b[^>]*>[\s\S]*?</\1\s*>", " ", html, flags=re.IGNORECASE
    )
    return re.sub(r"<[^<>]{0,2000}>", " ", without)
