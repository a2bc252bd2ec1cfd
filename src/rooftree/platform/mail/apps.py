"""Django's entry for platform/mail."""

from django.apps import AppConfig


class MailConfig(AppConfig):
    """Wire the module up."""

    name = "rooftree.platform.mail"
    label = "mail"
    verbose_name = "Mail"

    def ready(self) -> None:
        """Register labels and permissions, and listen."""
        from rooftree.platform.access import interface as access
        from rooftree.platform.audit import interface as audit
        from rooftree.platform.mail import handlers, labels, permissions
        from rooftree.platform.mail.web import slots as own
        from rooftree.platform.mail.web.histories import HISTORIES
        from rooftree.platform.slots import interface as slots

        handlers.listen()
        access.register_permissions(permissions.NAMES)
        audit.register_labels(labels.LABELS)
        audit.register_details(self.label, labels.DETAILS)
        for kind in HISTORIES:
            access.register_history(kind)
        slots.fill("menu", own.MENU)
        slots.fill("page_panels", own.HOME_PANEL)
        slots.fill("sign_in_links", own.SIGN_IN)
