"""Read who acts, with all they hold, in one go."""

import json
from datetime import date
from typing import Any

from django.db import connection

from rooftree.platform.references.interface import Actor, Grant

_HELD = """
SELECT a.kind, coalesce(c.name, nullif(a.name, ''), a.username), a.colleague_id,
  coalesce((SELECT jsonb_agg(jsonb_build_array(p, g.service_id, g.sensitivity))
     FROM access_rolegrant g JOIN access_role r ON r.id = g.role_id, unnest(r.permissions) p
     WHERE g.account_id = a.id AND g.from_on <= %(on)s
       AND (g.until_on IS NULL OR g.until_on >= %(on)s)), '[]'),
  coalesce((SELECT jsonb_agg(s.service_id) FROM staff_serviceposting s
     WHERE s.colleague_id = a.colleague_id AND s.from_on <= %(on)s
       AND (s.until_on IS NULL OR s.until_on >= %(on)s)), '[]'),
  coalesce((SELECT jsonb_agg(m.team_id) FROM staff_teammembership m
     WHERE m.colleague_id = a.colleague_id AND m.from_on <= %(on)s
       AND (m.until_on IS NULL OR m.until_on >= %(on)s)), '[]')
FROM access_account a LEFT JOIN staff_colleague c ON c.id = a.colleague_id
WHERE a.id = %(account)s AND a.is_active
"""


def actor_of(account_id: int, *, on: date) -> Actor:
    """Give the account's actor as it stands on that day; anonymous for a closed account."""
    with connection.cursor() as cursor:
        cursor.execute(_HELD, {"account": account_id, "on": on})
        row = cursor.fetchone()
    if row is None:
        return Actor.anonymous()
    kind, name, colleague_id, grants, services, teams = (
        row[0],
        row[1],
        row[2],
        *map(_json, row[3:]),
    )
    return Actor(
        kind=kind,
        name=name,
        account_id=account_id,
        colleague_id=colleague_id,
        service_ids=frozenset(services),
        team_ids=frozenset(teams),
        grants=frozenset(Grant(*grant) for grant in grants),
    )


def _json(value: object) -> Any:  # noqa: ANN401 - json
    """Django's cursor hands jsonb over as text."""
    return json.loads(value) if isinstance(value, str) else value
