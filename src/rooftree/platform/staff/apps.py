"""Django's entry for platform/staff."""

from django.apps import AppConfig


class StaffConfig(AppConfig):
    """Wire the module up."""

    name = "rooftree.platform.staff"
    label = "staff"
    verbose_name = "Staff"
