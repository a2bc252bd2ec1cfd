"""A desk of 5,000 open and 100,000 closed enquiries, written set by set, for measuring."""

from dataclasses import dataclass
from datetime import datetime

from django.db import connection

OPEN = 5_000
CLOSED = 100_000
# Numbers of the demo's own enquiries stay below.
FIRST = 100_000
ASKERS = 1_200
# In one of these many open enquiries somebody can't sign in; in one of the next many it is urgent.
_SIGN_IN, _URGENT = 125, 20

_COLLEAGUES = """
INSERT INTO staff_colleague (name, email, staff_number, job_title, telephone, started_on)
SELECT 'Colleague ' || n, 'colleague' || n || '@council.example', 'BIG' || n, 'Housing officer',
  '', date '2019-04-01' + n %% 1500
FROM generate_series(1, %(askers)s) n
"""
_FACTS = """
CREATE TEMPORARY TABLE big_desk ON COMMIT DROP AS
SELECT %(first)s + n AS id, n, n <= %(open)s AS is_open,
  n %% %(sign_in)s = 0 AS is_sign_in, n %% %(urgent)s = 1 AS is_urgent,
  n %% (%(sign_in)s * 4) = 0 AS is_stranger,
  CASE WHEN n <= %(open)s THEN n %% 20 ELSE 20 END AS kind,
  CASE WHEN n <= %(open)s THEN %(now)s - n * interval '19 minutes'
       ELSE %(now)s - interval '1 day' - (n - %(open)s) * interval '15 minutes' END AS received_at,
  asker.id AS asker_id, asker.name AS asker_name, asker.email AS asker_address,
  %(members)s::bigint[] AS members, services.ids AS services
FROM generate_series(1, %(open)s + %(closed)s) n
JOIN LATERAL (SELECT array_agg(id ORDER BY id) AS ids FROM staff_service WHERE is_in_use) services
  ON true
JOIN staff_colleague asker ON asker.staff_number = 'BIG' || (1 + (n * 7919) %% %(askers)s)
"""
# Of twenty open ones six are new, six in hand, four wait for the asker, four for another team.
_ENQUIRIES = """
INSERT INTO enquiries_enquiry (id, received_at, subject, status, closed_at, outcome, is_sign_in,
  urgency, urgent_reason, lane_reason, trouble, is_own_sign_in_call, how, asker_id, asker_name,
  asker_address, asker_telephone, proof, service_id, owner_id, level_owner_id, help_key, record,
  release, tried_guide, tried_faq, tried_super_user, here_because, here_since_at, here_by,
  latest_word_at, first_helped_at)
SELECT id, received_at,
  (ARRAY['Rent account shows last year''s charge', 'Void inspection will not close',
    'Repair order sent twice', 'Applicant is missing from the list',
    'Letter prints the wrong address'])[1 + n %% 5] || ' ' || n,
  (ARRAY['new', 'in-hand', 'waiting-asker', 'waiting-team', 'closed'])[1 + turn],
  CASE WHEN NOT is_open THEN closed_at END,
  CASE WHEN is_open THEN '' ELSE 'answered' END, is_sign_in,
  CASE WHEN is_urgent AND NOT is_sign_in THEN 'asked' ELSE 'plain' END,
  CASE WHEN is_urgent AND NOT is_sign_in THEN 'Payments can''t be posted' ELSE '' END, '',
  CASE WHEN is_sign_in THEN 'password' ELSE '' END, false,
  (ARRAY['mail', 'page', 'telephone'])[1 + n %% 3],
  CASE WHEN NOT is_stranger THEN asker_id END,
  CASE WHEN is_stranger THEN '' ELSE asker_name END,
  CASE WHEN is_stranger THEN 'stranger' || n || '@example.org' ELSE asker_address END, '',
  CASE WHEN is_stranger THEN 'unknown' ELSE 'signed-in' END,
  CASE WHEN NOT is_stranger THEN services[1 + n %% cardinality(services)] END,
  CASE WHEN turn > 0 THEN members[1 + n %% cardinality(members)] END, %(team)s,
  (ARRAY['rents.account', 'homes.home', 'repairs.order', ''])[1 + n %% 4], '', '', '', '', '',
  CASE WHEN turn = 0 THEN 'new' ELSE 'taken' END, received_at + interval '20 minutes',
  CASE WHEN turn = 0 THEN '' ELSE 'A colleague' END, received_at + interval '20 minutes',
  CASE WHEN turn > 1 THEN received_at + interval '50 minutes' END
FROM (SELECT *, CASE WHEN NOT is_open THEN 4 WHEN kind < 6 THEN 0 WHEN kind < 12 THEN 1
    WHEN kind < 16 THEN 2 ELSE 3 END AS turn,
  least(received_at + interval '2 days', %(now)s - (n %% 300) * interval '1 minute') AS closed_at
  FROM big_desk) facts
"""
_MESSAGES = """
INSERT INTO enquiries_message (enquiry_id, direction, at, author_id, author_name, address, text,
  quoted, file_ids, proof, is_participant, is_automatic)
SELECT id, CASE WHEN part %% 2 = 1 THEN 'in' ELSE 'out' END,
  received_at + (part - 1) * interval '50 minutes',
  CASE WHEN part %% 2 = 1 THEN asker_id ELSE members[1 + n %% cardinality(members)] END,
  asker_name, asker_address,
  'The account of Burnside Terrace ' || n || ' still shows what was charged before April. '
  || repeat('We looked at the ledger and the letters, and the tenant has written again. ', 4),
  '', '{}', '', true, false
FROM big_desk, generate_series(1, CASE WHEN is_open AND kind < 12 THEN 1 ELSE 2 + n %% 3 END) part
"""
_LOG = """
INSERT INTO enquiries_enquirylogentry (enquiry_id, at, kind, before, after, words, actor_name)
SELECT id, received_at, 'made', '', '2', '', 'Rooftree' FROM big_desk
UNION ALL SELECT id, received_at + interval '1 minute', 'acknowledged', '', '1', '', 'Rooftree'
  FROM big_desk
UNION ALL SELECT id, received_at + interval '20 minutes', 'owner', '', '1', '', 'A colleague'
  FROM big_desk WHERE NOT is_open OR kind >= 6
UNION ALL SELECT id, received_at + interval '20 minutes', 'status', 'new', 'in-hand', '',
  'A colleague' FROM big_desk WHERE NOT is_open OR kind >= 6
UNION ALL SELECT id, received_at + interval '50 minutes', 'status', 'in-hand',
  CASE WHEN is_open AND kind >= 16 THEN 'waiting-team' ELSE 'waiting-asker' END, '', 'A colleague'
  FROM big_desk WHERE NOT is_open OR kind >= 12
UNION ALL SELECT id, received_at + interval '90 minutes', 'status', 'waiting-asker', 'closed', '',
  'A colleague' FROM big_desk WHERE NOT is_open
"""
_NOTES = """
INSERT INTO enquiries_note (enquiry_id, at, author_name, text, file_ids)
SELECT id, received_at + interval '30 minutes', 'A colleague', 'Rang the asker; no answer.', '{}'
FROM big_desk WHERE n %% 3 = 0
"""
_NOTICES = """
INSERT INTO enquiries_notice (colleague_id, enquiry_id, about, words, is_of_stranger, is_on_bell,
  at, read_at)
SELECT unnest(members), id, 'replies', 'The asker replied', is_stranger, true, received_at,
  CASE WHEN n > 200 THEN received_at + interval '1 hour' END
FROM big_desk WHERE n <= 20000
"""
_SEARCH = """
INSERT INTO search_searchrow (kind, record_id, reference_key, number, title, words)
SELECT 'enquiries.enquiry', e.id, 'enq' || e.id, e.id::text, lower(e.subject),
  lower(e.subject || ' ' || e.asker_name)
FROM enquiries_enquiry e JOIN big_desk USING (id)
"""
_STEPS = (_FACTS, _ENQUIRIES, _MESSAGES, _LOG, _NOTES, _NOTICES, _SEARCH)


@dataclass(frozen=True)
class BigDesk:
    """Some numbers of what was loaded: one enquiry of each kind, and an asker with many."""

    open_id: int
    waiting_id: int
    closed_id: int
    asker_id: int


def load_big_desk(*, team_id: int, members: list[int], now: datetime) -> BigDesk:
    """Write it all in one statement a table, then have PostgreSQL count what it holds."""
    values = {
        "first": FIRST,
        "open": OPEN,
        "closed": CLOSED,
        "askers": ASKERS,
        "sign_in": _SIGN_IN,
        "urgent": _URGENT,
        "members": members,
        "team": team_id,
        "now": now,
    }
    with connection.cursor() as cursor:
        cursor.execute(_COLLEAGUES, values)
        for step in _STEPS:
            cursor.execute(step, values)
        cursor.execute("ANALYZE")
        cursor.execute("SELECT asker_id FROM big_desk WHERE NOT is_stranger LIMIT 1")
        (asker_id,) = cursor.fetchone()
    return BigDesk(FIRST + 27, FIRST + 33, FIRST + OPEN + 13, asker_id)
