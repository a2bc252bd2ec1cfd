"""Django's entry for support/enquiries."""

from django.apps import AppConfig


class EnquiriesConfig(AppConfig):
    """Wire the module up."""

    name = "rooftree.support.enquiries"
    label = "enquiries"
