"""Mail whose time is over: what a night's disposal takes, and what its dry run shows."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import connection

from rooftree.platform.access.interface import require
from rooftree.platform.mail.permissions import KEEP_MAIL
from rooftree.platform.mail.rules.keeping import months_before
from rooftree.platform.mail.rules.record_ends import end_of
from rooftree.platform.references.interface import Actor

# Rules as they stand on the day; a hold on address, record or mail keeps a mail whatever its rule.
_DUE = """
    WITH in_force AS (
        SELECT DISTINCT ON (mail_class) id, mail_class, months, is_confirmed
        FROM mail_retentionrule WHERE from_on <= %(on)s
        ORDER BY mail_class, from_on DESC
    )
    SELECT m.id, m.received_at, m.size, m.sha256, m.reference, m.filed_kind, m.filed_id,
           r.id, r.mail_class, r.months, r.is_confirmed
    FROM mail_inboundmail m
    LEFT JOIN mail_parsedmail p ON p.mail_id = m.id
    JOIN in_force r ON r.mail_class = coalesce(p.mail_class, 'unread')
    WHERE m.id > %(after)s
      AND (r.is_confirmed OR NOT %(only_confirmed)s)
      AND (%(mail_class)s = '' OR r.mail_class = %(mail_class)s)
      AND m.state IN ('filed', 'quarantined', 'dead')
      AND m.received_at
          < (%(on)s::date - make_interval(months => r.months)) AT TIME ZONE 'Europe/London'
      AND NOT EXISTS (SELECT 1 FROM mail_disposedmail d WHERE d.mail_id = m.id)
      AND NOT EXISTS (
          SELECT 1 FROM mail_legalhold h
          WHERE h.lifted_at IS NULL AND (
              h.mail_id = m.id
              OR (h.record_kind = m.filed_kind AND h.record_id = m.filed_id)
              OR (h.address <> '' AND (
                  lower(h.address) = ANY(p.addresses) OR lower(h.address) = lower(m.envelope_sender)
              ))
          )
      )
    ORDER BY m.id
    LIMIT %(limit)s
"""
_AT_ONCE = 2_000


@dataclass(frozen=True)
class DueMail:
    """One mail whose time is over. `sha256` and `size` are of the mail as it came."""

    id: int
    received_at: datetime
    size: int
    sha256: str
    reference: str
    filed_kind: str
    filed_id: int | None
    rule_id: int
    mail_class: str
    months: int
    is_confirmed: bool


def due_mails(
    *,
    on: date,
    after: int = 0,
    limit: int = _AT_ONCE,
    only_confirmed: bool = False,
    mail_class: str = "",
) -> tuple[list[DueMail], int | None]:
    """Give the next due mails after a mail, and where to go on; None at the end.

    A person's mail on a record is due only when the record was closed for as long.
    """
    given: dict[str, Any] = {
        "on": on,
        "after": after,
        "limit": limit,
        "only_confirmed": only_confirmed,
        "mail_class": mail_class,
    }
    with connection.cursor() as cursor:
        cursor.execute(_DUE, given)
        found = [DueMail(*row) for row in cursor.fetchall()]
    go_on = found[-1].id if len(found) == limit else None
    return _of_ended_records(found, on), go_on


def all_due(*, actor: Actor, on: date, most: int, mail_class: str = "") -> list[DueMail]:
    """Give what would be disposed of tonight, confirmed or not, up to a number."""
    require(actor, KEEP_MAIL)
    found: list[DueMail] = []
    for batch in _batches(on, mail_class):
        found += batch
        if len(found) >= most:
            break
    return found[:most]


def _batches(on: date, mail_class: str) -> Iterator[list[DueMail]]:
    after: int | None = 0
    while after is not None:
        batch, after = due_mails(on=on, after=after, mail_class=mail_class)
        yield batch


def _of_ended_records(found: list[DueMail], on: date) -> list[DueMail]:
    waiting: set[tuple[str, int]] = set()
    for kind in {mail.filed_kind for mail in found if mail.mail_class == "human"}:
        ended_on = end_of(kind)
        if ended_on is None:
            continue
        months = {
            mail.filed_id: mail.months
            for mail in found
            if mail.filed_kind == kind and mail.filed_id is not None and mail.mail_class == "human"
        }
        for record_id, day in ended_on(months).items():
            if day is None or day >= months_before(on, months[record_id]):
                waiting.add((kind, record_id))
    return [
        mail
        for mail in found
        if mail.mail_class != "human" or (mail.filed_kind, mail.filed_id or 0) not in waiting
    ]
