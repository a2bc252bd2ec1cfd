"""Django's entry for support/model."""

from django.apps import AppConfig


class ModelConfig(AppConfig):
    """Wire the module up."""

    name = "rooftree.support.model"
    label = "model"
