"""Django's entry for platform/calendars."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class CalendarsConfig(AppConfig):
    """Wire the module up."""

    name = "rooftree.platform.calendars"
    label = "calendars"
    verbose_name = "Calendars"

    def ready(self) -> None:
        """Register permissions, words and histories; have a database begin with a calendar."""
        from rooftree.platform.access import interface as access
        from rooftree.platform.audit import interface as audit
        from rooftree.platform.calendars import labels, permissions
        from rooftree.platform.calendars.demo import DEMO_PART
        from rooftree.platform.calendars.web import slots as own
        from rooftree.platform.calendars.web.histories import HISTORIES
        from rooftree.platform.slots import interface as slots

        audit.register_labels(labels.LABELS)
        audit.register_details(self.label, labels.DETAILS)
        for kind in HISTORIES:
            access.register_history(kind)
        access.register_permissions(permissions.PERMISSIONS)
        slots.fill("menu", own.MENU)
        slots.fill("demo_parts", DEMO_PART)
        post_migrate.connect(_seed, sender=self)


def _seed(**_sent: object) -> None:
    from django.utils import timezone

    from rooftree.platform.calendars.interface import seed_support_calendar

    seed_support_calendar(on=timezone.localdate())
