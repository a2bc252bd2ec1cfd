"""Note searches that led to nothing as questions."""

from datetime import datetime, timedelta

from django.db import connection, transaction

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.rules.loop.windows import GROUPED

SEARCH = "knowledge.search_event"
# So long somebody may take to open what they found.
_STILL_LOOKING = timedelta(minutes=30)
# Of one person a wording counts once a day; people who are not signed in count as one.
_NOTE = """
INSERT INTO knowledge_question (
    source, ref_kind, ref_id, title, text, at, service_id, asker_id, asker_key, is_sign_in
)
SELECT DISTINCT ON (who, day, wording)
    'search', %(kind)s, id, left(words, 200), '', at, service_id, by_id, who, false
FROM (
    SELECT search.*,
           coalesce('c' || by_id, 'nobody') AS who,
           (at AT TIME ZONE 'Europe/London')::date AS day,
           lower(left(words, 200)) AS wording
    FROM knowledge_searchevent AS search
    WHERE at >= %(since)s AND at < %(until)s AND words <> '' AND answered_at IS NULL
) AS look
WHERE NOT EXISTS (SELECT FROM knowledge_opening WHERE search_id = look.id)
  AND NOT EXISTS (
      SELECT FROM knowledge_opening AS later
      WHERE later.by_id = look.by_id
        AND later.at >= look.at AND later.at < look.at + interval '10 minutes'
  )
  AND NOT EXISTS (
      SELECT FROM knowledge_question AS asked
      WHERE asked.asker_id = look.by_id AND asked.source = 'enquiry'
        AND asked.at >= look.at AND asked.at < look.at + interval '1 hour'
  )
  AND NOT EXISTS (
      SELECT FROM knowledge_question AS noted
      WHERE noted.source = 'search' AND noted.asker_key = who AND lower(noted.title) = wording
        AND (noted.at AT TIME ZONE 'Europe/London')::date = day
  )
ORDER BY who, day, wording, at, id
ON CONFLICT DO NOTHING
"""


@transaction.atomic
def note_searches(*, actor: Actor, at: datetime) -> int:
    """Note those that found nothing, or of which nothing was opened. Safe to run again.

    Who asked the team within the hour asked once, by that. Returns how many were noted.
    """
    access.require(actor, permissions.KEEP_ARTICLES)
    span: dict[str, str | datetime] = {
        "kind": SEARCH,
        "since": at - GROUPED,
        "until": at - _STILL_LOOKING,
    }
    with connection.cursor() as cursor:
        cursor.execute(_NOTE, span)
        return int(cursor.rowcount)
