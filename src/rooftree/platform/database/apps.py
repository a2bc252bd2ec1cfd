"""Django's entry for platform/database."""

from django.apps import AppConfig


class DatabaseConfig(AppConfig):
    """Wire the module up."""

    name = "rooftree.platform.database"
    label = "database"
