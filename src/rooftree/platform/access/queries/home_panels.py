"""What the home page tells auditors and administrators, in one query each."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db import connection
from django.utils import timezone

from rooftree.platform.access import permissions
from rooftree.platform.access.rules.require import require_everywhere
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor

SOON = timedelta(days=30)
_PEOPLE = """
SELECT
  (SELECT count(*) FROM access_invitation
    WHERE accepted_at IS NULL AND withdrawn_at IS NULL AND expires_at > %(at)s),
  (SELECT count(*) FROM access_account a
    WHERE a.is_active AND a.kind = 'staff' AND a.password NOT LIKE '!%%'
      AND NOT EXISTS (SELECT 1 FROM mfa_authenticator m
        WHERE m.user_id = a.id AND m.type = 'totp')),
  count(*), min(g.until_on)
FROM access_rolegrant g JOIN access_account a ON a.id = g.account_id
WHERE a.is_active AND g.until_on BETWEEN %(on)s AND %(soon)s
"""


@dataclass(frozen=True)
class PeopleCounts:
    """What waits among people: invitations, second factors, and roles that end soon."""

    invited: int
    without_second_factor: int
    ending: int
    first_ends_on: date | None


def people_counts(*, actor: Actor, at: datetime) -> PeopleCounts:
    """Count what an administrator of all services should know."""
    require_everywhere(actor, permissions.ADMINISTER_ACCOUNTS)
    today = timezone.localdate(at)
    with connection.cursor() as cursor:
        cursor.execute(_PEOPLE, {"at": at, "on": today, "soon": today + SOON})
        return PeopleCounts(*cursor.fetchone())


def audit_counts(*, actor: Actor, on: date) -> audit.EntryCounts:
    """Count the audit's entries of one day so far."""
    require_everywhere(actor, permissions.READ_AUDIT)
    return audit.counts_since(timezone.make_aware(datetime.combine(on, time(0))))
