"""Propose words that may mean the same, from people who searched again in other words."""

from datetime import datetime, timedelta
from typing import Any

from django.db import connection, transaction

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.models import SynonymGroup
from rooftree.support.knowledge.queries.search.asking import word_keys
from rooftree.support.knowledge.rules.search.proposals import SearchedAgain, proposals

_LOOKED_BACK = timedelta(days=90)
_SOON = timedelta(minutes=15)

_AGAIN = """
SELECT before.words, after.words, before.by_id
FROM knowledge_searchevent before
JOIN LATERAL (
  SELECT later.words, later.id, later.answered_by_id FROM knowledge_searchevent later
  WHERE later.by_id = before.by_id AND later.words <> before.words
    AND later.at > before.at AND later.at <= before.at + %(soon)s
  ORDER BY later.at LIMIT 1
) after ON true
WHERE before.at >= %(since)s AND before.answered_by_id IS NULL
  AND NOT EXISTS (SELECT FROM knowledge_opening o WHERE o.search_id = before.id)
  AND (after.answered_by_id IS NOT NULL
    OR EXISTS (SELECT FROM knowledge_opening o WHERE o.search_id = after.id))
ORDER BY before.id
"""


@transaction.atomic
def propose_synonyms(*, actor: Actor, at: datetime) -> int:
    """Propose pairs that no group holds yet, used or not. Returns how many are new."""
    access.require(actor, permissions.KEEP_ARTICLES)
    values: dict[str, Any] = {"since": at - _LOOKED_BACK, "soon": _SOON}
    with connection.cursor() as cursor:
        cursor.execute(_AGAIN, values)
        rows = cursor.fetchall()
    texts, keys = word_keys([text for row in rows for text in row[:2]])
    searches = [
        SearchedAgain(texts[2 * place], texts[2 * place + 1], row[2])
        for place, row in enumerate(rows)
    ]
    new = [each for each in proposals(searches, keys) if not _is_known(each.keys)]
    SynonymGroup.objects.bulk_create(
        SynonymGroup(
            words=list(each.words),
            keys=list(each.keys),
            state=SynonymGroup.State.PROPOSED,
            origin=SynonymGroup.Origin.SEARCHES,
            because=each.because[:300],
            made_at=at,
        )
        for each in new
    )
    if new:
        audit.record(actor, "knowledge.synonyms_proposed", details={"times": len(new)})
    return len(new)


def _is_known(keys: tuple[str, str]) -> bool:
    return SynonymGroup.objects.filter(keys__contains=list(keys)).exists()
