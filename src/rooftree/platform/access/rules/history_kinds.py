"""The kinds of record whose history can be read; each module registers its own."""

from collections.abc import Callable
from dataclasses import dataclass

from rooftree.platform.references.interface import Actor


@dataclass(frozen=True)
class HistoryTable:
    """A tracked table that belongs to the record: rows whose `field` is the record's id."""

    model: str
    heading: str
    field: str = "id"


@dataclass(frozen=True)
class HistoryKind:
    """`title(actor, id)` names the record, or gives None to whoever may not know of it."""

    kind: str
    tables: tuple[HistoryTable, ...]
    title: Callable[[Actor, int], str | None]
    url: Callable[[int], str] | None = None


_kinds: dict[str, HistoryKind] = {}


def register_history(kind: HistoryKind) -> None:
    """Add a kind; called from a module's `apps.py`."""
    _kinds[kind.kind] = kind


def history_kind(kind: str) -> HistoryKind | None:
    """Give the kind, or None."""
    return _kinds.get(kind)
