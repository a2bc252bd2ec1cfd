"""What the audit kept, for tests of any module."""

from rooftree.platform.audit.models import AuditEntry


def entries(label: str) -> list[AuditEntry]:
    """Give the entries with this label, oldest first."""
    return list(AuditEntry.objects.filter(label=label).order_by("id"))
