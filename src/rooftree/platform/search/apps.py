"""Django's entry for platform/search."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """Wire the module up."""

    name = "rooftree.platform.search"
    label = "search"
    verbose_name = "Find"

    def ready(self) -> None:
        """Listen to access."""
        from rooftree.platform.search import handlers

        handlers.subscribe_all()
