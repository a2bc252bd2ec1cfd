"""Django's entry for platform/audit."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """Wire the module up."""

    name = "rooftree.platform.audit"
    label = "audit"
    verbose_name = "Audit"
