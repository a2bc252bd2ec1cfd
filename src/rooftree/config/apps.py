"""Django's entry for the config app."""

from typing import Any

from django.apps import AppConfig, apps
from django.db.models.signals import post_migrate


class ConfigConfig(AppConfig):
    """Holds the commands that span modules, and keeps the roles that a release brings."""

    name = "rooftree.config"
    label = "config"

    def ready(self) -> None:
        """Have the shipped roles kept once the tables stand."""
        # Signalled for access: an app without models, as this one is, gets no signal of its own.
        post_migrate.connect(_keep_roles, sender=apps.get_app_config("access"))


def _keep_roles(**_options: Any) -> None:
    from rooftree.config.roles import ROLES
    from rooftree.platform.access import interface as access

    access.keep_shipped_roles(ROLES)
