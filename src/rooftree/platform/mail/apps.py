"""Django's entry for platform/mail."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class MailConfig(AppConfig):
    """Wire the module up."""

    name = "rooftree.platform.mail"
    label = "mail"
    verbose_name = "Mail"

    def ready(self) -> None:
        """Register labels, permissions and needs, listen, and fill slots."""
        from rooftree.platform.access import interface as access
        from rooftree.platform.audit import interface as audit
        from rooftree.platform.files import interface as files
        from rooftree.platform.mail import handlers, labels, permissions
        from rooftree.platform.mail.queries.needed_files import needed_by_mail
        from rooftree.platform.mail.web import slots as own
        from rooftree.platform.mail.web.histories import HISTORIES
        from rooftree.platform.slots import interface as slots

        handlers.listen()
        access.register_permissions(permissions.NAMES)
        audit.register_labels(labels.LABELS)
        audit.register_details(self.label, labels.DETAILS)
        for kind in HISTORIES:
            access.register_history(kind)
        files.register_need("mail", needed_by_mail)
        slots.fill("menu", own.MENU)
        slots.fill("personal_data", own.PERSONAL_DATA)
        slots.fill("page_panels", own.HOME_PANEL)
        slots.fill("sign_in_links", own.SIGN_IN)
        # Django's own moment for rows that ship with the tables, run by migrate alone.
        post_migrate.connect(handlers.ship_keeping, sender=self, dispatch_uid="mail.keeping")
