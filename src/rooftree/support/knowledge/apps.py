"""Django's entry for support/knowledge."""

from django.apps import AppConfig


class KnowledgeConfig(AppConfig):
    """Wire the module up."""

    name = "rooftree.support.knowledge"
    label = "knowledge"
    verbose_name = "Help and guides"

    def ready(self) -> None:
        """Fill the menu."""
        from rooftree.platform.slots.interface import MenuEntry, fill
        from rooftree.support.knowledge.web.slots import menu_links

        fill("menu", MenuEntry(heading="Support", order=50, links=menu_links))
