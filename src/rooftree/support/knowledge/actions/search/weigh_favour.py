"""Weigh what readers made of articles: their votes, and whether they still asked the team."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db import connection

from rooftree.support.knowledge.choices import Source

_LOOKED_BACK = timedelta(days=365)

# A few voices move little: each share is drawn towards nothing until there are many.
_WEIGH = """
WITH voted AS (
  SELECT r.article_id, sum(CASE WHEN v.is_helpful THEN 1 ELSE -1 END) / (count(*) + 5.0) AS share
  FROM knowledge_vote v JOIN knowledge_revision r ON r.id = v.revision_id
  JOIN knowledge_article a ON a.published_id = r.id
  GROUP BY r.article_id
), opened AS (
  SELECT o.article_id, sum(CASE WHEN EXISTS (
    SELECT FROM knowledge_question q WHERE q.asker_id = o.by_id AND q.source = %(enquiry)s
      AND q.at > o.at AND q.at <= o.at + interval '24 hours'
  ) THEN -1 ELSE 1 END) / (count(*) + 20.0) AS share
  FROM knowledge_opening o WHERE o.by_id IS NOT NULL AND o.at >= %(since)s
  GROUP BY o.article_id
), weighed AS (
  SELECT s.article_id, 0.6 * coalesce(voted.share, 0) + 0.4 * coalesce(opened.share, 0) AS favour
  FROM knowledge_shelfarticle s LEFT JOIN voted USING (article_id) LEFT JOIN opened USING (article_id)
  WHERE %(ids)s::bigint[] IS NULL OR s.article_id = ANY(%(ids)s::bigint[])
)
UPDATE knowledge_shelfarticle s SET favour = weighed.favour
FROM weighed WHERE weighed.article_id = s.article_id AND weighed.favour <> s.favour
"""


def weigh_favour(*, at: datetime, article_ids: Sequence[int] | None = None) -> int:
    """Set the favour of these shelved articles, or of all, as of now. Returns how many changed."""
    ids = None if article_ids is None else list(article_ids)
    values: dict[str, Any] = {
        "enquiry": Source.ENQUIRY.value,
        "since": at - _LOOKED_BACK,
        "ids": ids,
    }
    with connection.cursor() as cursor:
        cursor.execute(_WEIGH, values)
        return int(cursor.rowcount)
