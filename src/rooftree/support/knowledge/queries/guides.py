"""The guides that modules keep beside their pages: `<module>/help/<key>.md`."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.apps import apps

from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge.queries.pages import help_keys, may_open
from rooftree.support.knowledge.queries.shipped_pictures import shipped_picture
from rooftree.support.knowledge.queries.standing import reads_articles
from rooftree.support.knowledge.rules.guide_text import GuideText, read_guide, titled

_PRODUCT = "rooftree."


@dataclass(frozen=True)
class GuideLine:
    """One line of the list of guides."""

    key: str
    title: str


@dataclass(frozen=True)
class GuideSource:
    """A guide as it is written: its title as plain text, and the Markdown after it."""

    title: str
    body: str


@dataclass(frozen=True)
class GuideGroup:
    """The guides of one module."""

    heading: str
    guides: tuple[GuideLine, ...]


def guide_keys() -> frozenset[str]:
    """Give the keys of all guides there are."""
    return frozenset(_files())


def guide(key: str) -> GuideText | None:
    """Give one guide; None for a key that has none."""
    return _read(key) if key in _files() else None


@cache
def guide_digests() -> Mapping[str, str]:
    """Give a digest of each guide's text by its key."""
    return {key: hashlib.sha256(file.read_bytes()).hexdigest() for key, file in _files().items()}


def guide_source(key: str) -> GuideSource:
    """Give a guide's title and its Markdown."""
    title, body = titled(_files()[key].read_text(encoding="utf-8"))
    return GuideSource(title, body)


def may_read(actor: Actor, key: str) -> bool:
    """Say whether the reader may: who is no staff reads only the guides of pages they may open."""
    return reads_articles(actor) or (key in help_keys() and may_open(actor, key))


def guides(*, actor: Actor) -> list[GuideGroup]:
    """Give the guides of pages that the reader may open, by module, in order of title."""
    return _grouped(lambda key: may_read(actor, key) and may_open(actor, key))


def every_guide() -> list[GuideGroup]:
    """Give the guides of all pages, for those who choose where an article is shown."""
    return _grouped(lambda _: True)


def _grouped(is_shown: Callable[[str], bool]) -> list[GuideGroup]:
    groups = []
    for config in apps.get_app_configs():
        lines = [
            GuideLine(key, _read(key).title)
            for key, file in _files().items()
            if file.parent.parent == Path(config.path) and is_shown(key)
        ]
        if lines:
            ordered = tuple(sorted(lines, key=lambda line: line.title))
            groups.append(GuideGroup(str(config.verbose_name), ordered))
    return sorted(groups, key=lambda group: group.heading)


@cache
def _files() -> dict[str, Path]:
    """Find the guides once: they come with the release."""
    folders = [
        Path(config.path) / "help"
        for config in apps.get_app_configs()
        if config.name.startswith(_PRODUCT)
    ]
    return {file.stem: file for folder in folders for file in sorted(folder.glob("*.md"))}


@cache
def _read(key: str) -> GuideText:
    return read_guide(_files()[key].read_text(encoding="utf-8"), picture=_shown)


def _shown(name: str) -> tuple[str, int, int] | None:
    found = shipped_picture(name)
    return (found.address, found.width, found.height) if found else None
