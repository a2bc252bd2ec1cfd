"""Django's entry for platform/jobs."""

from django.apps import AppConfig


class JobsConfig(AppConfig):
    """Wire the module up."""

    name = "rooftree.platform.jobs"
    label = "jobs"
