"""Django's entry for platform/access."""

from django.apps import AppConfig


class AccessConfig(AppConfig):
    """Wire the module up."""

    name = "rooftree.platform.access"
    label = "access"

    def ready(self) -> None:
        """Register labels."""
        from rooftree.platform.audit import interface as audit

        audit.register_labels({"access.refused": "Tried to open a page that is not theirs"})
