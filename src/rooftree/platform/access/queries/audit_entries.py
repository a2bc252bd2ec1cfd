"""The audit, for whoever may read it."""

from dataclasses import dataclass

from rooftree.platform.access import permissions
from rooftree.platform.access.queries.record_words import RecordWords, record_words
from rooftree.platform.access.rules.require import require_everywhere
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor


@dataclass(frozen=True)
class AuditRow:
    """An entry, and what its record is called where somebody has words for it."""

    entry: audit.EntryLine
    record: RecordWords | None


def audit_entries(
    *,
    actor: Actor,
    wanted: audit.Wanted,
    is_oldest_first: bool = False,
    offset: int = 0,
    limit: int = 50,
) -> tuple[list[AuditRow], int]:
    """Give a page of the audit and how many entries there are."""
    require_everywhere(actor, permissions.READ_AUDIT)
    lines, total = audit.entries(
        wanted, is_oldest_first=is_oldest_first, offset=offset, limit=limit
    )
    words = record_words(actor=actor, refs={line.subject for line in lines if line.subject})
    rows = [AuditRow(line, words.get(line.subject) if line.subject else None) for line in lines]
    return rows, total
