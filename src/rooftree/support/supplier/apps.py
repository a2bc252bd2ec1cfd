"""Django's entry for support/supplier."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class SupplierConfig(AppConfig):
    """Wire the module up."""

    name = "rooftree.support.supplier"
    label = "supplier"
    verbose_name = "Supplier cases"

    def ready(self) -> None:
        """Register permissions and labels, listen, and fill slots."""
        from rooftree.platform.access import interface as access
        from rooftree.platform.audit import interface as audit
        from rooftree.platform.files import interface as files
        from rooftree.platform.mail import interface as mail
        from rooftree.support.enquiries import interface as enquiries
        from rooftree.support.supplier import details, handlers, labels, permissions
        from rooftree.support.supplier.actions.ladder.keep_answer import keep_answer
        from rooftree.support.supplier.queries import standing
        from rooftree.support.supplier.queries.mail import keeping
        from rooftree.support.supplier.queries.needed_files import needed_files
        from rooftree.support.supplier.queries.seat.own import uses_seat
        from rooftree.support.supplier.rules import kinds
        from rooftree.support.supplier.web.histories import HISTORIES
        from rooftree.support.supplier.web.slots import fill_slots

        access.register_standing(
            permissions.WORK_CASES, "Work on supplier cases", standing.works_cases
        )
        access.register_standing(permissions.USE_SEAT, "Use the supplier’s seat", uses_seat)
        access.register_permissions(
            {permissions.READ_PERSONAL_DATA: "Read what supplier cases hold about one person"}
        )
        audit.register_labels(labels.LABELS)
        audit.register_details(self.label, details.DETAILS)
        enquiries.register_note_taker(kinds.CASE, keep_answer)
        files.register_need(self.label, needed_files)
        mail.register_reply_kind(code="s", kind=kinds.CASE)
        mail.register_mail_readers(kinds.CASE, keeping.may_read_case_mail)
        mail.register_mail_readers(kinds.SUPPLIER_POST, keeping.may_read_post)
        mail.register_record_end(kinds.CASE, keeping.cases_ended_on)
        mail.register_record_end(kinds.SUPPLIER_POST, keeping.posts_ended_on)
        for kind in HISTORIES:
            access.register_history(kind)
        handlers.listen()
        fill_slots()
        # Django's own moment for rows that ship with the tables, run by migrate alone.
        post_migrate.connect(handlers.ship_register, sender=self, dispatch_uid="supplier.licences")
