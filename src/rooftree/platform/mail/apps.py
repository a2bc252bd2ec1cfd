"""Django's entry for platform/mail."""

from django.apps import AppConfig


class MailConfig(AppConfig):
    """Wire the module up."""

    name = "rooftree.platform.mail"
    label = "mail"
