"""Read the pages of a copy as a browser would, and tell what is wrong with them."""

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

_VOID = {"meta", "link", "br", "hr", "img", "input", "wbr"}
_LANDMARKS = ("header", "nav", "main", "footer")


class ZonePage(HTMLParser):
    """One page: its links, ids, headings, and the faults of its markup."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path, self.faults = path, []
        self.links: list[str] = []
        self.ids: list[str] = []
        self.tags: list[str] = []
        self._open: list[str] = []
        self.feed(path.read_text(encoding="utf-8"))
        self.close()
        self.faults += [f"{tag} is not closed" for tag in self._open]

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.tags.append(tag)
        if tag not in _VOID:
            self._open.append(tag)
        if "id" in given:
            self.ids.append(given["id"])
        if link := given.get("href") or given.get("src"):
            self.links.append(link)
        if tag == "html" and given.get("lang") != "en-GB":
            self.faults.append("no language")
        if tag == "img" and "alt" not in given:
            self.faults.append("a picture without words")
        if tag == "script" or "style" in given or any(name.startswith("on") for name in given):
            self.faults.append(f"{tag} runs or styles something")

    def handle_endtag(self, tag):
        if not self._open or self._open.pop() != tag:
            self.faults.append(f"{tag} closes what is not open")


def faults_of(folder: Path) -> list[str]:
    """Give every fault of every page, dead links among them."""
    found = []
    for path in sorted(folder.rglob("*.html")):
        page = ZonePage(path)
        name = path.relative_to(folder).as_posix()
        found += [f"{name}: {fault}" for fault in page.faults]
        found += [f"{name}: no {tag}" for tag in _LANDMARKS if page.tags.count(tag) != 1]
        if page.tags.count("h1") != 1 or page.tags.count("title") != 1:
            found.append(f"{name}: not one heading and one title")
        if len(set(page.ids)) != len(page.ids):
            found.append(f"{name}: an id stands twice")
        found += [f"{name}: {link}" for link in page.links if _is_dead(folder, path, link)]
    return found


def _is_dead(folder: Path, page: Path, link: str) -> bool:
    parts = urlsplit(link)
    if parts.scheme:
        return parts.scheme not in {"https", "mailto"}
    target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
    if not target.is_file() or folder.resolve() not in target.parents:
        return True
    return bool(parts.fragment) and parts.fragment not in ZonePage(target).ids
