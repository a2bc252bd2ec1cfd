"""What records are called, for a page that shows many: as few queries for fifty as for one."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from rooftree.platform.access.rules.history_kinds import history_kind
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.slots.interface import SearchableEntry, filled


@dataclass(frozen=True)
class RecordWords:
    """What a record is called. `url` is where it can be opened, empty where it has a history."""

    words: str
    url: str = ""


def record_words(*, actor: Actor, refs: Collection[Ref]) -> dict[Ref, RecordWords]:
    """Name the records that the actor may know of and whose module has words for them."""
    ids: dict[str, list[int]] = defaultdict(list)
    for ref in sorted(set(refs)):
        ids[ref.kind].append(ref.id)
    found: dict[Ref, RecordWords] = {}
    for kind, those in ids.items():
        found |= {Ref(kind, one): words for one, words in _of_kind(actor, kind, those).items()}
    return found


def record_urls(*, actor: Actor, refs: Collection[Ref]) -> dict[Ref, str]:
    """Give the addresses of the records that the actor may know of and that have a page."""
    pages: dict[Ref, str] = {}
    for ref, words in record_words(actor=actor, refs=refs).items():
        known = history_kind(ref.kind)
        pages[ref] = words.url or (known.url(ref.id) if known and known.url else "")
    return {ref: url for ref, url in pages.items() if url}


def _of_kind(actor: Actor, kind: str, ids: Sequence[int]) -> Mapping[int, RecordWords]:
    known = history_kind(kind)
    if known:
        titles = known.titles(actor, ids)
        return {one: RecordWords(titles[one]) for one in ids if one in titles}
    entries = [e for e in filled("searchable", SearchableEntry) if e.kind == kind]
    return {
        hit.ref.id: RecordWords(hit.title, hit.url)
        for entry in entries
        for hit in entry.hits(actor, ids)
    }
