"""How much the audit holds of a time."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q

from rooftree.platform.audit.models import AuditEntry


@dataclass(frozen=True)
class EntryCounts:
    """All entries, and those of refused tries."""

    entries: int
    refused: int


def counts_since(at: datetime) -> EntryCounts:
    """Count the entries since an instant, in one query."""
    found = AuditEntry.objects.filter(at__gte=at).aggregate(
        entries=Count("pk"), refused=Count("pk", filter=Q(kind=AuditEntry.Kind.REFUSED))
    )
    return EntryCounts(**found)
