"""A list as its template draws it: headings with links, chips, rows and the pager."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from rooftree.platform.web.forms import Form
from rooftree.platform.web.lists.asked import WITHOUT, Asked
from rooftree.platform.web.lists.columns import Column, Sort
from rooftree.platform.web.lists.filters import Filter, filter_of


@dataclass(frozen=True)
class Heading:
    """A column's heading. `sorted` is "ascending", "descending" or empty; no url, no sorting."""

    words: str
    classes: str
    url: str
    sorted: str


@dataclass(frozen=True)
class Chip:
    """A filter in use, and the link that takes it off."""

    words: str
    url: str


@dataclass(frozen=True)
class Pager:
    """Where this page stands; an empty address means there is no such page."""

    page: int
    pages: int
    previous: str
    following: str


@dataclass(frozen=True, kw_only=True)
class DrawnList:
    """Everything the list's template needs."""

    name: str
    caption: str
    form: Form | None
    chips: Sequence[Chip]
    headings: Sequence[Heading]
    rows: Sequence[tuple[str, list[tuple[Column[Any], str]]]]
    total: int
    first: int
    pager: Pager
    everything: str
    exports: Sequence[tuple[str, str]]
    empty: str
    is_narrowed: bool

    @property
    def last(self) -> int:
        """The number of the page's last row."""
        return self.first + len(self.rows) - 1


def headings(asked: Asked, columns: Sequence[Column[Any]]) -> list[Heading]:
    """Give each heading its link: a second choice of the same column turns it round."""
    return [_heading(asked, column) for column in columns]


def chips(asked: Asked, filters: Sequence[Filter]) -> list[Chip]:
    """Name each filter in use, with the link that takes it off: it holds the filter's name only."""
    return [
        Chip(filter_of(filters, name).words(name, value), f"?{urlencode({WITHOUT: name})}")
        for name, value in asked.filters.items()
    ]


def pager(asked: Asked, pages: int) -> Pager:
    """Say where we are, and lead to the neighbours."""
    return Pager(
        page=asked.page,
        pages=pages,
        previous=asked.address(page=asked.page - 1) if asked.page > 1 else "",
        following=asked.address(page=asked.page + 1) if asked.page < pages else "",
    )


def _heading(asked: Asked, column: Column[Any]) -> Heading:
    if not column.sort:
        return Heading(column.heading, column.classes, "", "")
    is_current = asked.sort.key == column.sort
    following = asked.sort.turned if is_current else Sort(column.sort)
    direction = "descending" if asked.sort.is_descending else "ascending"
    return Heading(
        column.heading,
        column.classes,
        asked.address(sort=str(following)),
        direction if is_current else "",
    )
