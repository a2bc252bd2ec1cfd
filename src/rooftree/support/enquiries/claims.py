"""Which incoming mail belongs to enquiries: signed address, ids of our own mails, mailbox."""

from dataclasses import dataclass

from rooftree.platform.mail import interface as mail
from rooftree.platform.references.interface import Actor
from rooftree.platform.slots.interface import Claim, Filing
from rooftree.support.enquiries.actions.filing.file_mail import (
    file_mail,
    known_ref,
    own_enquiry_in_subject,
)

INTAKE = "mail intake"


class _Filer:
    """Files what was claimed."""

    def file(self, mail: mail.ArrivedMail, claim: Claim) -> Filing:
        """File it in the mail's own transaction."""
        return file_mail(actor=Actor.system(INTAKE), arrived=mail, ref=claim.ref)


@dataclass(frozen=True)
class ByToken(_Filer):
    """A reply address that we signed."""

    def claim(self, mail: mail.ArrivedMail) -> Claim | None:
        """Take it if the address leads to something here."""
        ref = known_ref((mail.token,)) if mail.token else None
        return Claim("sent to a reply address that we signed", ref) if ref else None


@dataclass(frozen=True)
class ByOurIds(_Filer):
    """An answer to, or a return of, a mail of ours."""

    def claim(self, mail: mail.ArrivedMail) -> Claim | None:
        """Take it if one of our mails was about something here."""
        ref = known_ref(mail.our_refs)
        return Claim("answers a mail of ours", ref) if ref else None


@dataclass(frozen=True)
class ByMailbox(_Filer):
    """Whatever else comes to a mailbox that this site takes mail for."""

    def claim(self, mail: mail.ArrivedMail) -> Claim | None:
        """Take it: as a reply where its own asker names the enquiry, else as a new question."""
        ref = own_enquiry_in_subject(mail) if mail.mail_class == "human" else None
        if ref:
            return Claim("the asker named the enquiry in the subject", ref)
        return Claim(f"came to {mail.mailbox}")
