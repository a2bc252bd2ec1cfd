"""Django's entry for platform/calendars."""

from django.apps import AppConfig


class CalendarsConfig(AppConfig):
    """Wire the module up."""

    name = "rooftree.platform.calendars"
    label = "calendars"
