"""Django's entry for platform/search."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """Wire the module up."""

    name = "rooftree.platform.search"
    label = "search"
