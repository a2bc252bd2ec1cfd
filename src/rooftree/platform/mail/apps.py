"""Django's entry for platform/mail."""

from django.apps import AppConfig


class MailConfig(AppConfig):
    """Wire the module up."""

    name = "rooftree.platform.mail"
    label = "mail"

    def ready(self) -> None:
        """Register labels and permissions, and listen."""
        from rooftree.platform.access import interface as access
        from rooftree.platform.audit import interface as audit
        from rooftree.platform.mail import handlers, permissions
        from rooftree.platform.mail.web import slots as own
        from rooftree.platform.slots import interface as slots

        handlers.listen()
        access.register_permissions(permissions.NAMES)
        audit.register_labels(
            {
                "mail.mailbox_taken": "Had mail taken for a mailbox",
                "mail.queued": "Sent a mail",
                "mail.held": "Had an automatic mail held back",
                "mail.retried": "Had a mail read again",
                "mail.sent_again": "Had a mail sent again",
                "mail.bounce_cleared": "Let mail go to an address again",
                "mail.raw_read": "Read the raw text of a mail",
                "mail.read": "Read a mail",
            }
        )
        slots.fill("menu", own.MENU)
        slots.fill("sign_in_links", own.SIGN_IN)
