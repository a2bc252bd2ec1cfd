"""Django's entry for platform/events."""

from django.apps import AppConfig


class EventsConfig(AppConfig):
    """Wire the module up."""

    name = "rooftree.platform.events"
    label = "events"
