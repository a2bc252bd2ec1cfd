"""Find records by a number or by words, among those the reader may see."""

from collections import defaultdict
from dataclasses import dataclass

from django.db import connection
from django.db.models import Q

from rooftree.platform.references.interface import Actor
from rooftree.platform.search.models import SearchRow
from rooftree.platform.search.rules.words import any_word, fold, reference_key
from rooftree.platform.slots.interface import SearchableEntry, SearchHit, filled

# More than are shown, since some may not be for this reader.
_CANDIDATES = 200

_RANKED = """
WITH asked AS (
  SELECT to_tsquery('english', %(stems)s) || to_tsquery('simple', %(beginnings)s) AS words
), found AS (
  SELECT r.kind, r.record_id,
    ts_rank(r.vector, asked.words) + 2 * word_similarity(%(text)s, r.title) AS score
  FROM search_searchrow r, asked
  WHERE r.vector @@ asked.words OR r.title %%> %(text)s
), placed AS (
  SELECT kind, record_id, row_number() OVER (
    PARTITION BY kind ORDER BY score DESC, record_id DESC) AS place
  FROM found
)
SELECT kind, record_id FROM placed WHERE place <= %(most)s ORDER BY kind, place
"""


@dataclass(frozen=True)
class FoundGroup:
    """What was found of one kind, best first."""

    kind: str
    heading: str
    hits: tuple[SearchHit, ...]


def find(actor: Actor, text: str, limit: int = 20) -> list[FoundGroup]:
    """Find by words, at most `limit` of each kind; kinds in which nothing was found are left out."""
    stems, beginnings = any_word(text)
    if not stems:
        return []
    candidates = _ranked(stems, beginnings, fold(text))
    groups = []
    for entry in filled("searchable", SearchableEntry):
        hits = _visible(actor, entry, candidates[entry.kind])[:limit]
        if hits:
            groups.append(FoundGroup(entry.kind, entry.heading, tuple(hits)))
    return groups


def find_exactly(actor: Actor, text: str) -> SearchHit | None:
    """Find the one record the reader may see whose reference, or number, is exactly this."""
    key = reference_key(text)
    if not any(sign.isdigit() for sign in key):
        return None
    found: dict[str, list[int]] = defaultdict(list)
    rows = SearchRow.objects.filter(Q(reference_key=key) | Q(number=key))
    for kind, record_id in rows.values_list("kind", "record_id")[:_CANDIDATES]:
        found[kind].append(record_id)
    hits = [
        hit
        for entry in filled("searchable", SearchableEntry)
        for hit in _visible(actor, entry, found[entry.kind])
    ]
    return hits[0] if len(hits) == 1 else None


def _ranked(stems: str, beginnings: str, text: str) -> dict[str, list[int]]:
    values: dict[str, str | int] = {
        "stems": stems,
        "beginnings": beginnings,
        "text": text,
        "most": _CANDIDATES,
    }
    found: dict[str, list[int]] = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(_RANKED, values)
        for kind, record_id in cursor.fetchall():
            found[kind].append(record_id)
    return found


def _visible(actor: Actor, entry: SearchableEntry, ids: list[int]) -> list[SearchHit]:
    """Ask the owner which of these the reader may see, and keep our order."""
    if not ids:
        return []
    places = {record_id: place for place, record_id in enumerate(ids)}
    shown = [hit for hit in entry.hits(actor, ids) if hit.ref.id in places]
    return sorted(shown, key=lambda hit: places[hit.ref.id])
