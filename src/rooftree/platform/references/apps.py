"""Django's entry for platform/references."""

from django.apps import AppConfig


class ReferencesConfig(AppConfig):
    """Wire the module up."""

    name = "rooftree.platform.references"
    label = "references"
