"""Django's entry for platform/access."""

from django.apps import AppConfig


class AccessConfig(AppConfig):
    """Wire the module up."""

    name = "rooftree.platform.access"
    label = "access"
    verbose_name = "People and access"

    def ready(self) -> None:
        """Register labels, permissions and histories, and fill slots."""
        from rooftree.platform.access.demo import DEMO_PART
        from rooftree.platform.access.details import DETAILS
        from rooftree.platform.access.labels import LABELS
        from rooftree.platform.access.permissions import NAMES, WORK_HERE, works_here
        from rooftree.platform.access.rules.history_kinds import register_history
        from rooftree.platform.access.rules.registry import (
            register_permissions,
            register_standing,
        )
        from rooftree.platform.access.web import slots as own
        from rooftree.platform.access.web.histories import HISTORIES
        from rooftree.platform.access.web.home_panels import PANELS
        from rooftree.platform.audit import interface as audit
        from rooftree.platform.slots import interface as slots

        audit.register_labels(LABELS)
        audit.register_details(self.label, DETAILS)
        register_permissions(NAMES)
        register_standing(WORK_HERE, "See colleagues, and tell of days away", works_here)
        for kind in HISTORIES:
            register_history(kind)
        slots.fill("menu", own.MENU)
        slots.fill("menu", own.COG)
        slots.fill("searchable", own.COLLEAGUES)
        for panel in PANELS:
            slots.fill("page_panels", panel)
        slots.fill("demo_parts", DEMO_PART)
