"""Django's entry for support/knowledge."""

from django.apps import AppConfig


class KnowledgeConfig(AppConfig):
    """Wire the module up."""

    name = "rooftree.support.knowledge"
    label = "knowledge"
