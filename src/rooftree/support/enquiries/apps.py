"""Django's entry for support/enquiries."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class EnquiriesConfig(AppConfig):
    """Wire the module up."""

    name = "rooftree.support.enquiries"
    label = "enquiries"
    verbose_name = "Support desk"

    def ready(self) -> None:
        """Register permissions, labels and reply addresses, listen, and fill slots."""
        from rooftree.platform.access import interface as access
        from rooftree.platform.audit import interface as audit
        from rooftree.platform.files import interface as files
        from rooftree.platform.mail import interface as mail
        from rooftree.support.enquiries import details, handlers, labels, permissions
        from rooftree.support.enquiries.queries import keeping, mail_readers, standing, thread
        from rooftree.support.enquiries.rules import kinds
        from rooftree.support.enquiries.web.histories import HISTORIES
        from rooftree.support.enquiries.web.slots import fill_slots

        access.register_standing(permissions.ASK, "Ask the support team", standing.may_ask)
        access.register_standing(permissions.WORK_DESK, "Work on the desk", standing.works_desk)
        access.register_standing(
            permissions.WORK_SIGN_INS, "Help people sign in", standing.works_sign_ins
        )
        access.register_standing(
            permissions.WORK_ENQUIRIES, "Work on enquiries", standing.works_enquiries
        )
        access.register_permissions(
            {
                permissions.READ_PERSONAL_DATA: "Read what enquiries hold about one person",
                permissions.KEEP_TARGETS: "Set how soon enquiries are to be helped first",
            }
        )
        audit.register_labels(labels.LABELS)
        audit.register_details(self.label, details.DETAILS)
        files.register_need(self.label, thread.needed_files)
        mail.register_record_end(kinds.ENQUIRY, keeping.ended_on)
        mail.register_mail_readers(kinds.ENQUIRY, mail_readers.may_read_mail)
        mail.register_reply_kind(code="e", kind=kinds.ENQUIRY)
        mail.register_reply_kind(code="t", kind=kinds.TEAM_QUESTION)
        mail.register_reply_kind(code="n", kind=kinds.NOTICE)
        for kind in HISTORIES:
            access.register_history(kind)
        handlers.listen()
        fill_slots()
        # Django's own moment for rows that ship with the tables, run by migrate alone.
        post_migrate.connect(handlers.ship_words, sender=self, dispatch_uid="enquiries.words")
        post_migrate.connect(
            handlers.note_earlier, sender=self, dispatch_uid="enquiries.earlier_questions"
        )
