"""Who looked for help and then did not ask: the most that level 1 can have saved."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import connection

# A person counts once a day, and only if they asked the team nothing for a day after each look.
_DAYS = """
SELECT min(look.at) AS at, look.by_id, (look.at AT TIME ZONE 'Europe/London')::date AS day,
       max(look.service_id) AS service_id, count(*) AS looks
FROM (
    SELECT at, by_id, service_id FROM knowledge_searchevent WHERE place <> 'receipt'
    UNION ALL
    SELECT at, by_id, service_id FROM knowledge_opening
) AS look
WHERE look.by_id IS NOT NULL AND look.at >= %(since)s AND look.at < %(until)s
GROUP BY look.by_id, (look.at AT TIME ZONE 'Europe/London')::date
HAVING NOT EXISTS (
    SELECT FROM knowledge_question AS asked
    WHERE asked.asker_id = look.by_id AND asked.source = 'enquiry'
      AND asked.at >= min(look.at) AND asked.at < max(look.at) + interval '24 hours'
)
"""
_WEEKS = f"""
SELECT date_trunc('week', day)::date AS monday, count(*) FROM ({_DAYS}) AS helped GROUP BY monday
"""  # noqa: S608 - of constants
_ROWS = f"""
SELECT helped.at, helped.looks, coalesce(service.name, ''), count(*) OVER ()
FROM ({_DAYS}) AS helped
LEFT JOIN staff_service AS service ON service.id = helped.service_id
ORDER BY helped.at DESC, helped.by_id OFFSET %(offset)s LIMIT %(limit)s
"""  # noqa: S608 - of constants


@dataclass(frozen=True)
class HelpedDay:
    """One person's day with the help, after which they asked nothing. Nobody is named."""

    at: datetime
    looks: int
    service: str


def helped_by_week(since: datetime, until: datetime) -> dict[date, int]:
    """Count people's days by the Monday of their week."""
    with connection.cursor() as cursor:
        cursor.execute(_WEEKS, {"since": since, "until": until})
        return dict(cursor.fetchall())


def helped_days(
    since: datetime, until: datetime, *, offset: int, limit: int
) -> tuple[list[HelpedDay], int]:
    """Give the days that are counted, newest first, and how many there are."""
    span: dict[str, datetime | int] = {"since": since, "until": until}
    with connection.cursor() as cursor:
        cursor.execute(_ROWS, span | {"offset": offset, "limit": limit})
        rows = cursor.fetchall()
    return [HelpedDay(*row[:3]) for row in rows], rows[0][3] if rows else 0
