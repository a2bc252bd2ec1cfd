"""The list of people: where each works, and how their account stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from django.db import connection

from rooftree.platform.access import permissions
from rooftree.platform.access.rules.reach import reached_services
from rooftree.platform.access.rules.require import require
from rooftree.platform.references.interface import Actor

AccountState = Literal["active", "invited", "closed", "none", "left"]

_ROWS = """
WITH people AS (
  SELECT c.id, c.name, c.email, c.job_title, c.left_on, a.id AS account_id,
    coalesce(a.username, '') AS username, a.last_login,
    CASE WHEN c.left_on IS NOT NULL THEN 'left' WHEN a.id IS NULL THEN 'none'
      WHEN NOT a.is_active THEN 'closed' WHEN a.password LIKE '!%%' THEN 'invited'
      ELSE 'active' END AS state,
    ARRAY(SELECT s.name FROM staff_serviceposting p JOIN staff_service s ON s.id = p.service_id
      WHERE p.colleague_id = c.id AND p.from_on <= %(on)s
        AND (p.until_on IS NULL OR p.until_on >= %(on)s) ORDER BY s.name) AS services,
    ARRAY(SELECT t.name FROM staff_teammembership m JOIN staff_team t ON t.id = m.team_id
      WHERE m.colleague_id = c.id AND m.from_on <= %(on)s
        AND (m.until_on IS NULL OR m.until_on >= %(on)s) ORDER BY t.name) AS teams,
    ARRAY(SELECT DISTINCT r.name FROM access_rolegrant g JOIN access_role r ON r.id = g.role_id
      WHERE g.account_id = a.id AND g.from_on <= %(on)s
        AND (g.until_on IS NULL OR g.until_on >= %(on)s) ORDER BY r.name) AS roles
  FROM staff_colleague c LEFT JOIN access_account a ON a.colleague_id = c.id
  WHERE (%(services)s::bigint[] IS NULL OR EXISTS (SELECT 1 FROM staff_serviceposting p
      WHERE p.colleague_id = c.id AND p.service_id = ANY(%(services)s::bigint[])
        AND p.from_on <= %(on)s AND (p.until_on IS NULL OR p.until_on >= %(on)s)))
)
SELECT id, name, email, job_title, left_on, account_id, username, last_login, state, services,
  teams, roles, count(*) OVER () FROM people
WHERE (%(words)s = '' OR name ILIKE %(like)s OR email ILIKE %(like)s OR username ILIKE %(like)s)
  AND (%(service)s = '' OR %(service)s = ANY(services))
  AND (CASE WHEN %(state)s = '' THEN state <> 'left' ELSE state = %(state)s END)
"""
_ORDERS = {
    "name": "lower(name)",
    "username": "username",
    "state": "state",
    "signed_in": "last_login",
}


@dataclass(frozen=True)
class PersonRow:
    """One line of the list."""

    colleague_id: int
    name: str
    email: str
    job_title: str
    left_on: date | None
    account_id: int | None
    username: str
    signed_in_at: datetime | None
    state: AccountState
    services: tuple[str, ...]
    teams: tuple[str, ...]
    roles: tuple[str, ...]


def people(
    *,
    actor: Actor,
    on: date,
    wanted: Mapping[str, str],
    sort: str = "name",
    is_descending: bool = False,
    offset: int = 0,
    limit: int = 50,
) -> tuple[Sequence[PersonRow], int]:
    """Give a page of people and how many there are; leavers only when `wanted["state"]` is left.

    `wanted` may hold `words`, `service` (a name) and `state`.
    """
    require(actor, permissions.ADMINISTER_ACCOUNTS)
    reached = reached_services(actor, permissions.ADMINISTER_ACCOUNTS)
    words = wanted.get("words", "")
    order = f"{_ORDERS.get(sort, _ORDERS['name'])} {'DESC' if is_descending else 'ASC'} NULLS LAST"
    parameters = {
        "on": on,
        "services": None if reached is None else sorted(reached),
        "words": words,
        "like": f"%{_literal(words)}%",
        "service": wanted.get("service", ""),
        "state": wanted.get("state", ""),
        "offset": offset,
        "limit": limit,
    }
    with connection.cursor() as cursor:
        cursor.execute(
            f"{_ROWS} ORDER BY {order}, id OFFSET %(offset)s LIMIT %(limit)s", parameters
        )
        rows = cursor.fetchall()
    return [_row(row) for row in rows], (rows[0][-1] if rows else 0)


def _literal(words: str) -> str:
    return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _row(row: tuple[Any, ...]) -> PersonRow:
    *plain, services, teams, roles, _total = row
    return PersonRow(*(*plain, tuple(services), tuple(teams), tuple(roles)))
