"""Django's entry for the config app."""

from django.apps import AppConfig


class ConfigConfig(AppConfig):
    """Holds the commands that span modules."""

    name = "rooftree.config"
    label = "config"
