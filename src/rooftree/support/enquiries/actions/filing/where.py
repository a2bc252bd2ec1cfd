"""Which enquiry a mail belongs to: signed address, known ids, then the subject. Never its words."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from rooftree.platform.mail import interface as mail
from rooftree.platform.references.interface import Ref
from rooftree.platform.staff import interface as staff
from rooftree.support.enquiries.actions.filing.senders import (
    Sender,
    sender_of,
    takes_part,
    was_asked,
)
from rooftree.support.enquiries.models import Enquiry, Notice, TeamMessage, TeamQuestion
from rooftree.support.enquiries.rules.addresses import domain_of
from rooftree.support.enquiries.rules.kinds import ENQUIRY, NOTICE, TEAM_QUESTION
from rooftree.support.enquiries.rules.receipt import reference_in

_KEPT: dict[str, type[Enquiry | TeamQuestion | Notice]] = {
    ENQUIRY: Enquiry,
    TEAM_QUESTION: TeamQuestion,
    NOTICE: Notice,
}


@dataclass(frozen=True)
class Place:
    """Where a mail belongs, and why."""

    ref: Ref
    why: str


def by_token(arrived: mail.ArrivedMail) -> Place | None:
    """Follow the reply address that we signed: it proves possession, not identity."""
    if arrived.token is None or not _is_known(arrived.token):
        return None
    return Place(arrived.token, "sent to a reply address that we signed")


def by_known_ids(arrived: mail.ArrivedMail) -> Place | None:
    """Follow the ids of mails that we sent or kept, the nearest first.

    Only readers of a mail of ours know its id. A stranger's id may be known to anybody, so it
    leads on only for those who take part, or whom that mail names.
    """
    for answered in arrived.answered:
        if answered.came_as is None:
            if _is_known(answered.ref):
                return Place(answered.ref, "answers a mail of ours")
        elif (place := _by_kept_mail(answered, sender_of(arrived), arrived)) is not None:
            return place
    return None


def by_subject(arrived: mail.ArrivedMail) -> Place | None:
    """Follow the number in the subject, for those who may be heard on that enquiry."""
    number = reference_in(arrived.subject)
    enquiry = Enquiry.objects.filter(pk=number).first() if number is not None else None
    if enquiry is None:
        return None
    if takes_part(enquiry, sender_of(arrived)):
        return Place(enquiry.ref, "somebody who takes part named the enquiry in the subject")
    if arrived.mail_class == "human" and _is_of_askers_house(enquiry, arrived):
        return Place(
            enquiry.ref, "its proved sender is of the asker’s own domain, and named the enquiry"
        )
    return None


def _is_known(ref: Ref) -> bool:
    kept = _KEPT.get(ref.kind)
    return kept is not None and kept.objects.filter(pk=ref.id).exists()


def _by_kept_mail(
    answered: mail.AnsweredMail, sender: Sender, arrived: mail.ArrivedMail
) -> Place | None:
    is_named = sender.asker.address.casefold() in answered.named
    asked = TeamMessage.objects.filter(inbound_id=answered.came_as).first()
    if asked is not None:
        question = asked.question
        if is_named or _was_asked(question, sender, arrived.received_at):
            return Place(question.ref, "answers a mail of the team that was asked")
        return None
    if answered.ref.kind != ENQUIRY:
        return None
    enquiry = Enquiry.objects.filter(pk=answered.ref.id).first()
    if enquiry is None or not (is_named or takes_part(enquiry, sender)):
        return None
    return Place(enquiry.ref, "answers a mail that is filed here")


def _was_asked(question: TeamQuestion, sender: Sender, at: datetime) -> bool:
    on = timezone.localdate(at)
    members = staff.members_of(question.team_id, on=on) if question.team_id else []
    return was_asked(question, sender, {member.id for member in members})


def _is_of_askers_house(enquiry: Enquiry, arrived: mail.ArrivedMail) -> bool:
    """Say whether its proved sender shares a domain with the asker and with a mailbox of ours.

    A domain of webmail is everybody’s, so it says nothing.
    """
    domain = domain_of(arrived.sender)
    if not arrived.is_sender_proven or domain != domain_of(enquiry.asker_address):
        return False
    return domain in {domain_of(box.address) for box in mail.mailboxes()}
