"""Make the links and pictures of an article fit the static copy: relative, and never dead."""

from collections.abc import Callable
from html import escape
from html.parser import HTMLParser
from urllib.parse import urlsplit

_OUTSIDE = {"https", "http", "mailto", "tel"}
_VOID = {"br", "hr", "img", "input", "wbr"}
# What the copy has no use for: addresses that load as a page is opened.
_DROPPED = {"loading", "srcset", "decoding"}

# Gives the relative address of what stands behind an address, or None.
Resolve = Callable[[str], str | None]


def fitted(html: str, *, site: str, link: Resolve, picture: Resolve) -> str:
    """Rewrite clean HTML. `site` is the system's own address, whose pages are internal.

    A link to a page of the system becomes its words and "(in Rooftree: /address/)"; a picture
    that is not in the copy becomes its words.
    """
    fitter = _Fitter(site, link, picture)
    fitter.feed(html)
    fitter.close()
    return "".join(fitter.out)


class _Fitter(HTMLParser):
    def __init__(self, site: str, link: Resolve, picture: Resolve) -> None:
        super().__init__(convert_charrefs=False)
        self.out: list[str] = []
        self._site, self._link, self._picture = site.rstrip("/"), link, picture
        # What closes each link that is open: its own end tag, or words.
        self._ends: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs if name not in _DROPPED}
        if tag == "a":
            self._open_link(given)
        elif tag == "img":
            self._draw_picture(given)
        else:
            self.out.append(_tag(tag, given))

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self.out.append(self._ends.pop() if self._ends else "")
        elif tag not in _VOID:
            self.out.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.out.append(data)

    def handle_entityref(self, name: str) -> None:
        self.out.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.out.append(f"&#{name};")

    def _open_link(self, given: dict[str, str]) -> None:
        address = given.get("href", "")
        inside = self._inside(address)
        if inside is None:
            is_known = urlsplit(address).scheme in _OUTSIDE
            self.out.append(_tag("a", given) if is_known else "")
            self._ends.append("</a>" if is_known else "")
        elif found := self._link(inside):
            self.out.append(_tag("a", {**given, "href": found}))
            self._ends.append("</a>")
        else:
            words = f" (in Rooftree: {escape(inside)})" if inside.startswith("/") else ""
            self._ends.append(words)

    def _draw_picture(self, given: dict[str, str]) -> None:
        found = self._picture(self._inside(given.get("src", "")) or "")
        alternative = given.get("alt", "")
        if found is None:
            self.out.append(f"<em>{escape(alternative)}</em>" if alternative else "")
        else:
            self.out.append(_tag("img", {**given, "src": found}))

    def _inside(self, address: str) -> str | None:
        """Give the path of a page of the system; None for an address outside it."""
        if self._site and address.startswith(f"{self._site}/"):
            return address.removeprefix(self._site)
        parts = urlsplit(address)
        return None if parts.scheme or parts.netloc else address


def _tag(name: str, given: dict[str, str]) -> str:
    attributes = "".join(f' {key}="{escape(value)}"' for key, value in given.items())
    return f"<{name}{attributes}>"
