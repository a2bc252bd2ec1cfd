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
    return [_row(row) for row in found], total


def machine_mail(*, actor: Actor, mail_id: int) -> MachineMailRow | None:
    """Give one of them; None for any other mail."""
    access.require(actor, permissions.WORK_DESK)
    found = mail.unplaced_mail(mail_id, claimed_by=OURS)
    return _row(found) if found else None


def _row(found: mail.UnplacedMail) -> MachineMailRow:
    return MachineMailRow(
        id=found.id,
        received_at=found.received_at,
        sender=found.sender or "No sender",
        subject=found.subject or "(no subject)",
        kind=MACHINE_WORDS.get(found.mail_class, found.mail_class),
        why=found.why,
        words=found.words,
    )
