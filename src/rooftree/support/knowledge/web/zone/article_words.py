"""The words of articles as they stand in the static copy: links and pictures are relative."""

import re
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from rooftree.platform.files import interface as files
from rooftree.support.knowledge.queries.shipped_pictures import shipped_picture
from rooftree.support.knowledge.queries.zone.contents import (
    ZoneArticle,
    ZoneContents,
    ZonePicture,
)
from rooftree.support.knowledge.rules.guide_text import draw
from rooftree.support.knowledge.rules.zone.links import fitted
from rooftree.support.knowledge.rules.zone.page_names import (
    FILES,
    PICTURES,
    from_page,
    plain_name,
)

# What a browser would run, or read as a page of the council's own, stays in the system.
_NEVER_GIVEN = ("html", "svg", "xml", "script", "xhtml")
_NEVER_ENDINGS = frozenset(
    {"htm", "html", "xhtml", "svg", "xml", "js", "mjs", "hta", "shtml", "php"}
)
_IN_PLACE = {"image/png": "png", "image/jpeg": "jpg", "image/gif": "gif", "image/webp": "webp"}
_PART = re.compile(r'<h[23][^>]* id="([^"]+)"')
_ARTICLE = re.compile(r"/help/a/([^/]+)/")
_HELP = re.compile(r"/help/([^/]+)/")
_PLACES = {"/help/": "index.html", "/help/super-users/": "super-users.html"}


def may_be_given(line: files.FileLine) -> bool:
    """Say whether a file may lie on the council's web server: none that a browser would run."""
    ending = line.name.rpartition(".")[2].lower()
    is_page = any(word in line.media_type for word in _NEVER_GIVEN)
    return not is_page and ending not in _NEVER_ENDINGS


class ArticleWords:
    """Draws articles for one copy. `shipped` gathers the product's pictures that they show."""

    def __init__(self, contents: ZoneContents, pages: Mapping[str, str], site: str) -> None:
        """Learn where everything stands in the copy."""
        self.shipped: dict[str, Path] = {}
        self._site = site
        self._page_of = {each.id: pages[each.slug] for each in contents.articles}
        self._addresses = contents.addresses
        self._by_key = {each.help_key: each.id for each in contents.articles if each.help_key}
        self._pictures = {(each.article_id, each.name): each for each in contents.pictures}

    def html(self, article: ZoneArticle) -> str:
        """Draw one article's body."""
        here = self._page_of[article.id]
        drawn = draw(article.body, picture=lambda name: self._named(article.id, name))
        parts = {f"#{name}" for name in _PART.findall(drawn)}

        def link(address: str) -> str | None:
            if address in parts:
                return address
            found = self._linked(address.partition("#")[0].partition("?")[0])
            return from_page(here, found) if found else None

        def picture(address: str) -> str | None:
            return from_page(here, address.removeprefix("/")) if address else None

        return fitted(drawn, site=self._site, link=link, picture=picture)

    def picture_path(self, picture: ZonePicture) -> str:
        """Give where an article's picture stands; nothing for what is no picture."""
        ending = _IN_PLACE.get(picture.file.media_type, "")
        page = self._page_of.get(picture.article_id, "")
        if not ending or not page:
            return ""
        # Two names may differ by capitals alone; the content tells them apart.
        name = f"{plain_name(picture.name)}-{picture.file.sha256[:8]}.{ending}"
        return f"{PICTURES}/{PurePosixPath(page).stem}/{name}"

    def file_path(self, article: ZoneArticle) -> str:
        """Give where the file of an article stands."""
        name = article.file.name if article.file else ""
        return f"{FILES}/{PurePosixPath(self._page_of[article.id]).stem}/{plain_name(name)}"

    def _linked(self, address: str) -> str | None:
        if address in _PLACES:
            return _PLACES[address]
        if found := _ARTICLE.fullmatch(address):
            return self._page_of.get(self._addresses.get(found[1], 0))
        if found := _HELP.fullmatch(address):
            return self._page_of.get(self._by_key.get(found[1], 0))
        return None

    def _named(self, article_id: int, name: str) -> tuple[str, int, int] | None:
        """Give the article's own picture of this name, or the product's."""
        if own := self._pictures.get((article_id, name)):
            path = self.picture_path(own)
            return (f"/{path}", 0, 0) if path else None
        shipped = shipped_picture(name)
        if shipped is None or not shipped.path.is_file():
            return None
        path = f"{PICTURES}/{shipped.path.name}"
        self.shipped[path] = shipped.path
        return f"/{path}", shipped.width, shipped.height
