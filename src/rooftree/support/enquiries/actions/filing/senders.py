"""What an incoming mail says of its sender, and what we hold about the address."""

from dataclasses import dataclass

from django.utils import timezone

from rooftree.platform.mail import interface as mail
from rooftree.platform.staff import interface as staff
from rooftree.support.enquiries.actions.asking import Asker, asker_at
from rooftree.support.enquiries.choices import Proof
from rooftree.support.enquiries.models import Enquiry, TeamQuestion
from rooftree.support.enquiries.rules.addresses import same


@dataclass(frozen=True)
class Sender:
    """Who a mail says it is from, and how far that is proved."""

    asker: Asker
    proof: Proof
    reply_to: str = ""

    @property
    def name(self) -> str:
        """The name to show."""
        return self.asker.name or self.asker.address


def sender_of(arrived: mail.ArrivedMail) -> Sender:
    """Look the sender's address up. Proved means that our own receiver proved the domain."""
    asker = asker_at(
        arrived.sender, on=timezone.localdate(arrived.received_at), name=arrived.sender_name
    )
    return Sender(asker, _proof(asker, arrived), _other_address(arrived))


def team_proof(arrived: mail.ArrivedMail) -> Proof:
    """Say how far a shared mailbox is proved to have written."""
    return Proof.PROVEN if arrived.is_sender_proven else Proof.TEAM


def _proof(asker: Asker, arrived: mail.ArrivedMail) -> Proof:
    if asker.colleague_id is not None:
        return Proof.PROVEN if arrived.is_sender_proven else Proof.HELD
    if staff.team_by_mailbox(arrived.sender) is not None:
        return team_proof(arrived)
    return Proof.UNKNOWN


def _other_address(arrived: mail.ArrivedMail) -> str:
    """Give where the mail asks to be answered, if that is neither its sender nor a mailbox of ours."""
    wanted = arrived.reply_to.strip()
    is_other = mail.is_address(wanted) and not same(wanted, arrived.sender)
    return wanted if is_other and mail.mailbox_of([wanted]) is None else ""


def takes_part(enquiry: Enquiry, sender: Sender) -> bool:
    """Whether the sender is the enquiry's asker, or was let in by the team."""
    address = sender.asker.address
    return asks(enquiry, sender) or enquiry.participants.filter(address__iexact=address).exists()


def asks(enquiry: Enquiry, sender: Sender) -> bool:
    """Whether the sender is the enquiry's asker."""
    if enquiry.asker_id and sender.asker.colleague_id == enquiry.asker_id:
        return True
    return bool(enquiry.asker_address) and same(enquiry.asker_address, sender.asker.address)


def was_asked(question: TeamQuestion, sender: Sender, member_ids: set[int]) -> bool:
    """Whether the sender is the asked mailbox, the asked expert, or a member of the asked team."""
    if same(question.address, sender.asker.address):
        return True
    return sender.asker.colleague_id in member_ids | {question.expert_id} - {None}
