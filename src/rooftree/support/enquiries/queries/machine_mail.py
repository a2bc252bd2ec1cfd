"""Mail that no person wrote and that belongs to no enquiry."""

from dataclasses import dataclass
from datetime import datetime

from rooftree.platform.access import interface as access
from rooftree.platform.mail import interface as mail
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries import permissions
from rooftree.support.enquiries.rules.machine_words import MACHINE_WORDS

# How the names of this module's claims begin, in the list of who takes mail.
OURS = "enquiries:"


@dataclass(frozen=True)
class MachineMailRow:
    """One such mail, with why it was taken for a machine's."""

    id: int
    received_at: datetime
    sender: str
    subject: str
    kind: str
    why: str
    words: str


def machine_mails(
    *, actor: Actor, mail_class: str, offset: int, limit: int
) -> tuple[list[MachineMailRow], int]:
    """Give a page of them, the newest first, and how many there are; for who works the desk."""
    access.require(actor, permissions.WORK_DESK)
    found, total = mail.unplaced_mails(
        claimed_by=OURS, mail_class=mail_class, offset=offset, limit=limit
    )
    rows = [
        MachineMailRow(
            id=row.id,
            received_at=row.received_at,
            sender=row.sender or "No sender",
            subject=row.subject or "(no subject)",
            kind=MACHINE_WORDS.get(row.mail_class, row.mail_class),
            why=row.why,
            words=" ".join(row.words.split()),
        )
        for row in found
    ]
    return rows, total
