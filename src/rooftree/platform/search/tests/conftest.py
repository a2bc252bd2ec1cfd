"""A kind of record that tests search for."""

from collections.abc import Iterable, Sequence

import pytest

from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.slots.interface import SearchableEntry, SearchHit, SearchWords
from rooftree.platform.slots.tests.filling import fill_only

TITLES = {
    1: ("Mòrag Kerr", "ENQ-20391", "Housing systems officer"),
    2: ("Callum Reid", "ENQ-20392", "Rents"),
    3: ("Isla Fergusson", "", "Repairs and letting of garages"),
}


class Shelf:
    """Records that everybody signed in may see, but for those set aside."""

    def __init__(self) -> None:
        self.set_aside: set[int] = set()
        self.titles = dict(TITLES)

    def hits(self, actor: Actor, ids: Sequence[int]) -> list[SearchHit]:
        if not actor.is_signed_in:
            return []
        return [
            SearchHit(Ref("toy.record", i), self.titles[i][0], "", f"/toy/{i}/", "inbox")
            for i in ids
            if i in self.titles and i not in self.set_aside
        ]

    def words(self, ids: Sequence[int] | None) -> Iterable[SearchWords]:
        for i in self.titles if ids is None else ids:
            if i in self.titles:
                title, reference, words = self.titles[i]
                yield SearchWords(Ref("toy.record", i), title, reference, words)


@pytest.fixture
def shelf(monkeypatch: pytest.MonkeyPatch) -> Shelf:
    made = Shelf()
    entry = SearchableEntry("toy.record", "Records", made.hits, made.words)
    fill_only(monkeypatch, "searchable", entry)
    return made


@pytest.fixture
def reader() -> Actor:
    return Actor(kind="staff", name="Aileen Ross", account_id=1, colleague_id=1)
