"""A person's mail on an enquiry, or on a question to another team."""

from dataclasses import replace

from django.utils import timezone

from rooftree.platform.mail import interface as mail
from rooftree.platform.references.interface import Actor
from rooftree.platform.slots.interface import Filing
from rooftree.platform.staff import interface as staff
from rooftree.support.enquiries.actions.change import Kind, add_line, change, lock, stand
from rooftree.support.enquiries.actions.filing.senders import (
    Sender,
    asks,
    sender_of,
    takes_part,
    team_proof,
    was_asked,
)
from rooftree.support.enquiries.actions.sign_in_calls import add_words, enter_lane_0
from rooftree.support.enquiries.actions.tell import tell_of_new, tell_owner
from rooftree.support.enquiries.choices import About, Here, Proof
from rooftree.support.enquiries.models import Enquiry, Message, TeamMessage, TeamQuestion
from rooftree.support.enquiries.queries.sign_in_phrases import phrases_on
from rooftree.support.enquiries.rules.addresses import same
from rooftree.support.enquiries.rules.sign_in import read_sign_in
from rooftree.support.enquiries.rules.status import after_words


def file_reply(*, actor: Actor, arrived: mail.ArrivedMail, enquiry_id: int) -> Filing:
    """Add the words to the thread; a closed enquiry opens again.

    Somebody whom nobody let in is shown as no participant and is sent nothing.
    """
    at, sender = arrived.received_at, sender_of(arrived)
    enquiry = lock(enquiry_id)
    is_participant = takes_part(enquiry, sender)
    Message.objects.create(
        enquiry=enquiry,
        direction=Message.Direction.IN,
        at=at,
        author_id=sender.asker.colleague_id,
        author_name=sender.name,
        address=sender.asker.address,
        reply_to=sender.reply_to,
        text=arrived.new_words or "(no words)",
        quoted=arrived.quoted,
        file_ids=[file.file_id for file in arrived.attachments],
        proof=sender.proof,
        is_participant=is_participant,
        inbound_id=arrived.id,
    )
    if asks(enquiry, sender):
        _hear_sign_in(enquiry, actor, arrived)
        add_words(enquiry, actor=actor, at=at)
        who = "the asker"
    elif is_participant:
        add_words(enquiry, actor=actor, at=at, participant=sender.name)
        who = "a participant"
    else:
        _outsider_wrote(enquiry, actor, sender, arrived)
        who = "not a participant"
    return _filing(enquiry, f"a reply by {who}")


def file_team_answer(*, actor: Actor, arrived: mail.ArrivedMail, question_id: int) -> Filing:
    """Bring another team's answer back. Owner and clock stay; the asker is sent nothing."""
    at, sender = arrived.received_at, sender_of(arrived)
    question = TeamQuestion.objects.select_for_update().get(pk=question_id)
    enquiry = lock(question.enquiry_id)
    if sender.proof == Proof.UNKNOWN and same(question.address, sender.asker.address):
        sender = replace(sender, proof=team_proof(arrived))
    members = (
        staff.members_of(question.team_id, on=timezone.localdate(at)) if question.team_id else []
    )
    TeamMessage.objects.create(
        question=question,
        direction=TeamMessage.Direction.ANSWERED,
        at=at,
        author_name=sender.name,
        address=sender.asker.address,
        text=arrived.new_words or "(no words)",
        quoted=arrived.quoted,
        file_ids=[file.file_id for file in arrived.attachments],
        proof=sender.proof,
        is_participant=was_asked(question, sender, {member.id for member in members}),
        inbound_id=arrived.id,
    )
    question.answered_at = question.answered_at or at
    question.save(update_fields=["answered_at"])
    add_line(
        enquiry,
        Kind.TEAM_ANSWERED,
        actor=actor,
        at=at,
        words=question.name,
        after=question.pk,
        inbound_id=arrived.id,
    )
    _come_back(enquiry, Here.TEAM_ANSWERED, actor, question.name, arrived)
    tell_owner(enquiry, About.REPLIES, f"{question.name} answered", actor=actor, at=at)
    return _filing(enquiry, f"an answer of {question.name}")


def _hear_sign_in(enquiry: Enquiry, actor: Actor, arrived: mail.ArrivedMail) -> None:
    """Let a reply enter lane 0 by its new words, unless a person took the enquiry out of it."""
    if enquiry.is_sign_in or enquiry.log.filter(kind=Kind.LANE, before="0").exists():
        return
    at = arrived.received_at
    match = read_sign_in("", arrived.new_words, phrases_on(timezone.localdate(at)))
    if match:
        why = f"“{match.words}”"
        enter_lane_0(enquiry, actor=actor, at=at, trouble=match.trouble, why=why)
        tell_of_new(enquiry, actor=actor, at=at)


def _outsider_wrote(
    enquiry: Enquiry, actor: Actor, sender: Sender, arrived: mail.ArrivedMail
) -> None:
    _come_back(enquiry, Here.OUTSIDER_WROTE, actor, sender.name, arrived)
    tell_owner(enquiry, About.REPLIES, "Somebody else wrote", actor=actor, at=arrived.received_at)


def _come_back(
    enquiry: Enquiry, because: Here, actor: Actor, by: str, arrived: mail.ArrivedMail
) -> None:
    waits = enquiry.team_questions.filter(answered_at=None).exists()
    stand(
        enquiry,
        because,
        actor=actor,
        at=arrived.received_at,
        by=by,
        status=after_words(
            enquiry.status,
            has_owner=enquiry.owner_id is not None,
            is_team_asked=waits,
            is_at_supplier=bool(enquiry.at_supplier),
        ),
    )
    change(enquiry, actor=actor, at=arrived.received_at, latest_word_at=arrived.received_at)


def _filing(enquiry: Enquiry, reason: str) -> Filing:
    return Filing(
        filed_as="reply",
        reason=reason,
        reference=enquiry.reference,
        ref=enquiry.ref,
        lane=enquiry.lane,
    )
