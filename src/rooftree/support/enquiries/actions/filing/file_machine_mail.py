"""Mail that no person wrote: a line on the thread, never an answer, never a new enquiry."""

from typing import Literal

from rooftree.platform.mail import interface as mail
from rooftree.platform.references.interface import Actor
from rooftree.platform.slots.interface import Filing
from rooftree.support.enquiries.actions.bring_back import bring_back
from rooftree.support.enquiries.actions.change import Kind, add_line, lock
from rooftree.support.enquiries.choices import Here
from rooftree.support.enquiries.models import Enquiry, TeamQuestion

_SHOWN = 3
_WORDS = {
    "out-of-office": "Out of office: {sender}",
    "bounce-permanent": "Could not be delivered: our mail to {to}",
    "bounce-temporary": "Not delivered yet: our mail to {to}",
    "receipt": "Read receipt of {sender}",
    "list": "A mailing list’s mail from {sender}",
    "system": "A system’s mail from {sender}",
    "ours": "A copy of our own mail",
}


def file_machine_mail(
    *, actor: Actor, arrived: mail.ArrivedMail, enquiry_id: int | None, question_id: int | None
) -> Filing:
    """File by its class. A permanent bounce returns the enquiry to its owner."""
    is_bounce = arrived.mail_class.startswith("bounce")
    filed_as: Literal["bounce", "note-line"] = "bounce" if is_bounce else "note-line"
    if enquiry_id is None:
        return Filing(filed_as, f"{arrived.mail_class}: filed without an answer")
    enquiry = lock(enquiry_id)
    to = ", ".join(arrived.failed[:_SHOWN]) or _written_to(enquiry, question_id, arrived)
    words = _WORDS.get(arrived.mail_class, "Machine mail from {sender}")
    words = words.format(sender=arrived.sender_name or arrived.sender, to=to)
    if not _is_told(enquiry, words, arrived):
        add_line(
            enquiry,
            _kind(arrived.mail_class),
            actor=actor,
            at=arrived.received_at,
            words=words,
            inbound_id=arrived.id,
        )
    if arrived.mail_class == "bounce-permanent":
        _come_back(enquiry, actor, to, arrived)
    return Filing(filed_as, words, enquiry.reference, enquiry.ref, enquiry.lane)


def _kind(mail_class: str) -> Kind:
    if mail_class == "out-of-office":
        return Kind.OUT_OF_OFFICE
    return Kind.BOUNCE if mail_class.startswith("bounce") else Kind.MACHINE_MAIL


def _is_told(enquiry: Enquiry, words: str, arrived: mail.ArrivedMail) -> bool:
    """Whether mail told of this very bounce a moment ago, as it does when it marks an address."""
    told = enquiry.log.filter(kind=Kind.BOUNCE, words=words, at__gte=arrived.received_at)
    return arrived.mail_class == "bounce-permanent" and told.exists()


def _written_to(enquiry: Enquiry, question_id: int | None, arrived: mail.ArrivedMail) -> str:
    if question_id is None:
        return arrived.token_recipient or enquiry.asker_address
    return TeamQuestion.objects.get(pk=question_id).address


def _come_back(enquiry: Enquiry, actor: Actor, to: str, arrived: mail.ArrivedMail) -> None:
    """Mail may have told of this address a moment ago; once is enough."""
    if enquiry.here_because != Here.BOUNCED or not enquiry.is_open:
        bring_back(enquiry, actor=actor, to=to, at=arrived.received_at)
