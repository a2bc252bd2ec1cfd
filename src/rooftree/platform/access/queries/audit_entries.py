"""The audit, for whoever may read it."""

from collections.abc import Sequence
from dataclasses import dataclass

from rooftree.platform.access import permissions
from rooftree.platform.access.queries.record_words import RecordWords, record_words
from rooftree.platform.access.rules.require import require_everywhere
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor


@dataclass(frozen=True)
class AuditRow:
    """An entry, its details in words, and what its record is called where somebody has words."""

    entry: audit.EntryLine
    record: RecordWords | None
    details: tuple[str, ...] = ()


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
    return audit_rows(actor, lines), total


def audit_rows(actor: Actor, lines: Sequence[audit.EntryLine]) -> list[AuditRow]:
    """Put the entries in words, naming all records of a page at once."""
    refs = {line.subject for line in lines if line.subject}
    for line in lines:
        refs |= audit.detail_refs(line.label, line.details)
    found = record_words(actor=actor, refs=refs)
    named = {ref: words.words for ref, words in found.items()}
    return [
        AuditRow(
            line,
            found.get(line.subject) if line.subject else None,
            tuple(audit.detail_words(line.label, line.details, named)),
        )
        for line in lines
    ]
