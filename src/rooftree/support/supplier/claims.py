"""Which incoming mail is the supplier's."""

from rooftree.platform.mail import interface as mail
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.slots.interface import Claim, Filing
from rooftree.support.supplier.actions.mail.file_mail import file_mail
from rooftree.support.supplier.actions.mail.where import find
from rooftree.support.supplier.rules.kinds import CASE

INTAKE = "mail intake"


class _OfTheSupplier:
    """Takes what leads to a case, and what a known address of the supplier sends."""

    def claim(self, mail: mail.ArrivedMail) -> Claim | None:
        """Take it unless it is somebody else's business."""
        found = find(mail)
        if found.fate == "leave":
            return None
        return Claim(found.why, Ref(CASE, found.case_id) if found.case_id else None)

    def file(self, mail: mail.ArrivedMail, claim: Claim) -> Filing:
        """File it in the mail's own transaction."""
        del claim
        return file_mail(actor=Actor.system(INTAKE), arrived=mail, found=find(mail))


BY_SUPPLIER = _OfTheSupplier()
