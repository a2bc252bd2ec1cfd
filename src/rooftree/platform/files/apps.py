"""Django's entry for platform/files."""

from django.apps import AppConfig


class FilesConfig(AppConfig):
    """Wire the module up."""

    name = "rooftree.platform.files"
    label = "files"
    verbose_name = "Files"
