"""Which incoming mail belongs to enquiries: signed address, known ids, mailbox."""

from collections.abc import Callable
from dataclasses import dataclass

from rooftree.platform.mail import interface as mail
from rooftree.platform.references.interface import Actor
from rooftree.platform.slots.interface import Claim, Filing
from rooftree.support.enquiries.actions.filing.file_mail import file_mail
from rooftree.support.enquiries.actions.filing.where import (
    Place,
    by_known_ids,
    by_subject,
    by_token,
)

INTAKE = "mail intake"


class _Filer:
    """Files what was claimed."""

    def file(self, mail: mail.ArrivedMail, claim: Claim) -> Filing:
        """File it in the mail's own transaction."""
        return file_mail(actor=Actor.system(INTAKE), arrived=mail, ref=claim.ref)


@dataclass(frozen=True)
class _ByPlace(_Filer):
    """Takes a mail that leads to something here."""

    find: Callable[[mail.ArrivedMail], Place | None]

    def claim(self, mail: mail.ArrivedMail) -> Claim | None:
        """Take it if the one way leads somewhere."""
        place = self.find(mail)
        return Claim(place.why, place.ref) if place else None


@dataclass(frozen=True)
class _ByMailbox(_Filer):
    """Whatever else comes to a mailbox that this site takes mail for."""

    def claim(self, mail: mail.ArrivedMail) -> Claim | None:
        """Take it: on the enquiry that its subject names, where that is allowed, else as new."""
        place = by_subject(mail)
        return Claim(place.why, place.ref) if place else Claim(f"came to {mail.mailbox}")


BY_TOKEN = _ByPlace(by_token)
BY_KNOWN_IDS = _ByPlace(by_known_ids)
BY_MAILBOX = _ByMailbox()
