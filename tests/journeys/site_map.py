"""Find an address for every page of the product, by following links as each role sees them."""

import re
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

from django.http import Http404
from django.test import Client
from django.urls import NoReverseMatch, URLPattern, URLResolver, get_resolver, resolve, reverse

# How many addresses of one page, and of one kind of query on it, are followed further.
MOST_OF_A_KIND = 3


@dataclass(frozen=True)
class Visit:
    """Who finds a page at which address. `form_on` is where the form stands that leads to it."""

    who: str
    address: str
    form_on: str = ""


class _Links(HTMLParser):
    """Reads the links of a page, and the addresses that its forms are sent to."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.forms: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "a" and given.get("href"):
            self.links.append(given["href"] or "")
        if tag == "form" and (given.get("method") or "").lower() == "post":
            self.forms.append(given.get("action") or "")


@dataclass
class SiteMap:
    """Every page that was found, by the name of its address."""

    pages: dict[str, Visit] = field(default_factory=dict)
    forms: dict[str, Visit] = field(default_factory=dict)

    def explore(self, who: str, client: Client, starts: Iterable[str]) -> None:
        """Follow links from these addresses on; whoever finds a page first keeps it.

        Records that somebody before has found are not read again; lists are, as they differ.
        """
        waiting, seen, counts = deque(starts), set(), Counter()
        known = {name for name in self.pages if not _is_plain(name)}
        while waiting:
            address = waiting.popleft()
            name = name_of(address)
            kind = (name, _kind_of_query(address))
            if not name or name in known or address in seen or counts[kind] >= MOST_OF_A_KIND:
                continue
            seen.add(address)
            counts[kind] += 1
            waiting.extend(self._read(who, client, name, address))

    def guess(self, who: str, client: Client, names: Iterable[str]) -> None:
        """Try what no link leads to with the numbers of pages that were found."""
        for name in [each for each in names if not self.of(each)]:
            for visit in [each for each in self.pages.values() if each.who == who]:
                if name not in self.pages and (address := _like(name, visit.address)):
                    self._read(who, client, name, address)

    def of(self, name: str) -> Visit | None:
        return self.pages.get(name) or self.forms.get(name)

    def _read(self, who: str, client: Client, name: str, address: str) -> Iterator[str]:
        answer = client.get(address)
        if answer.has_header("Location"):
            return iter([answer["Location"]])
        # A page that breaks is found too: the visit tells of it.
        is_page = answer.status_code in {200, 500}
        if not is_page or not answer["Content-Type"].startswith("text/html"):
            return iter([])
        self.pages.setdefault(name, Visit(who, address))
        found = _Links()
        found.feed(answer.content.decode())
        for action in found.forms:
            target = urljoin(address, action)
            if named := name_of(target):
                self.forms.setdefault(named, Visit(who, target, form_on=address))
        return (urljoin(address, link) for link in found.links if "sort=" not in link)


def page_names() -> list[str]:
    """Name every address that answers HTML."""
    return sorted(
        pattern.name or str(pattern.pattern)
        for pattern in _patterns(get_resolver().url_patterns)
        if pattern.callback.page.help_key is not None
    )


def plain_addresses() -> list[str]:
    """Give the addresses that need no number."""
    return [reverse(name) for name in page_names() if _is_plain(name)]


def _kind_of_query(address: str) -> str:
    query = re.sub(r"next=[^&]*", "", urlsplit(address).query)
    return re.sub(r"\d+", "N", query)


def _is_plain(name: str) -> bool:
    try:
        return bool(reverse(name))
    except NoReverseMatch:
        return False


def name_of(address: str) -> str:
    """Name the page at an address of ours; nothing where there is none."""
    parts = urlsplit(address)
    if parts.scheme or not re.match(r"/(?!static/)", parts.path):
        return ""
    try:
        return resolve(parts.path).view_name
    except Http404:
        return ""


def _like(name: str, address: str) -> str:
    found = resolve(urlsplit(address).path)
    try:
        return reverse(name, args=found.args, kwargs=found.kwargs)
    except NoReverseMatch:
        return ""


def _patterns(entries: Iterable[URLPattern | URLResolver]) -> Iterator[URLPattern]:
    for entry in entries:
        if isinstance(entry, URLResolver):
            yield from _patterns(entry.url_patterns)
        else:
            yield entry
