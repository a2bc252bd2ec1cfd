"""The audit, for whoever may read it."""

from rooftree.platform.access import permissions
from rooftree.platform.access.rules.require import require_everywhere
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor


def audit_entries(
    *,
    actor: Actor,
    wanted: audit.Wanted,
    is_oldest_first: bool = False,
    offset: int = 0,
    limit: int = 50,
) -> tuple[list[audit.EntryLine], int]:
    """Give a page of the audit and how many entries there are."""
    require_everywhere(actor, permissions.READ_AUDIT)
    return audit.entries(wanted, is_oldest_first=is_oldest_first, offset=offset, limit=limit)
