"""Django's entry for platform/jobs."""

from django.apps import AppConfig


class JobsConfig(AppConfig):
    """Wire the module up."""

    name = "rooftree.platform.jobs"
    label = "jobs"
    verbose_name = "Background jobs"

    def ready(self) -> None:
        """Register labels and permissions, and fill slots."""
        from rooftree.platform.access import interface as access
        from rooftree.platform.audit import interface as audit
        from rooftree.platform.jobs import handlers, labels, permissions
        from rooftree.platform.jobs.demo import DEMO_PART
        from rooftree.platform.jobs.web import slots as own
        from rooftree.platform.jobs.web.histories import HISTORIES
        from rooftree.platform.slots import interface as slots

        audit.register_labels(labels.LABELS)
        audit.register_details(self.label, labels.DETAILS)
        for kind in HISTORIES:
            access.register_history(kind)
        access.register_permissions(permissions.NAMES)
        handlers.listen()
        slots.fill("menu", own.MENU)
        slots.fill("page_panels", own.HOME_PANEL)
        slots.fill("demo_parts", DEMO_PART)
