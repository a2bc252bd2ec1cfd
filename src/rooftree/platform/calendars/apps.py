"""Django's entry for platform/calendars."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class CalendarsConfig(AppConfig):
    """Wire the module up."""

    name = "rooftree.platform.calendars"
    label = "calendars"
    verbose_name = "Calendars"

    def ready(self) -> None:
        """Have a new database begin with the support calendar."""
        post_migrate.connect(_seed, sender=self)


def _seed(**_sent: object) -> None:
    from django.utils import timezone

    from rooftree.platform.calendars.interface import seed_support_calendar

    seed_support_calendar(on=timezone.localdate())
