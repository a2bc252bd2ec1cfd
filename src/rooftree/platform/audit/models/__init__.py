"""The audit's one table."""

from rooftree.platform.audit.models.audit_entry import AuditEntry

__all__ = ["AuditEntry"]
