"""Django's entry for platform/web."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Wire the module up."""

    name = "rooftree.platform.web"
    label = "web"
    verbose_name = "Finding your way"
