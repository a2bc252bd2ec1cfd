"""Every mail from or to one person: for subject access."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection

from rooftree.platform.access.interface import may, require
from rooftree.platform.mail.permissions import READ_PERSONAL_MAIL
from rooftree.platform.references.interface import Actor, Ref

_COLLEAGUE = "staff.colleague"
_BY_ADDRESS = "SELECT lower(%(who)s) AS address"
_BY_COLLEAGUE = "SELECT lower(email) AS address FROM staff_colleague WHERE id = %(who)s"
# Mails that could not be read are found by their envelope alone.
_FOUND = """
    WITH who AS ({who})
    SELECT m.id, true, m.received_at, p.subject, m.reference,
           CASE WHEN who.address IN (lower(p.sender), lower(p.reply_to)) THEN 'From'
                WHEN EXISTS (SELECT 1 FROM jsonb_array_elements(p."to") named
                             WHERE lower(named ->> 1) = who.address) THEN 'To'
                WHEN lower(m.envelope_sender) = who.address THEN 'From'
                ELSE 'Copy' END,
           (SELECT jsonb_agg(jsonb_build_array(f.id, f.name, f.size) ORDER BY a.position)
            FROM mail_inboundattachment a JOIN files_storedfile f ON f.id = a.file_id
            WHERE a.mail_id = m.id)
    FROM who
    JOIN mail_parsedmail p ON p.addresses @> ARRAY[who.address]
    JOIN mail_inboundmail m ON m.id = p.mail_id
    WHERE who.address <> ''
    UNION ALL
    SELECT m.id, true, m.received_at, '', m.reference, 'From', NULL
    FROM who JOIN mail_inboundmail m ON lower(m.envelope_sender) = who.address
    WHERE who.address <> ''
      AND m.state IN ('received', 'dead', 'quarantined')
      AND NOT EXISTS (SELECT 1 FROM mail_parsedmail p WHERE p.mail_id = m.id)
    UNION ALL
    SELECT c.id, false, o.made_at, o.subject, '', 'To', NULL
    FROM who
    JOIN mail_outboundcopy c ON lower(c.recipient) = who.address AND c.state <> 'held'
    JOIN mail_outboundmail o ON o.id = c.mail_id
    WHERE who.address <> ''
    ORDER BY 3, 2, 1
"""


@dataclass(frozen=True)
class PersonalFile:
    """A file that came with such a mail."""

    id: int
    name: str
    size: int


@dataclass(frozen=True)
class PersonalMail:
    """One mail that names the person. `is_in`: it came to us; else it is the copy that they got.

    `part` is From, To or Copy, as the mail names them.
    """

    id: int
    is_in: bool
    at: datetime
    subject: str
    reference: str
    part: str
    files: tuple[PersonalFile, ...] = ()


def personal_mail(*, actor: Actor, address: str) -> list[PersonalMail]:
    """Give every mail in that names the address, and every copy that went to it, oldest first.

    One query, however many there are.
    """
    require(actor, READ_PERSONAL_MAIL)
    return _found(_BY_ADDRESS, address.strip())


def mail_of_colleague(*, actor: Actor, person: Ref) -> list[PersonalMail]:
    """Give the same for a colleague; nothing to whom it is not for, and for other records."""
    if person.kind != _COLLEAGUE or not may(actor, READ_PERSONAL_MAIL):
        return []
    return _found(_BY_COLLEAGUE, person.id)


def _found(who: str, value: str | int) -> list[PersonalMail]:
    with connection.cursor() as cursor:
        cursor.execute(_FOUND.format(who=who), {"who": value})
        rows = cursor.fetchall()
    return [
        PersonalMail(pk, is_in, at, subject, reference, part, _files(listed))
        for pk, is_in, at, subject, reference, part, listed in rows
    ]


def _files(found: Any) -> tuple[PersonalFile, ...]:  # noqa: ANN401 - json
    listed = json.loads(found) if isinstance(found, str) else found
    return tuple(PersonalFile(*each) for each in listed or ())
