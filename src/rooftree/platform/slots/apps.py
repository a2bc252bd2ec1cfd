"""Django's entry for platform/slots."""

from django.apps import AppConfig


class SlotsConfig(AppConfig):
    """Wire the module up."""

    name = "rooftree.platform.slots"
    label = "slots"
