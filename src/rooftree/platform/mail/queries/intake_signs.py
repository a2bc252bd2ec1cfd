"""What each way in has shown of itself lately, and what is wrong with it, in one query."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from rooftree.platform.database.interface import read_once, remember
from rooftree.platform.mail.queries.intake_counts import IntakeCounts
from rooftree.platform.mail.rules.intake_troubles import IntakeSign, Kind, Trouble, intake_troubles

# A self-test is out when it has not come back and none that was sent later has.
_SIGNS = """
SELECT 'fetch' AS kind, m.address AS name,
  coalesce(p.latest_success_at, f.set_up_at) AS good_at, coalesce(p.latest_fault, '') AS fault,
  (SELECT count(*) FROM mail_fetchedmail w
   WHERE w.source_id = f.id AND w.state = 'waiting') AS stuck
FROM mail_fetchedmailbox f JOIN mail_mailbox m ON m.id = f.mailbox_id
  LEFT JOIN mail_fetchprogress p ON p.source_id = f.id
WHERE NOT f.is_paused AND m.is_in_use
UNION ALL
SELECT 'listener', '', coalesce(answered_at, first_asked_at), fault, 0 FROM mail_listenerbeat
UNION ALL
SELECT 'test-sent', m.address, t.sent_at, '', 0 FROM mail_mailbox m CROSS JOIN LATERAL
  (SELECT max(sent_at) AS sent_at FROM mail_selftest WHERE mailbox_id = m.id) t
WHERE m.is_in_use AND t.sent_at IS NOT NULL
UNION ALL
SELECT 'test-out', m.address, t.sent_at, '', 0 FROM mail_mailbox m CROSS JOIN LATERAL
  (SELECT min(o.sent_at) AS sent_at FROM mail_selftest o
   WHERE o.mailbox_id = m.id AND o.returned_at IS NULL AND o.sent_at > coalesce(
     (SELECT max(b.sent_at) FROM mail_selftest b
      WHERE b.mailbox_id = m.id AND b.returned_at IS NOT NULL), '-infinity')) t
WHERE m.is_in_use AND t.sent_at IS NOT NULL
"""
_NEEDING = """
SELECT 'needing', '', NULL, '',
  (SELECT count(*) FROM mail_inboundmail WHERE state IN ('dead', 'quarantined'))
  + (SELECT count(*) FROM mail_outboundcopy WHERE state = 'failed')
"""
# Our own self-tests are no mail that the desk has had. Every state is named, so that the index of
# states and arrival serves.
_COUNTS = """
SELECT 'counts', concat_ws(',', count(*), count(*) FILTER (WHERE state = 'filed'),
  count(*) FILTER (WHERE state = 'quarantined'), count(*) FILTER (WHERE state = 'dead'),
  count(*) FILTER (WHERE state IN ('received', 'parsed'))), NULL, '', 0
FROM mail_inboundmail WHERE state IN ('received', 'parsed', 'filed', 'quarantined', 'dead')
  AND received_at >= %s AND filed_kind <> 'mail.self_test'
"""


_KINDS: dict[str, Kind] = {
    "fetch": "fetch",
    "listener": "listener",
    "test-sent": "test-sent",
    "test-out": "test-out",
}
Row = tuple[str, str, datetime, str, int]


@dataclass(frozen=True)
class IntakeToday:
    """What came since midnight, and whether mail comes in at all."""

    counts: IntakeCounts
    troubles: tuple[Trouble, ...]


@dataclass(frozen=True)
class MailAtAGlance:
    """Dead letters, quarantined mails and mails that failed to leave; and what hinders mail."""

    needing_a_person: int
    troubles: tuple[Trouble, ...]


def troubles_now(*, at: datetime) -> tuple[Trouble, ...]:
    """Give what hinders mail from coming in."""
    return intake_troubles(_glance()[0], at=at)


def mail_at_a_glance(*, at: datetime) -> MailAtAGlance:
    """Give what the menu says; whoever asks sees to it that the reader may know."""
    signs, needing = _glance()
    return MailAtAGlance(needing, intake_troubles(signs, at=at))


def intake_today(*, since: datetime, at: datetime) -> IntakeToday:
    """Count the mails since an instant, and give the troubles, for teams whose work comes by mail.

    One query brings along what the menu says of mail on the same page.
    """
    rows = _rows(f"{_SIGNS} UNION ALL {_NEEDING} UNION ALL {_COUNTS}", [since])
    glance = _signs(rows), _needing(rows)
    remember(_glance, glance)
    counts = next(row[1] for row in rows if row[0] == "counts")
    whole = IntakeCounts(*(int(each) for each in counts.split(",")))
    return IntakeToday(whole, intake_troubles(glance[0], at=at))


@read_once
def _glance() -> tuple[tuple[IntakeSign, ...], int]:
    rows = _rows(f"{_SIGNS} UNION ALL {_NEEDING}", [])
    return _signs(rows), _needing(rows)


def _needing(rows: Sequence[Row]) -> int:
    return next(row[4] for row in rows if row[0] == "needing")


def _signs(rows: Sequence[Row]) -> tuple[IntakeSign, ...]:
    return tuple(IntakeSign(_KINDS[row[0]], *row[1:]) for row in rows if row[0] in _KINDS)


def _rows(statement: str, values: list[datetime]) -> list[Row]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return list(cursor.fetchall())
