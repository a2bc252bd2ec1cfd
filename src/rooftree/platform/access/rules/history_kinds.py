"""The kinds of record whose history can be read; each module registers its own."""

from collections.abc import Callable, Mapping, Sequence
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
    """`titles(actor, ids)` names records, leaving out those that the actor may not know of.

    It asks as many queries for fifty ids as for one: lists show titles.
    """

    kind: str
    tables: tuple[HistoryTable, ...]
    titles: Callable[[Actor, Sequence[int]], Mapping[int, str]]
    url: Callable[[int], str] | None = None

    def title(self, actor: Actor, record_id: int) -> str | None:
        """Name one record, or give None to whoever may not know of it."""
        return self.titles(actor, [record_id]).get(record_id)


_kinds: dict[str, HistoryKind] = {}


def register_history(kind: HistoryKind) -> None:
    """Add a kind; called from a module's `apps.py`."""
    _kinds[kind.kind] = kind


def history_kind(kind: str) -> HistoryKind | None:
    """Give the kind, or None."""
    return _kinds.get(kind)
